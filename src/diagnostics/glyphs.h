// A person's line cut into what a terminal shows as one cell or two, bad bytes included.
// Only ICU's compiled-in properties are asked: nothing is loaded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aliso::diagnostics {

/// One code point, or one byte that belongs to none.
struct Glyph {
  std::size_t bytes = 1;
  int width = 1;      ///< columns: 0 for a combining mark, 2 for a wide one, 1 for a tab
  bool shown = true;  ///< false: a control character or a bad byte, to be shown as `?`
};

/// The glyph at the start of a text that isn't empty.
Glyph first_glyph(std::string_view text);
/// Columns that a terminal gives the text: é is 1 however it is composed, wide is 2, a tab is 1.
int columns(std::string_view text);
/// Whether all of it is UTF-8, without a byte order mark.
bool is_utf8(std::string_view text);
/// The text with `?` in the place of control characters and bad bytes, a space in that of a tab; line
/// feeds stay.
std::string printable(std::string_view text);

}  // namespace aliso::diagnostics
