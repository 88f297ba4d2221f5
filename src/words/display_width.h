// How many columns a text takes on a terminal: one measure, for tables and for the carets of errors.
// Counted by characters as people see them: an accent, a skin tone, a family of joined faces is one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aliso::words {

/// A character as people see it: a code point with what is shown upon it, or one byte that is no UTF-8.
struct Character {
  std::size_t bytes = 1;
  int columns = 1;
};

/// The character at the start of a text that isn't empty.
Character first_character(std::string_view text);

/// Columns a terminal gives the text: é is 1 however it is composed, wide is 2, a tab is 1, a soft hyphen is
/// 1, marks that aren't seen are 0. A byte that isn't UTF-8 is 1.
int display_width(std::string_view text);

/// The text's beginning on one line, in at most `columns`: whole words of it, then an ellipsis.
std::string beginning(std::string_view text, int columns);

}  // namespace aliso::words
