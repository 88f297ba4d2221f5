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

/// How many letters a text has: the bytes that begin one.
std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The optimal string alignment distance, or more than `limit`: only what lies within `limit` of the diagonal
/// can be nearer, and two rows beyond it never lead back.
std::size_t distance(const std::vector<UChar32>& a, const std::vector<UChar32>& b, std::size_t limit) {
  const std::size_t far = limit + 1;
  std::vector<std::size_t> before(b.size() + 1, far), above(b.size() + 1, far), row(b.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) above[j] = j;
  bool near_above = true;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 0, last = std::min(b.size(), i + limit);
    if (first > last) return far;
    std::size_t least = far;
    for (std::size_t j = first; j <= last; ++j) {
      std::size_t d = above[j] + 1;
      if (j > 0) {
        if (j > first) d = std::min(d, row[j - 1] + 1);
        d = std::min(d, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d = std::min(d, before[j - 2] + 1);
      row[j] = std::min(d, far);
      least = std::min(least, row[j]);
    }
    if (least == far && !near_above) return far;
    near_above = least < far;
    before.swap(above);
    above.swap(row);
    std::fill(row.begin(), row.end(), far);
  }
  return above[b.size()];
}

}  // namespace

std::optional<std::size_t> distance(std::string_view word, std::string_view other, std::size_t limit) {
  const std::size_t found = distance(letters(word), letters(other), limit);
  return found <= limit ? std::optional(found) : std::nullopt;
}

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
    // Most are told apart by their lengths: among ten thousand names that is what makes it quick.
    const std::size_t size = length(candidate);
    if (size > typed.size() + smallest || typed.size() > size + smallest) continue;
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
