// Small steps in a scalar's text, shared by the files that read one sort each.
// All work on bytes: what is looked for is ASCII.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/trimmed.h"

namespace aliso::format {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether a byte may be of a letter: one of ASCII, or any beyond it.
constexpr bool may_be_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte | 0x20u) - 'a' < 26u;
}

/// Whether the text is digits only, at least one.
constexpr bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

/// The number that digits say; nothing for other texts and numbers of more than 18 digits.
inline std::optional<std::int64_t> natural(std::string_view text) {
  if (!all_digits(text) || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

using words::trimmed;

/// The words between spaces.
inline std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

/// The text with every `from` replaced.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace aliso::format
