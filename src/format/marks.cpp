// Checking the form of ids, addresses and time zones.
// Byte by byte; bytes over 127 are letters of other scripts.
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
  constexpr std::array<std::string_view, 8> words = {"structure", "members", "partners", "guests",
                                                     "guest",     "public",  "people",   "everyone"};
  return std::find(words.begin(), words.end(), id) != words.end();
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
    return false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f ||
        std::string_view("<>()[],;:\\\"").find(c) != std::string_view::npos)
      return false;
  }
  const std::string_view domain = text.substr(at + 1);
  return domain.find('.') != std::string_view::npos && domain.front() != '.' && domain.back() != '.' &&
         domain.find("..") == std::string_view::npos;
}

bool is_mailbox(std::string_view text) {
  const auto open = text.find('<');
  if (open == std::string_view::npos) return is_email(text);
  return text.back() == '>' && is_email(text.substr(open + 1, text.size() - open - 2)) &&
         std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

bool is_time_zone(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '/' || c == '_' || c == '-' || c == '+';
  });
}

}  // namespace aliso::format
