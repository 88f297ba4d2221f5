// Cutting a text, once through.
// A quote in the midst of a cell is a letter, as spreadsheets read it.
#include "tables/table.h"

#include "words/trimmed.h"

namespace aliso::tables {

std::string_view Record::cell(std::size_t column) const {
  if (column >= cells.size()) return {};
  std::string_view text = words::trimmed(cells[column]);
  constexpr std::string_view no_break = "\xC2\xA0";
  while (text.starts_with(no_break)) text = words::trimmed(text.substr(no_break.size()));
  while (text.ends_with(no_break)) text = words::trimmed(text.substr(0, text.size() - no_break.size()));
  return text;
}

std::size_t Record::width() const {
  std::size_t size = cells.size();
  while (size > 0 && cell(size - 1).empty()) --size;
  return size;
}

namespace {

/// Whether the quote at `at` ends on its own line and where its cell does. A tool that quotes nothing writes
/// no such cell but in a name; a spreadsheet that saved its table again does.
bool closes_its_cell(std::string_view text, std::size_t at, char delimiter) {
  for (++at; at < text.size() && text[at] != '\n' && text[at] != '\r'; ++at) {
    if (text[at] != '"') continue;
    const char next = at + 1 < text.size() ? text[at + 1] : '\n';
    if (next != '"') return next == delimiter || next == '\n' || next == '\r';
    ++at;
  }
  return false;
}

}  // namespace

Table cut(std::string_view text, char delimiter, bool quotes, std::size_t most) {
  Table table;
  std::uint32_t line = 1;
  std::size_t at = 0;
  while (at < text.size() && table.rows.size() < most) {
    Record record{line, {}};
    for (bool goes_on = true; goes_on;) {
      std::string cell;
      if (at < text.size() && text[at] == '"' && (quotes || closes_its_cell(text, at, delimiter))) {
        const std::uint32_t begin = line;
        bool closed = false;
        for (++at; at < text.size() && !closed; ++at) {
          if (text[at] != '"') {
            line += text[at] == '\n' ? 1 : 0;
            cell += text[at];
          } else if (at + 1 < text.size() && text[at + 1] == '"') {
            cell += text[at++];
          } else {
            closed = true;
          }
        }
        if (!closed) {
          table.open_quote = begin;
          return table;
        }
      }
      while (at < text.size() && text[at] != delimiter && text[at] != '\n' && text[at] != '\r')
        cell += text[at++];
      record.cells.push_back(std::move(cell));
      goes_on = at < text.size() && text[at] == delimiter;
      if (goes_on) ++at;
    }
    if (at < text.size()) {
      at += text.substr(at).starts_with("\r\n") ? 2 : 1;
      ++line;
    }
    table.rows.push_back(std::move(record));
  }
  return table;
}

}  // namespace aliso::tables
