// Tables as GitHub, CommonMark's extensions and most converters read them: cells between bars.
// Laid out from Markdown that is ready, or drawn from a grid.
#pragma once

#include <string>
#include <vector>

#include "views/grid.h"
#include "words/language.h"

namespace aliso::views {

/// Texts are Markdown in which words::markdown::cell has been at work.
struct MarkdownTable {
  struct Column {
    std::string heading;
    bool at_right = false;
  };
  struct Row {
    std::vector<std::string> cells;
    bool strong = false;
  };
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// The table; strong cells in bold, empty ones stay so. Does not end in a line feed.
std::string markdown_table(const MarkdownTable& table);

/// The grid: texts typeset, nothing in them markup; counts at the right.
std::string markdown_table(const Grid& grid, const words::Language& language);

}  // namespace aliso::views
