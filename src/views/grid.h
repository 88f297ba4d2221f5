// Rows and columns of figures that are not one event's: from one such grid come the text table, CSV, the
// Markdown table and the rows of a JSON document. A grid says what is known; how it is written down is each
// rendering's.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "figures/ratio.h"
#include "model/count.h"
#include "model/date.h"
#include "views/table.h"
#include "words/language.h"

namespace aliso::views {

/// What stands in a cell; with nothing in it: not given (a text, a day), not noted (anything else).
using Cell = std::variant<std::optional<std::string>, std::optional<model::Count>,
                          std::optional<figures::Ratio>, std::optional<model::Date>, std::optional<bool>,
                          std::vector<std::string>, std::optional<std::int64_t>>;

/// A column; each of its cells is of its kind.
struct Column {
  enum class Kind {
    text,
    count,
    ratio,
    date,
    flag,
    texts,
    number
  };                         ///< in the order of a Cell's alternatives
  std::string key;           ///< its name in documents: snake_case
  std::string heading = {};  ///< its name for people, in their language
  Kind kind = Kind::text;
  bool blank = false;  ///< what isn't given is left blank for people, where others are said to be not noted
  bool whole = false;  ///< to be typed, or copied: never cut into lines
  /// Counts and numbers stand at the right, all else at the left.
  [[nodiscard]] bool at_right() const { return kind == Kind::count || kind == Kind::number; }
};

struct Row {
  std::vector<Cell> cells;  ///< one for each column
  bool strong = false;      ///< a total: in bold where that can be
};

struct Grid {
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// A cell in words for people: "35 à 40", "4 sur 8, la moitié", "7 avril 2022", "oui", "non noté", "a, b";
/// empty for a text or a day that isn't given.
std::string shown(const Cell& cell, const words::Language& language);
/// The same in that column, which may leave blank what isn't given.
std::string shown(const Cell& cell, const Column& column, const words::Language& language);

/// A table for eyes that fits `width` columns (50 and more): texts and ratios are cut at spaces into several
/// lines where it must be, the widest first, to no less than 20 columns; what still doesn't fit goes on
/// below. Counts stand on a row's last line. No trailing blanks; ends in a line feed.
std::string grid_text(const Grid& grid, const words::Language& language, bool color, int width = line_width);

/// Puts the rows in the order of a column, those of before staying together where it is the same: texts by
/// their short names, counts by their lower bounds, no before yes; what isn't given is last, either way.
void sort_rows(Grid& grid, std::size_t column, bool backwards);

/// Takes away the columns in which nothing is given.
void drop_blank(Grid& grid);

/// A list of objects, one a row, the columns' keys their names. A count is a number, {min, max} or null, a
/// ratio {of, value, words} or null, a day as ISO 8601 writes it, texts a list; `words` in `people_language`.
nlohmann::ordered_json grid_view(const Grid& grid, const words::Language& people_language);

}  // namespace aliso::views
