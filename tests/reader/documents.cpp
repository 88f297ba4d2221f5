// A document of its grammar, then its line ends, then slips of the finger.
#include "documents.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "writer.h"

namespace aliso::reader {

namespace {

/// What a finger may hit: what means something in YAML, and what doesn't.
constexpr std::string_view keys[] = {
    " ",      "  ",     "\n",     "\t",     "-",  "- ", ":", ": ", "?",      "? ",  ",",   "[",
    "]",      "{",      "}",      "#",      " #", "&",  "*", "!",  "|",      ">",   "'",   "\"",
    "%",      "@",      "`",      "\\",     "a",  "1",  "~", "<<", "\r",     "---", "...", "é",
    "\u00A0", "\u0085", "\u2028", "\uFEFF", "🎭",  "+",  ".", "=",  "\u0301", "\xE9"};

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

void slip_of_line(std::string& text, Chance& chance) {
  Lines lines = lines_of(text);
  if (lines.empty()) return;
  const auto at = lines.begin() + static_cast<std::ptrdiff_t>(chance.below(lines.size()));
  switch (chance.below(6)) {
    case 0:
      lines.erase(at);
      break;
    case 1:
      lines.insert(at, std::string(*at));
      break;
    case 2:
      std::swap(*at, lines[chance.below(lines.size())]);
      break;
    case 3:
      at->insert(0, chance.between(1, 3), ' ');
      break;
    case 4:
      if (at->starts_with(' ')) at->erase(0, 1);
      break;
    default:
      lines.insert(at, std::string(chance.below(6), ' ') + (chance.one_in(2) ? "x\n" : "y: 1\n"));
  }
  text.clear();
  for (const std::string& line : lines) text += line;
}

void slip_of_byte(std::string& text, Chance& chance) {
  const std::size_t at = chance.below(text.size() + 1);
  switch (chance.below(4)) {
    case 0:
      if (at < text.size()) text.erase(at, 1);
      break;
    case 1:
      if (at < text.size()) text.insert(at, 1, text[at]);
      break;
    case 2:
      if (at < text.size()) text.erase(at, 1);
      text.insert(at, chance.of(keys));
      break;
    default:
      text.insert(at, chance.of(keys));
  }
}

/// Windows' line ends, in all lines or, beyond the format's habits, in some.
void end_as_windows(std::string& text, Chance& chance, bool all) {
  std::string ended;
  for (const char c : text) {
    if (c == '\n' && (all || chance.one_in(3))) ended += '\r';
    ended += c;
  }
  text = std::move(ended);
}

}  // namespace

Document document(std::uint64_t seed) {
  Chance chance(seed);
  Document made;
  const std::size_t kind = chance.below(10);
  made.origin = kind < 4 ? Origin::allowed : kind < 7 ? Origin::beyond : Origin::slipped;
  const bool beyond = made.origin == Origin::beyond || (made.origin == Origin::slipped && chance.one_in(2));
  made.bytes = Writer(chance, beyond).document();
  if (chance.one_in(6)) end_as_windows(made.bytes, chance, !chance.one_in(5));
  if (made.origin == Origin::slipped) {
    for (std::size_t left = chance.between(1, 3); left > 0; --left)
      chance.one_in(3) ? slip_of_line(made.bytes, chance) : slip_of_byte(made.bytes, chance);
  }
  // A mark at the very beginning is taken off before the reader sees the bytes.
  if (made.bytes.starts_with("\uFEFF")) made.bytes.erase(0, 3);
  return made;
}

}  // namespace aliso::reader
