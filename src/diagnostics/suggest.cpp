// Distances between words: what a hurried hand leaves out, adds, changes or swaps.
// Letters are compared in lower case; accents count, as any other slip.
#include "diagnostics/suggest.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace aliso::diagnostics {

namespace {

std::vector<UChar32> letters(std::string_view text) {
  std::vector<UChar32> result;
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 1024));
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    result.push_back(c < 0 ? c : u_tolower(c));
  }
  return result;
}

/// The optimal string alignment distance, or more than `limit` where the lengths alone say so.
std::size_t distance(const std::vector<UChar32>& a, const std::vector<UChar32>& b, std::size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> known) {
  const auto found = near(word, known, 1);
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::vector<std::string_view> near(std::string_view word, std::span<const std::string_view> known,
                                   std::size_t most) {
  const auto typed = letters(word);
  if (typed.empty()) return {};
  // A word of one letter is never near another: nothing of it would be left.
  std::size_t smallest = std::min<std::size_t>(typed.size() < 5 ? 1 : 2, typed.size() - 1);
  std::vector<std::string_view> found;
  for (const std::string_view candidate : known) {
    const std::size_t d = distance(typed, letters(candidate), smallest);
    if (d > smallest) continue;
    if (d < smallest) found.clear();
    smallest = d;
    found.push_back(candidate);
  }
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace aliso::diagnostics
