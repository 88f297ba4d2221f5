// A sheet as Markdown.
// Columns are those of the paper: what is to be filled in by hand is an empty cell.
#include "views/markdown_table.h"
#include "views/paper.h"
#include "words/joined.h"
#include "words/markdown.h"

namespace aliso::views {

namespace {

using words::markdown::cell;
using words::markdown::escape;

std::string bold_plain(const std::string& text) {
  return text.empty() ? "" : "**" + escape(text) + "**";
}

/// Lines of one paragraph: two spaces at an end would be lost in many an editor, a backslash isn't.
std::string lines_together(const std::vector<std::string>& lines) {
  return words::joined(lines, "\\\n");
}

std::string markdown_table_of(const Paper& paper) {
  MarkdownTable table;
  for (const auto& [column, heading] : paper.columns)
    table.columns.push_back({cell(escape(heading)), column == Paper::Column::number});
  for (const Paper::Line& line : paper.lines) {
    table.rows.push_back({});
    for (const std::string& text : line.cells) table.rows.back().cells.push_back(cell(escape(text)));
  }
  return markdown_table(table);
}

std::string markdown_section(const Paper::Section& section) {
  std::string text = "## " + escape(section.heading);
  if (section.items.empty()) return text;
  text += '\n';
  for (const std::string& item : section.items) text += "\n- " + escape(item);
  return text;
}

std::string markdown_paper(const Paper& paper) {
  std::vector<std::string> blocks{"# " + escape(paper.title)};
  blocks.push_back(bold_plain(paper.network) + "\\\n" + escape(paper.what));
  for (const std::string& notice : paper.notices) blocks.push_back(bold_plain(notice));
  std::vector<std::string> head;
  for (const auto& [label, value] : paper.head) head.push_back(escape(label) + " " + escape(value));
  if (!head.empty()) blocks.push_back(lines_together(head));
  if (!paper.lines.empty()) blocks.push_back(markdown_table_of(paper));
  for (const Paper::Section& section : paper.sections) blocks.push_back(markdown_section(section));
  for (const std::string& result : paper.results) blocks.push_back(escape(result));
  for (const std::string& signature : paper.signatures) blocks.push_back(escape(signature));
  for (const std::string& line : paper.foot) blocks.push_back(escape(line));
  if (const auto& [label, address] = paper.address; !label.empty())
    blocks.back() += " " + escape(label) + " " + words::markdown::escape_address(address);
  return words::joined(blocks, "\n\n") + "\n";
}

}  // namespace

std::string papers_markdown(std::span<const Paper> papers) {
  std::string text;
  for (const Paper& paper : papers) {
    if (!text.empty()) text += "\n---\n\n";
    text += markdown_paper(paper);
  }
  return text;
}

}  // namespace aliso::views
