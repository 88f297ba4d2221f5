// One pass over the bytes; what isn't prose is copied as it stands.
// Typed no-break spaces are kept: only plain ones are mended.
#include "words/typeset.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "words/not_prose.h"

namespace aliso::words {

namespace {

constexpr std::string_view apostrophe = "\u2019";
constexpr std::string_view no_break = "\u00a0";
constexpr std::string_view narrow_no_break = "\u202f";
constexpr std::string_view opening_quote = "«";
constexpr std::string_view closing_quote = "»";

bool is_letter(UChar32 c) {
  return u_isalpha(c) != 0 || u_charType(c) == U_NON_SPACING_MARK;
}

bool letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_PREV(text.data(), 0, i, c);
  return c >= 0 && is_letter(c);
}

bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(text.data(), i, static_cast<std::int32_t>(text.size()), c);
  return c >= 0 && is_letter(c);
}

/// What the plain space at `at` is to be; empty: a plain space.
std::string_view mended_space(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(at + 1);
  if (before.ends_with(opening_quote)) return no_break;
  // At the start of a line, or after another space, it is layout.
  if (before.empty() || before.back() == '\n' || before.back() == ' ' || after.empty()) return {};
  if (after.starts_with(closing_quote)) return no_break;
  switch (after.front()) {
    case ':':
    case '%':
      return no_break;
    case '!':
      return after.starts_with("![") ? std::string_view() : narrow_no_break;  // an image
    case ';':
    case '?':
      return narrow_no_break;
    default:
      return {};
  }
}

}  // namespace

std::string typeset(std::string_view text, bool french_spaces) {
  std::string out;
  out.reserve(text.size() + 16);
  std::size_t i = 0;
  const auto mend_to = [&](std::size_t end) {
    for (; i < end; ++i) {
      const char c = text[i];
      if (c == '\'' && letter_before(text, i) && letter_at(text, i + 1)) {
        out += apostrophe;
      } else if (const auto space = c == ' ' && french_spaces ? mended_space(text, i) : std::string_view();
                 !space.empty()) {
        out += space;
      } else {
        out += c;
      }
    }
  };
  for (const Stretch& stretch : not_prose(text)) {
    mend_to(stretch.from);
    out += text.substr(stretch.from, stretch.to - stretch.from);
    i = stretch.to;
    // An address that stands alone ends at a plain space: a no-break one would be taken as a part of it.
    const std::string_view stood = text.substr(stretch.from, stretch.to - stretch.from);
    if ((stood.starts_with("http") || stood.starts_with("www.")) && i < text.size() && text[i] == ' ')
      out += text[i++];
  }
  mend_to(text.size());
  return out;
}

}  // namespace aliso::words
