// A grid as CSV: RFC 4180 quoting, UTF-8, lines end in LF.
// Headers are a document's names and are versioned with it: columns are only ever added at the end.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "views/grid.h"
#include "words/language.h"

namespace aliso::views {

/// Who is to read it: programs, or a spreadsheet in French: marked as UTF-8, `;` between cells, a comma in
/// decimals, and an apostrophe before a cell that the spreadsheet would take for a formula.
enum class CsvFor { programs, spreadsheet };

constexpr CsvFor reader(bool spreadsheet) {
  return spreadsheet ? CsvFor::spreadsheet : CsvFor::programs;
}

/// The header and a line a row. A count is two columns, `_min` and `_max`, empty where unknown or open; a
/// ratio three, `_value_min`, `_value_max` and `_words` (in `people_language`); a day as ISO 8601 writes it;
/// a flag `true` or `false`.
/// texts are joined by commas.
std::string csv(const Grid& grid, const words::Language& people_language, CsvFor reader = CsvFor::programs);

/// The same line by line, for tables that are too long to be held as grids: the header, for a spreadsheet
/// behind the mark of UTF-8; then rows, added to it.
std::string csv_header(std::span<const Column> columns, CsvFor reader);
void add_csv_row(std::string& text, std::span<const Cell> cells, const words::Language& people_language,
                 CsvFor reader);

/// A column of the CSV, as many as a grid's column makes.
struct CsvColumn {
  std::string name;
  std::string_view type;  ///< as Table Schema calls it: string, integer, number, date, boolean
};
std::vector<CsvColumn> csv_columns(const Column& column);

/// A text as a CSV cell: quoted where it holds what stands between cells, a quote or a line's end.
std::string csv_cell(std::string_view text, CsvFor reader = CsvFor::programs);

}  // namespace aliso::views
