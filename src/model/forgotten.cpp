// The salt stands in each line: two clones may have drawn one each, and git put their lines together.
// Addresses are compared as everywhere (names.h).
#include "model/forgotten.h"

#include <algorithm>
#include <map>

#include "model/names.h"
#include "model/sha256.h"

namespace aliso::model {

std::string digest_of(std::string_view address, std::string_view salt) {
  return sha256(std::string(salt) + ":" + folded_address(address));
}

std::optional<Date> when_forgotten(std::span<const Forgotten> forgotten, std::string_view address) {
  std::map<std::string_view, std::string> digests;  // by salt
  std::optional<Date> last;
  for (const Forgotten& one : forgotten) {
    const auto [digest, fresh] = digests.emplace(one.salt, std::string());
    if (fresh) digest->second = digest_of(address, one.salt);
    if (digest->second == one.digest) last = std::max(last.value_or(one.on), one.on);
  }
  return last;
}

}  // namespace aliso::model
