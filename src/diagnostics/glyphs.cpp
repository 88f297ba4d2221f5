// Texts made safe for a terminal, and what a terminal then shows of them.
// Text from a file or a command line could otherwise move the cursor or turn the line around.
#include "diagnostics/glyphs.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "words/display_width.h"
#include "words/shown.h"

namespace aliso::diagnostics {

namespace {

/// The code point at the start of the text and how many bytes it is; below 0: a bad byte.
UChar32 first_point(std::string_view text, std::size_t& bytes) {
  std::int32_t next = 0;
  UChar32 c = 0;
  U8_NEXT(text.data(), next, static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 8)), c);
  bytes = c < 0 ? 1 : static_cast<std::size_t>(next);
  return c;
}

bool shown(UChar32 c) {
  return c == '\t' || (c >= 0 && words::is_shown(static_cast<char32_t>(c)));
}

}  // namespace

Glyph first_glyph(std::string_view text) {
  std::size_t bytes = 0;
  if (!shown(first_point(text, bytes))) return {bytes, 1, false};
  const words::Character character = words::first_character(text);
  return {character.bytes, character.columns, true};
}

int columns(std::string_view text) {
  int sum = 0;
  while (!text.empty()) {
    const Glyph glyph = first_glyph(text);
    sum += glyph.width;
    text.remove_prefix(glyph.bytes);
  }
  return sum;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const Glyph glyph = first_glyph(text);
    if (text.front() == '\t') {
      result += ' ';
    } else if (glyph.shown || text.front() == '\n') {
      result += text.substr(0, glyph.bytes);
    } else {
      result += '?';
    }
    text.remove_prefix(glyph.bytes);
  }
  return result;
}

bool is_utf8(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    if (c < 0 || c == 0xFEFF) return false;
  }
  return true;
}

}  // namespace aliso::diagnostics
