// Line by line for fences and indented code, then byte by byte within lines.
// CommonMark's rules, as far as they tell code and addresses from prose.
#include "words/not_prose.h"

#include <algorithm>
#include <array>
#include <optional>

#include "words/markdown.h"

namespace aliso::words {

using markdown::Fences;
using markdown::Kind;

namespace {

/// |:--|--:|
bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|:- \t\r") == std::string_view::npos;
}

/// [name]: address
bool is_definition(std::string_view line) {
  line.remove_prefix(markdown::indentation(line));
  const auto close = line.find("]:");
  return !line.empty() && line[0] == '[' && close != std::string_view::npos && close > 1;
}

/// Where a code span that opens at `at` ends, if it closes before a blank line.
std::optional<std::size_t> end_of_code(std::string_view text, std::size_t at) {
  const std::size_t open = std::min(text.find_first_not_of('`', at), text.size()) - at;
  const std::size_t paragraph = std::min(text.find("\n\n", at), text.size());
  for (std::size_t i = at + open; i < paragraph;) {
    if (text[i] != '`') {
      ++i;
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of('`', i), text.size());
    if (end - i == open) return end;
    i = end;
  }
  return std::nullopt;
}

/// Where what opens with `<` at `at` ends: a comment, a tag, an address.
std::optional<std::size_t> end_of_angle(std::string_view text, std::size_t at) {
  if (text.substr(at, 4) == "<!--") {
    const auto end = text.find("-->", at + 4);
    return end == std::string_view::npos ? text.size() : end + 3;
  }
  if (at + 1 >= text.size()) return std::nullopt;
  const char next = text[at + 1];
  const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (!letter && next != '/' && next != '!' && next != '?') return std::nullopt;
  const auto end = text.find('>', at);
  if (end == std::string_view::npos || text.substr(at, end - at).find("\n\n") != std::string_view::npos)
    return std::nullopt;
  return end + 1;
}

/// Where the address in parentheses that opens at `at` ends.
std::optional<std::size_t> end_of_parentheses(std::string_view text, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i + 1;
  }
  return std::nullopt;
}

std::optional<std::size_t> end_of_address(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 4> openings{"https://", "http://", "www.", "mailto:"};
  for (const std::string_view opening : openings)
    if (text.substr(at, opening.size()) == opening)
      return std::min(text.find_first_of(" \t\r\n<>", at), text.size());
  return std::nullopt;
}

std::optional<std::size_t> end_of_inline(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '`':
      return end_of_code(text, at);
    case '<':
      return end_of_angle(text, at);
    case '(':
      return at > 0 && text[at - 1] == ']' ? end_of_parentheses(text, at) : std::nullopt;
    case 'h':
    case 'w':
    case 'm':
      return end_of_address(text, at);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<Stretch> not_prose(std::string_view text) {
  std::vector<Stretch> found;
  Fences fences;
  bool after_blank = true;
  bool in_list = false;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const Kind kind = markdown::kind(line);
    const bool blank = kind == Kind::blank;
    const bool code = markdown::indentation(line) >= 4 && after_blank && !in_list && !blank;
    if (fences.take(line, in_list) || code || is_table_rule(line) || is_definition(line)) {
      found.push_back({start, end});
    } else {
      const bool item = kind == Kind::bullet || kind == Kind::numbered;
      if (item) in_list = true;
      if (after_blank && !blank && markdown::indentation(line) == 0 && !item) in_list = false;
      std::size_t i = start;
      while (i < end) {
        const auto stop = end_of_inline(text, i);
        if (stop) found.push_back({i, *stop});
        i = stop ? *stop : i + 1;
      }
      // What is opened on this line may close on a later one.
      if (i > end) {
        start = i;
        after_blank = false;
        continue;
      }
    }
    after_blank = blank || code;
    start = end + 1;
  }
  return found;
}

}  // namespace aliso::words
