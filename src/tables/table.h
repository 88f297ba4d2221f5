// A table as a text has it: rows of cells, RFC 4180 with any delimiter, each row with its line.
// Sixty lines of our own: what Debian has of CSV tells no lines and stops at a stray quote.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::tables {

struct Record {
  std::uint32_t line = 0;  ///< in which it begins, from 1
  std::vector<std::string> cells;

  /// An empty line.
  [[nodiscard]] bool is_blank() const { return cells.size() == 1 && cells.front().empty(); }
  /// A cell without the blanks around it; empty where the row is too short.
  [[nodiscard]] std::string_view cell(std::size_t column) const;
  /// How many cells it has without the empty ones at its end.
  [[nodiscard]] std::size_t width() const;
};

struct Table {
  std::vector<Record> rows;
  std::uint32_t open_quote = 0;  ///< the line of a quote that is never closed; 0: there is none
};

/// Cuts a text into rows at lines' ends (LF, CR LF, CR) and into cells at the delimiter. A cell that begins
/// with a quote goes on to the next one that isn't doubled; `quotes` false: only where that one ends the cell
/// on the same line, other quotes are letters. At most `most` rows.
Table cut(std::string_view text, char delimiter, bool quotes = true, std::size_t most = SIZE_MAX);

}  // namespace aliso::tables
