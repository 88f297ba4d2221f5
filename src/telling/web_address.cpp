// By a list of what is let in: browsers read `java&#9;script:` as well, so that no list of what isn't is
// whole. How an address ends among words is as GitHub has it.
#include "telling/web_address.h"

#include <fmt/format.h>

#include <algorithm>

namespace aliso::telling {

namespace {

constexpr bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// What names the way that an address goes: "https"; nothing for one beside the page.
std::optional<std::string> scheme(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':') return std::nullopt;
  std::string name(address.substr(0, end));
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return name;
}

/// Where an address among words ends: at a blank, a no-break space, or a quote's end.
std::size_t end_among_words(std::string_view text, std::size_t from) {
  std::size_t end = std::min(text.find_first_of(" \t\r\n<>\"", from), text.size());
  for (const std::string_view sign : {"\u00A0", "\u202F", "»", "”", "“", "«", "…"})
    end = std::min(end, text.find(sign, from));
  return end;
}

/// Without what belongs to the sentence: its marks, a bracket that was opened before.
std::string_view without_marks_of_sentence(std::string_view address) {
  auto closed =
      std::count(address.begin(), address.end(), ')') - std::count(address.begin(), address.end(), '(');
  for (; !address.empty(); address.remove_suffix(1)) {
    const char last = address.back();
    const bool bracket = last == ')' && closed > 0;
    if (!bracket && std::string_view(".,:;!?'*_~]").find(last) == std::string_view::npos) break;
    closed -= bracket ? 1 : 0;
  }
  return address;
}

}  // namespace

std::optional<std::string> web_address(std::string_view typed) {
  if (typed.empty()) return std::nullopt;
  if (const auto name = scheme(typed);
      name && *name != "http" && *name != "https" && *name != "mailto" && *name != "tel")
    return std::nullopt;
  std::string address;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char c = typed[i];
    const bool encoded =
        c == '%' && i + 2 < typed.size() && is_hexadecimal(typed[i + 1]) && is_hexadecimal(typed[i + 2]);
    if (encoded || is_letter_or_digit(c) ||
        std::string_view("!#$&'()*+,-./:;=?@_~").find(c) != std::string_view::npos)
      address += c;
    else
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return address;
}

std::optional<BareAddress> bare_address(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("http", from); at != std::string_view::npos;
       at = text.find("http", at + 4)) {
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = rest.starts_with("https://") ? 8 : rest.starts_with("http://") ? 7 : 0;
    const bool in_word = at > 0 && is_letter_or_digit(text[at - 1]);
    if (scheme == 0 || in_word || rest.size() == scheme || !is_letter_or_digit(rest[scheme])) continue;
    const auto address = without_marks_of_sentence(text.substr(at, end_among_words(text, at) - at));
    if (address.size() > scheme) return BareAddress{at, at + address.size()};
  }
  return std::nullopt;
}

}  // namespace aliso::telling
