// A person's line cut into what a terminal shows as one cell or two, bad bytes included.
// How wide a cell is, words/display_width.h says: the same for carets as for tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aliso::diagnostics {

/// One character as people see it, or one byte or code point that is not shown.
struct Glyph {
  std::size_t bytes = 1;
  int width = 1;      ///< columns, see words::display_width; 1 for what is not shown
  bool shown = true;  ///< false: a control character or a bad byte, to be shown as `?`
};

/// The glyph at the start of a text that isn't empty.
Glyph first_glyph(std::string_view text);
/// Columns that a terminal gives the text as `printable` shows it.
int columns(std::string_view text);
/// Whether all of it is UTF-8, without a byte order mark.
bool is_utf8(std::string_view text);
/// The text with `?` in the place of control characters and bad bytes, a space in that of a tab; line
/// feeds stay.
std::string printable(std::string_view text);

}  // namespace aliso::diagnostics
