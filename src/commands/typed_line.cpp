// One sign at most before a name, one count at most behind it.
// What is none of the signs is letters of a name: nothing that is typed is refused here.
#include "commands/typed_line.h"

#include <charconv>

#include "format/counts.h"
#include "words/trimmed.h"

namespace aliso::commands {

namespace {

using words::trimmed;

/// `NAME 2` taken apart.
TypedLine with_people(TypedLine::What what, std::string_view text) {
  TypedLine line{what, std::string(text), std::string(text), std::nullopt, {}};
  const auto blank = text.find_last_of(" \t");
  if (blank == std::string_view::npos) return line;
  const auto people = format::parse_count(text.substr(blank + 1));
  if (!people) return line;
  line.name = trimmed(text.substr(0, blank));
  line.people = *people;
  return line;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// One number, or one with its people; nothing where it is none.
std::optional<TypedLine::Signed> signed_once(std::string_view text) {
  TypedLine::Signed found;
  const auto blank = text.find_first_of(" \t");
  const std::string_view number = text.substr(0, blank);
  const auto read = std::from_chars(number.data(), number.data() + number.size(), found.number);
  if (number.empty() || read.ec != std::errc() || read.ptr != number.data() + number.size() ||
      found.number < 0)
    return std::nullopt;
  if (blank == std::string_view::npos) return found;
  const auto people = format::parse_count(trimmed(text.substr(blank)));
  if (!people) return std::nullopt;
  found.people = *people;
  return found;
}

std::vector<TypedLine::Signed> signed_for(std::string_view text) {
  std::vector<TypedLine::Signed> all;
  while (true) {
    const auto comma = text.find_first_of(",;");
    const auto one = signed_once(trimmed(text.substr(0, comma)));
    if (!one) return {};
    all.push_back(*one);
    if (comma == std::string_view::npos) return all;
    text.remove_prefix(comma + 1);
  }
}

TypedLine with_numbers(std::string_view text) {
  TypedLine line = with_people(TypedLine::What::numbers, text);
  line.signed_for = signed_for(text);
  return line;
}

}  // namespace

TypedLine understood(std::string_view typed) {
  using What = TypedLine::What;
  const std::string_view text = trimmed(typed);
  if (text.empty()) return {};
  if (text == "u" || text == "U") return {What::undo, std::string(text), {}, {}};
  if (text == "?") return {What::look, std::string(text), {}, {}};
  if (text == "-") return {What::back, std::string(text), {}, {}};
  if (text.front() == '+') return with_people(What::guest, trimmed(text.substr(1)));
  if (is_digit(text.front()) && text.find_first_not_of("0123456789,;+- \t") == std::string_view::npos)
    return with_numbers(text);
  TypedLine line = with_people(What::name, text);
  if (line.people && (line.name == "p" || line.name == "P")) line.what = What::people;
  return line;
}

bool is_next_line(const TypedLine& typed) {
  using What = TypedLine::What;
  if (typed.what == What::numbers) return !typed.signed_for.empty() && !format::parse_count(typed.whole);
  return typed.what == What::undo || typed.what == What::people || typed.what == What::guest;
}

std::string as_printed(std::string_view code) {
  std::string small;
  for (const char c : code)
    if (c != ' ' && c != '\t') small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

}  // namespace aliso::commands
