// A line of headings, the line of dashes that says which side they stand on, a line a row.
// Columns are not padded: who reads the source of a debrief reads it in an editor that wraps.
#include "views/markdown_table.h"

#include "words/markdown.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

void add_cell(std::string& line, const std::string& cell, bool strong) {
  const std::string mark = strong ? "**" : "";
  line += cell.empty() ? "  |" : " " + mark + cell + mark + " |";
}

}  // namespace

std::string markdown_table(const MarkdownTable& table) {
  std::string text = "|";
  for (const auto& column : table.columns) add_cell(text, column.heading, false);
  text += "\n|";
  for (const auto& column : table.columns) text += column.at_right ? "--:|" : ":--|";
  for (const auto& row : table.rows) {
    text += "\n|";
    for (const std::string& cell : row.cells) add_cell(text, cell, row.strong);
  }
  return text;
}

std::string markdown_table(const Grid& grid, const words::Language& language) {
  const auto safe = [&language](const std::string& text) {
    return words::markdown::cell(words::markdown::escape(words::typeset(words::for_people(text), language)));
  };
  MarkdownTable table;
  for (const Column& column : grid.columns)
    table.columns.push_back({safe(column.heading), column.at_right()});
  for (const Row& row : grid.rows) {
    table.rows.push_back({{}, row.strong});
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      table.rows.back().cells.push_back(safe(shown(row.cells[c], grid.columns[c], language)));
  }
  return markdown_table(table);
}

}  // namespace aliso::views
