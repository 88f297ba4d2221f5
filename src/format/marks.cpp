// Checking the form of ids and time zones.
// Byte by byte: both are ASCII.
#include "format/marks.h"

#include <algorithm>
#include <array>

#include "format/steps.h"

namespace aliso::format {

namespace {

constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_letter(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z');
}

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_reserved(std::string_view id) {
  constexpr std::array<std::string_view, 9> words = {someone, "structure", "members", "partners", "guests",
                                                     "guest", "public",    "people",  "everyone"};
  return std::find(words.begin(), words.end(), id) != words.end();
}

bool is_time_zone(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '/' || c == '_' || c == '-' || c == '+';
  });
}

}  // namespace aliso::format
