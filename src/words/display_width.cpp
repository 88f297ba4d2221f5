// How many columns a text takes on a terminal, by its characters as people count them.
// Only properties compiled into ICU are asked: no data file is opened.
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "words/typography.h"

namespace aliso::words {

namespace {

constexpr UChar32 joiner = 0x200d;
constexpr UChar32 emoji_style = 0xfe0f;

bool is_flag_letter(UChar32 c) {
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

/// Shown with the character before it: accents, invisible marks, skin tones, vowels of Hangul letters.
bool takes_no_column(UChar32 c) {
  if (c == 0xad) return false;  // a soft hyphen is shown
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return true;
    default:
      break;
  }
  if (c >= 0x1f3fb && c <= 0x1f3ff) return true;
  const int hangul = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO;
}

bool is_wide(UChar32 c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

}  // namespace

int display_width(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  int width = 0;
  int last = 0;  // of the character before
  UChar32 before = 0;
  bool half_a_flag = false;
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    const bool joined = before == joiner && last == 2;
    before = c;
    if (c < 0) {
      last = 1;
    } else if (c == emoji_style && last == 1) {
      last = 2;
      ++width;
      continue;
    } else if (takes_no_column(c) || joined) {
      continue;
    } else if (is_flag_letter(c)) {
      last = half_a_flag ? 0 : 2;
      half_a_flag = !half_a_flag;
      width += last;
      continue;
    } else {
      last = is_wide(c) ? 2 : 1;
    }
    half_a_flag = false;
    width += last;
  }
  return width;
}

}  // namespace aliso::words
