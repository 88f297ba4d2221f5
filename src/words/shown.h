// What of a text may be seen as it is: at a terminal, where a control moves the cursor and a mark turns the
// line around, and in what is published, where a name must not change what stands beside it.
#pragma once

#include <string>
#include <string_view>

namespace aliso::words {

/// Bytes that no UTF-8 has: how a text for a terminal says what is drawn in bold or in a colour.
/// `for_terminal` makes of them what terminals know. A file's name and what was typed may hold any byte: they
/// come into a text by `on_one_line`.
namespace style {
inline constexpr char bold = '\xf8', faint = '\xf9', red = '\xfa', yellow = '\xfb', cyan = '\xfc';
/// Ends each of them.
inline constexpr char plain = '\xff';
/// For words/fitted.h: under this a line goes on that is too long; a line that is never cut.
inline constexpr char hang = '\xfd', whole = '\xfe';
}  // namespace style

/// Whether a code point may be shown as itself. Not so: control characters (the tab and the line feed too),
/// ends of lines and paragraphs, what sets or turns the direction of writing, a byte order mark. What joins
/// letters or stands upon one is. The directions: UAX #9, and the marks of old that Unicode deprecates.
constexpr bool is_shown(char32_t c) {
  if (c < 0x7F) return c >= 0x20;
  if (c < 0xA0) return false;
  const bool turns = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                     (c >= 0x2066 && c <= 0x206F);
  return !turns && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
}

/// As a terminal is given it: `?` in the place of what is not to be shown and of each bad byte, a space in
/// that of a tab; line feeds stay, marks of style become the terminal's.
std::string for_terminal(std::string_view text);

/// What came from outside, to be put into a phrase: `?` in the place of each line feed and of each byte that
/// no UTF-8 has, so that it begins no line of ours and is no mark of style. What else is not to be shown
/// stays, for `for_terminal`.
std::string on_one_line(std::string_view text);

/// As it is published: a space in the place of what ends a line or a paragraph (the line feed and the tab
/// stay as they are), nothing in that of all else that is not to be shown. Bad bytes stay.
std::string for_people(std::string_view text);

}  // namespace aliso::words
