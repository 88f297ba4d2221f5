// Laying out a table.
// Columns keep their own width; three spaces stand between them.
#include "views/table.h"

#include <algorithm>

#include "words/display_width.h"
#include "words/fitted.h"
#include "words/shown.h"

namespace aliso::views {

namespace {

const std::string& cell(const TableRow& row, std::size_t column) {
  static const std::string blank;
  return column < row.cells.size() ? row.cells[column] : blank;
}

int column_width(const Table& table, std::size_t column) {
  int width = 0;
  for (const auto& line : table.heads[column]) width = std::max(width, words::display_width(line));
  for (const auto& row : table.rows) width = std::max(width, words::display_width(cell(row, column)));
  return width;
}

std::string padded(const Table& table, std::size_t column, const std::string& text, int width) {
  const bool left = column < table.at_left.size() && table.at_left[column];
  return left ? pad_right(text, width) : pad_left(text, width);
}

/// Whether the row says anything in these columns.
bool says(const TableRow& row, std::size_t first, std::size_t last) {
  last = std::min(last, row.cells.size());
  for (std::size_t c = first; c < last; ++c)
    if (!row.cells[c].empty()) return true;
  return false;
}

/// What stands before a column of the part that begins with `first`.
std::string gap(const Table& table, std::size_t column, std::size_t first) {
  return std::string(static_cast<std::size_t>(column == first ? column_gap : table.gap), ' ');
}

void add_line(std::string& text, std::string line, bool strong, bool color) {
  line.erase(line.find_last_not_of(' ') + 1);
  text += line.empty() ? line : bold(line, strong && color);
  text += '\n';
}

/// The columns from `first` to before `last`, with the labels. `silent`: the rows that say nothing in any
/// column, and stand in each part; asked once, since there may be as many parts as columns.
void add_part(std::string& text, const Table& table, std::size_t first, std::size_t last, int label_width,
              const std::vector<int>& widths, const std::vector<bool>& silent, bool color) {
  std::size_t height = 0;
  for (std::size_t c = first; c < last; ++c) height = std::max(height, table.heads[c].size());
  for (std::size_t i = 0; i < height; ++i) {
    std::string line = pad_right(i + 1 == height ? table.corner : "", label_width);
    for (std::size_t c = first; c < last; ++c) {
      const auto& head = table.heads[c];
      const std::size_t above = height - head.size();
      line += gap(table, c, first) + padded(table, c, i < above ? "" : head[i - above], widths[c]);
    }
    add_line(text, std::move(line), true, color);
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const TableRow& row = table.rows[r];
    if (!silent[r] && !row.in_parts && !says(row, first, last)) continue;
    if (row.gap_above) text += '\n';
    for (const std::string& above : row.above) add_line(text, above, row.strong, color);
    std::string line = pad_right(row.label, label_width);
    for (std::size_t c = first; c < last; ++c)
      line += gap(table, c, first) + padded(table, c, cell(row, c), widths[c]);
    add_line(text, std::move(line), row.strong, color);
  }
}

/// The columns that labels take.
int labels_width(const Table& table) {
  int width = words::display_width(table.corner);
  for (const TableRow& row : table.rows) {
    width = std::max(width, words::display_width(row.label));
    for (const std::string& line : row.above) width = std::max(width, words::display_width(line));
  }
  return width;
}

/// Labels in lines of at most `room` columns; what goes on stands two columns further in.
void cut_labels(Table& table, int room) {
  for (TableRow& row : table.rows) {
    if (words::display_width(row.label) <= room) continue;
    const std::size_t indent = std::min(row.label.find_first_not_of(' '), row.label.size());
    auto lines = wrapped(row.label.substr(indent), room - static_cast<int>(indent) - 2);
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].insert(0, indent + (i > 0 ? 2 : 0), ' ');
    row.label = std::move(lines.back());
    lines.pop_back();
    row.above.insert(row.above.end(), lines.begin(), lines.end());
  }
}

}  // namespace

int columns_width(const Table& table) {
  int all = 0;
  for (std::size_t c = 0; c < table.heads.size(); ++c)
    all += (c == 0 ? column_gap : table.gap) + column_width(table, c);
  return all;
}

std::string table_text(const Table& laid_out, bool color, int width) {
  constexpr int least_label = 16;
  std::vector<int> widths;
  for (std::size_t c = 0; c < laid_out.heads.size(); ++c) widths.push_back(column_width(laid_out, c));
  int label_width = labels_width(laid_out);
  Table table = laid_out;
  const int broadest = widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
  if (label_width + column_gap + broadest > width) {
    cut_labels(table, std::max(least_label, width - column_gap - broadest));
    label_width = labels_width(table);
  }

  std::vector<bool> silent;
  for (const auto& row : table.rows) silent.push_back(!says(row, 0, row.cells.size()));

  std::string text;
  for (std::size_t first = 0; first < widths.size();) {
    std::size_t last = first;
    for (int used = label_width; last < widths.size(); ++last) {
      used += (last == first ? column_gap : table.gap) + widths[last];
      if (used > width && last > first) break;
    }
    if (first > 0) text += '\n';
    add_part(text, table, first, last, label_width, widths, silent, color);
    first = last;
  }
  return text;
}

std::string pad_left(const std::string& text, int width) {
  return std::string(static_cast<std::size_t>(std::max(0, width - words::display_width(text))), ' ') + text;
}

std::string pad_right(const std::string& text, int width) {
  return text + std::string(static_cast<std::size_t>(std::max(0, width - words::display_width(text))), ' ');
}

std::vector<std::string> wrapped(const std::string& text, int width) {
  std::vector<std::string> lines;
  bool joined = false;  // the last line ends in a hyphen that belongs to the next piece
  for (std::size_t at = 0; at < text.size();) {
    std::size_t cut = std::min(text.find_first_of(" -", at), text.size());
    while (cut < text.size() && text[cut] == ' ') {
      const std::size_t end = std::min(text.find(' ', cut + 1), text.size());
      if (!words::belongs_before(std::string_view(text).substr(cut + 1, end - cut - 1))) break;
      cut = end;
    }
    const bool hyphen = cut < text.size() && text[cut] == '-';
    const std::string piece = text.substr(at, cut - at + (hyphen ? 1 : 0));
    const std::string between = joined ? "" : " ";
    if (!lines.empty() && words::display_width(lines.back() + between + piece) <= width)
      lines.back() += between + piece;
    else if (!piece.empty())
      lines.push_back(piece);
    joined = hyphen;
    at = cut + 1;
  }
  return lines;
}

std::string bold(const std::string& text, bool color) {
  return color ? words::style::bold + text + words::style::plain : text;
}

std::string faint(const std::string& text, bool color) {
  return color ? words::style::faint + text + words::style::plain : text;
}

}  // namespace aliso::views
