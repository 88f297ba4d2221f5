// Widths of code points, and texts made safe for a terminal.
// Text from a file or a command line could otherwise move the cursor or turn the line around.
#include "diagnostics/glyphs.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace aliso::diagnostics {

namespace {

bool reorders(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
         c == 0x061C || c == 0xFEFF || c == 0x2028 || c == 0x2029;
}

int width_of(UChar32 c) {
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  if (c >= 0x1160 && c <= 0x11FF) return 0;  // Hangul vowels and finals join the consonant before them
  const auto east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

Glyph first_glyph(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return {1, 1, (first >= 0x20 && first != 0x7F) || first == '\t'};
  std::int32_t next = 0;
  UChar32 c = 0;
  U8_NEXT(text.data(), next, static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 8)), c);
  if (c < 0) return {1, 1, false};
  const auto bytes = static_cast<std::size_t>(next);
  if (reorders(c) || u_charType(c) == U_CONTROL_CHAR) return {bytes, 1, false};
  return {bytes, width_of(c), true};
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
