// A code point gives its width; what is shown upon it gives none, or makes it wide.
// Only properties compiled into ICU are asked: no data file is opened.
#include "words/display_width.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "words/shown.h"

namespace aliso::words {

namespace {

constexpr UChar32 soft_hyphen = 0xad;
constexpr UChar32 joiner = 0x200d;
constexpr UChar32 arrows = 0x2190;  // the first of the blocks that emoji are joined from
constexpr UChar32 emoji_style = 0xfe0f;

bool is_flag_letter(UChar32 c) {
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

bool is_skin_tone(UChar32 c) {
  return c >= 0x1f3fb && c <= 0x1f3ff;
}

/// Shown with the character before it: accents, marks that aren't seen, vowels and finals of Hangul.
bool takes_no_column(UChar32 c) {
  // Terminals show the one, and of the other its sign (words/shown.h).
  if (c == soft_hyphen || !is_shown(static_cast<char32_t>(c))) return false;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return true;
    default:
      break;
  }
  const int hangul = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO;
}

/// Whether it may be drawn as an emoji where it is asked for: signs, and what stands on keys.
bool has_emoji_style(UChar32 c) {
  return c >= 0xa9 || (c >= '0' && c <= '9') || c == '#' || c == '*';
}

bool is_wide(UChar32 c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

/// Reads code points one by one; below 0 where a byte is none.
class Points {
 public:
  /// A character has few: what goes on longer than this is cut, whatever is piled upon it.
  static constexpr std::size_t limit = 256;
  explicit Points(std::string_view text) : text_(text.substr(0, limit)) {}

  [[nodiscard]] std::size_t at() const { return static_cast<std::size_t>(at_); }
  [[nodiscard]] bool done() const { return at() >= text_.size(); }
  [[nodiscard]] UChar32 peek() const {
    std::int32_t next = at_;
    return read(next);
  }
  UChar32 take() { return read(at_); }

 private:
  UChar32 read(std::int32_t& at) const {
    UChar32 c = 0;
    U8_NEXT(text_.data(), at, static_cast<std::int32_t>(text_.size()), c);
    return c;
  }
  std::string_view text_;
  std::int32_t at_ = 0;
};

}  // namespace

Character first_character(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  const bool alone = text.size() == 1 || static_cast<unsigned char>(text[1]) < 0x80;
  if (byte < 0x80 && alone) return {1, 1};
  Points points(text);
  const UChar32 first = points.take();
  if (first < 0 || !is_shown(static_cast<char32_t>(first))) return {first < 0 ? 1 : points.at(), 1};
  if (is_flag_letter(first) && !points.done() && is_flag_letter(points.peek())) points.take();
  int columns = takes_no_column(first) ? 0 : is_flag_letter(first) || is_wide(first) ? 2 : 1;
  for (UChar32 before = first; !points.done();) {
    const UChar32 c = points.peek();
    // A sign behind a joiner is drawn as one with what stands before it: a family, a profession.
    const bool joined = before == joiner && c >= arrows && !u_isalnum(c);
    const bool upon = c >= 0 && is_shown(static_cast<char32_t>(c)) &&
                      (takes_no_column(c) || (columns == 2 && (joined || is_skin_tone(c))));
    if (!upon) break;
    if (c == emoji_style && columns == 1 && has_emoji_style(first)) columns = 2;
    before = points.take();
  }
  return {points.at(), columns};
}

int display_width(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const Character character = first_character(text);
    width += character.columns;
    text.remove_prefix(character.bytes);
  }
  return width;
}

std::string beginning(std::string_view text, int columns) {
  std::string line;
  for (const char c : text) line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  while (!line.empty() && line.back() == ' ') line.pop_back();
  if (display_width(line) <= columns) return line;
  constexpr std::string_view ellipsis = " …";
  int width = display_width(ellipsis);
  std::size_t fits = 0, last_space = 0;
  for (std::string_view rest = line; !rest.empty();) {
    const Character next = first_character(rest);
    if (rest.front() == ' ') last_space = fits;
    width += next.columns;
    if (width > columns) break;
    fits += next.bytes;
    rest.remove_prefix(next.bytes);
  }
  return line.substr(0, last_space > 0 ? last_space : fits) + std::string(ellipsis);
}

}  // namespace aliso::words
