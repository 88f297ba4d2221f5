// An id that no wave has.
// Diagnostics are kept before their language is known: the number is free in all of them.
#include "words/free_id.h"

#include <algorithm>
#include <string>

#include "words/language.h"

namespace aliso::words {

std::int64_t free_copy(std::string_view key, const model::Dossier& dossier) {
  if (!dossier.invitations) return 1;
  const auto& waves = dossier.invitations->waves;
  const auto codes = Language::codes();
  const auto taken = [&](std::int64_t copy) {
    return std::any_of(codes.begin(), codes.end(), [&](std::string_view code) {
      const std::string id = Language::of(code)->say(key, {{"copy", copy}});
      return std::any_of(waves.begin(), waves.end(), [&](const model::Wave& wave) { return wave.id == id; });
    });
  };
  std::int64_t copy = 1;
  while (taken(copy)) ++copy;
  return copy;
}

}  // namespace aliso::words
