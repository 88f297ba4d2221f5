// Lines are told apart by how they begin; a text is escaped sign by sign, only where CommonMark would look.
// The rules are those of spec.commonmark.org, 0.30: 4.1 to 4.5, 5.2, 6.1.
#include "words/markdown.h"

#include <algorithm>

namespace aliso::words::markdown {

namespace {

constexpr std::string_view digits = "0123456789";

bool is_rule(std::string_view line) {
  char mark = 0;
  int marks = 0;
  for (const char c : line) {
    if (c == ' ' || c == '\t') continue;
    if (c != '-' && c != '*' && c != '_' && c != '=') return false;
    if (mark != 0 && c != mark) return false;
    mark = c;
    ++marks;
  }
  return marks >= 3 || (marks > 0 && mark == '=');
}

bool is_heading(std::string_view line) {
  const std::size_t end = line.find_first_not_of('#');
  return end == std::string_view::npos || (end <= 6 && (line[end] == ' ' || line[end] == '\t'));
}

/// How many marks the fence has that the line opens or closes, indentation taken off; 0 if it is none.
std::size_t fence_length(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return 0;
  const std::size_t length = std::min(line.find_first_not_of(line[0]), line.size());
  const bool code_span = line[0] == '`' && line.find('`', length) != std::string_view::npos;
  return length < 3 || code_span ? 0 : length;
}

/// Letters and figures of ASCII: between two of these `_` is no emphasis.
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether `&` at `at` begins an entity: &eacute; &#233;
bool begins_entity(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  while (i < text.size() && (is_word(text[i]) || text[i] == '#')) ++i;
  return i > at + 1 && i < text.size() && text[i] == ';';
}

/// Whether what stands at `at` makes an address of what is written around it: GitHub and others make links of
/// www.name, of https://… and of somebody@there, which nobody has asked for in a name.
bool makes_address(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(at + 1);
  const auto in_address = [](char c) { return is_word(c) || c == '.' || c == '-' || c == '_' || c == '+'; };
  switch (text[at]) {
    case '.': {
      const auto ends_in = [&](std::string_view www) {
        return before.ends_with(www) && (at == www.size() || !is_word(text[at - www.size() - 1]));
      };
      return !after.empty() && (ends_in("www") || ends_in("WWW") || ends_in("Www"));
    }
    case ':':
      return after.starts_with("//") && !before.empty() && is_word(before.back());
    case '@':
      return !before.empty() && in_address(before.back()) && !after.empty() && is_word(after.front());
    default:
      return false;
  }
}

/// Whether the signs # from `at` on may be read as the end of a heading (# Title #): behind `last`, where the
/// last other sign stands (npos: nowhere).
bool ends_heading(std::string_view text, std::size_t at, std::size_t last) {
  constexpr std::string_view blank = " \t\r\n";
  return at > 0 && blank.find(text[at - 1]) != std::string_view::npos &&
         (last == std::string_view::npos || at > last);
}

bool is_markup(std::string_view text, std::size_t at, std::size_t last) {
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '~':
    case '|':  // anywhere in a paragraph it makes a table of it, says kramdown (Jekyll)
      return true;
    case '_':
      return at == 0 || at + 1 == text.size() || !is_word(text[at - 1]) || !is_word(text[at + 1]);
    case '&':
      return begins_entity(text, at);
    case ':':
    case '@':
      return makes_address(text, at);
    case '#':
      return at == 0 || ends_heading(text, at, last);
    case '>':
    case '+':
    case '-':
    case '=':
      return at == 0;
    case '.':
      if (makes_address(text, at)) return true;
      [[fallthrough]];
    case ')':
      return at > 0 && at < 10 && text.find_first_not_of(digits) == at;
    default:
      return false;
  }
}

}  // namespace

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

Kind kind(std::string_view line) {
  const std::size_t start = indentation(line);
  const std::string_view rest = line.substr(start);
  if (rest.find_first_not_of(" \t\r") == std::string_view::npos) return Kind::blank;
  if (fence_length(rest) > 0) return Kind::fence;
  if (start < 4 && is_rule(rest)) return Kind::rule;
  if (start < 4 && rest[0] == '#' && is_heading(rest)) return Kind::heading;
  if (rest[0] == '>') return Kind::quote;
  if (rest[0] == '|') return Kind::table;
  if (rest.size() > 1 && (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && rest[1] == ' ')
    return Kind::bullet;
  const std::size_t number = rest.find_first_not_of(digits);
  if (number > 0 && number < 10 && number + 1 < rest.size() && (rest[number] == '.' || rest[number] == ')') &&
      rest[number + 1] == ' ')
    return Kind::numbered;
  return Kind::text;
}

bool Fences::take(std::string_view line, bool in_list) {
  const std::size_t indent = indentation(line);
  const std::size_t marks = fence_length(line.substr(indent));
  if (open()) {
    if (marks >= length_ && line[indent] == mark_) length_ = 0;
    return true;
  }
  if (marks == 0 || (indent > 3 && !in_list)) return false;
  length_ = marks;
  mark_ = line[indent];
  return true;
}

std::string escape(std::string_view text) {
  const std::size_t last = text.find_last_not_of("# \t\r\n");
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_markup(text, i, last)) out += '\\';
    out += text[i] == '\n' || text[i] == '\r' ? ' ' : text[i];
  }
  return out;
}

std::string escape_address(std::string_view address) {
  const std::size_t at = std::min(address.rfind('@'), address.size());
  const std::string local = escape(address.substr(0, at));
  return at == address.size() ? local : local + '@' + escape(address.substr(at + 1));
}

std::string cell(std::string_view markdown) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '|' && (i == 0 || markdown[i - 1] != '\\')) out += '\\';
    out += markdown[i] == '\n' ? ' ' : markdown[i];
  }
  return out;
}

}  // namespace aliso::words::markdown
