// A table for eyes: labels on the left, numbers aligned on the right, as wide as it must be.
// Widths are what a terminal shows; a wider table goes on below, without the rows that say nothing there.
#pragma once

#include <string>
#include <vector>

#include "words/fitted.h"

namespace aliso::views {

/// The width that tables are laid out for.
inline constexpr int line_width = words::usual_columns;
/// The spaces between two columns, where a table doesn't say otherwise.
inline constexpr int column_gap = 3;

/// A row: a label and one cell for each column; missing cells are blank.
struct TableRow {
  std::string label;
  std::vector<std::string> cells;
  bool strong = false;     ///< in bold where colours are on
  bool gap_above = false;  ///< an empty line above it
  bool in_parts = false;   ///< stands in each part of a table that goes on below, whatever it says there
  std::vector<std::string> above = {};  ///< lines of the label above that on which the cells stand
};

struct Table {
  std::string corner;                           ///< left of the last line of the heads
  std::vector<std::vector<std::string>> heads;  ///< a column's head: its lines, from the top
  std::vector<TableRow> rows;
  std::vector<bool> at_left = {};  ///< columns whose cells begin at the left; missing: the right
  int gap = column_gap;            ///< the spaces between two columns; behind the labels it is `column_gap`
};

/// The columns that all of them take, each with the gap before it, without the labels.
int columns_width(const Table& table);

/// The table as text, plain spaces, no trailing blanks, ending in a line feed; `color`: heads and
/// strong rows in bold. Labels are cut into lines where they leave no room for a column; its cells stand on
/// the last one.
std::string table_text(const Table& table, bool color, int width = line_width);

/// The text filled up with spaces to `width` columns, on its left or right.
std::string pad_left(const std::string& text, int width);
std::string pad_right(const std::string& text, int width);

/// The text cut at spaces and after hyphens into lines of at most `width` columns; a longer piece stands
/// alone.
std::vector<std::string> wrapped(const std::string& text, int width);

/// The text in bold, or faint, where `color` is on: between the marks of words/shown.h.
std::string bold(const std::string& text, bool color);
std::string faint(const std::string& text, bool color);

}  // namespace aliso::views
