// Cells as words, then as lines; columns are made narrower until a row fits.
// Laying lines out is the table's (views/table.h).
#include "views/grid.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "format/dates.h"
#include "model/names.h"
#include "views/fields.h"
#include "views/ratio_text.h"
#include "views/view.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::views {

using words::Language;

namespace {

/// A column that is cut into lines is not made narrower than this.
constexpr int least_width = 20;
/// A heading over counts is cut at this.
constexpr int head_width = 10;

bool is_cut(const Column& column) {
  if (column.whole) return false;
  return column.kind == Column::Kind::text || column.kind == Column::Kind::ratio ||
         column.kind == Column::Kind::texts;
}

int widest(const std::vector<std::string>& lines) {
  int width = 0;
  for (const std::string& line : lines) width = std::max(width, words::display_width(line));
  return width;
}

using Texts = std::vector<std::vector<std::string>>;  ///< of each row, a cell each column

/// What a column takes where its cells are not cut; and at the least.
struct Width {
  int whole = 0, least = 0;
};

Width width_of(const Grid& grid, const Texts& texts, std::size_t c) {
  const Column& column = grid.columns[c];
  const int head =
      column.at_right() ? widest(wrapped(column.heading, head_width)) : words::display_width(column.heading);
  int whole = head;
  for (const auto& row : texts) whole = std::max(whole, words::display_width(row[c]));
  return {whole, std::min(whole, is_cut(column) ? std::max(least_width, head) : whole)};
}

/// The columns that stand side by side: the first in each part, the others as many as fit.
std::vector<std::vector<std::size_t>> parts(const Grid& grid, const Texts& texts, int width) {
  std::vector<std::vector<std::size_t>> found{{0}};
  const int label = width_of(grid, texts, 0).least;
  int used = label;
  for (std::size_t c = 1; c < grid.columns.size(); ++c) {
    const int more = column_gap + width_of(grid, texts, c).least;
    if (used + more > width && found.back().size() > 1) {
      found.push_back({0});
      used = label;
    }
    used += more;
    found.back().push_back(c);
  }
  return found;
}

/// The room each column may take so that all of them take at most `width` where that can be.
std::vector<int> rooms(const Grid& grid, const Texts& texts, int width) {
  std::vector<int> found;
  std::vector<int> least;
  int all = -column_gap;
  for (std::size_t c = 0; c < grid.columns.size(); ++c) {
    const Width of = width_of(grid, texts, c);
    least.push_back(of.least);
    found.push_back(of.whole);
    all += column_gap + of.whole;
  }
  for (; all > width; --all) {
    std::optional<std::size_t> broadest;
    for (std::size_t c = 0; c < found.size(); ++c)
      if (found[c] > least[c] && (!broadest || found[c] > found[*broadest])) broadest = c;
    if (!broadest) break;
    --found[*broadest];
  }
  return found;
}

/// The lines of one row: texts from the top, counts on the last one.
void add_lines(Table& table, const Grid& grid, const Row& row, const std::vector<std::string>& texts,
               const std::vector<int>& room) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t c = 0; c < texts.size(); ++c) {
    lines.push_back(is_cut(grid.columns[c]) ? wrapped(texts[c], room[c]) : std::vector{texts[c]});
    height = std::max(height, lines.back().size());
  }
  for (std::size_t i = 0; i < height; ++i) {
    TableRow shown_row{"", {}, row.strong, false, true};
    for (std::size_t c = 0; c < lines.size(); ++c) {
      const std::size_t above = grid.columns[c].at_right() ? height - lines[c].size() : 0;
      std::string line = i >= above && i - above < lines[c].size() ? lines[c][i - above] : "";
      if (c == 0)
        shown_row.label = std::move(line);
      else
        shown_row.cells.push_back(std::move(line));
    }
    table.rows.push_back(std::move(shown_row));
  }
}

struct ToWords {
  const Language& language;
  std::string operator()(const std::optional<std::string>& text) const { return text.value_or(""); }
  std::string operator()(const std::optional<model::Count>& count) const {
    return count ? words::count_in_table(*count, language) : language.say("stats.not-noted");
  }
  std::string operator()(const std::optional<figures::Ratio>& ratio) const {
    return ratio ? ratio_text(*ratio, language) : language.say("stats.not-noted");
  }
  std::string operator()(const std::optional<model::Date>& day) const {
    return day ? words::date(*day, language) : "";
  }
  std::string operator()(const std::optional<bool>& flag) const {
    return language.say(!flag ? "stats.not-noted" : *flag ? "cell.yes" : "cell.no");
  }
  std::string operator()(const std::vector<std::string>& texts) const { return words::joined(texts, ", "); }
  std::string operator()(const std::optional<std::int64_t>& number) const {
    return number ? words::grouped(*number, language) : "";
  }
};

struct ToJson {
  using Json = nlohmann::ordered_json;
  const Language& language;
  Json operator()(const std::optional<std::string>& text) const { return text ? Json(*text) : Json(); }
  Json operator()(const std::optional<model::Count>& count) const { return count_view(count); }
  Json operator()(const std::optional<figures::Ratio>& ratio) const { return ratio_view(ratio, language); }
  Json operator()(const std::optional<model::Date>& day) const {
    return day ? Json(format::written(*day)) : Json();
  }
  Json operator()(const std::optional<bool>& flag) const { return flag ? Json(*flag) : Json(); }
  Json operator()(const std::vector<std::string>& texts) const { return texts; }
  Json operator()(const std::optional<std::int64_t>& number) const { return number ? Json(*number) : Json(); }
};

/// What rows are sorted by; the first part: whether anything is given.
struct ToRank {
  using Rank = std::tuple<bool, std::int64_t, std::string>;
  Rank operator()(const std::optional<std::string>& text) const {
    return {!text || text->empty(), 0, text ? model::short_name(*text) : ""};
  }
  Rank operator()(const std::optional<model::Count>& count) const {
    return {!count, count ? count->min() : 0, ""};
  }
  Rank operator()(const std::optional<figures::Ratio>& ratio) const {
    const auto value = ratio ? figures::thousandths(*ratio) : std::nullopt;
    return {!value, value ? value->low : 0, ""};
  }
  Rank operator()(const std::optional<model::Date>& day) const {
    return {!day, day ? day->time_since_epoch().count() : 0, ""};
  }
  Rank operator()(const std::optional<bool>& flag) const { return {!flag, flag.value_or(false) ? 1 : 0, ""}; }
  Rank operator()(const std::vector<std::string>& texts) const {
    return {texts.empty(), 0, texts.empty() ? "" : model::short_name(texts.front())};
  }
  Rank operator()(const std::optional<std::int64_t>& number) const {
    return {!number, number.value_or(0), ""};
  }
};

/// Columns that stand side by side, laid out by themselves: what is cut in another part makes no line here.
std::string part_text(const Grid& grid, const std::vector<Row>& rows, const Texts& texts, bool color,
                      int width) {
  const std::vector<int> room = rooms(grid, texts, width);
  Table table;
  table.corner = grid.columns.front().heading;
  for (std::size_t c = 1; c < grid.columns.size(); ++c) {
    table.heads.push_back(
        wrapped(grid.columns[c].heading, grid.columns[c].at_right() ? head_width : room[c]));
    table.at_left.push_back(!grid.columns[c].at_right());
  }
  for (std::size_t i = 0; i < texts.size(); ++i) add_lines(table, grid, rows[i], texts[i], room);
  return table_text(table, color, width);
}

}  // namespace

void sort_rows(Grid& grid, std::size_t column, bool backwards) {
  std::vector<std::pair<ToRank::Rank, Row>> ranked;
  for (Row& row : grid.rows) ranked.emplace_back(std::visit(ToRank{}, row.cells[column]), std::move(row));
  std::stable_sort(ranked.begin(), ranked.end(), [backwards](const auto& a, const auto& b) {
    const bool given = !std::get<0>(a.first);
    if (std::get<0>(a.first) != std::get<0>(b.first)) return given;
    return backwards ? b.first < a.first : a.first < b.first;
  });
  for (std::size_t i = 0; i < ranked.size(); ++i) grid.rows[i] = std::move(ranked[i].second);
}

void drop_blank(Grid& grid) {
  for (std::size_t c = grid.columns.size(); c-- > 0;) {
    const auto given = [c](const Row& row) { return !std::get<0>(std::visit(ToRank{}, row.cells[c])); };
    if (std::any_of(grid.rows.begin(), grid.rows.end(), given)) continue;
    grid.columns.erase(grid.columns.begin() + std::ptrdiff_t(c));
    for (Row& row : grid.rows) row.cells.erase(row.cells.begin() + std::ptrdiff_t(c));
  }
}

std::string shown(const Cell& cell, const Language& language) {
  return std::visit(ToWords{language}, cell);
}

std::string shown(const Cell& cell, const Column& column, const Language& language) {
  const bool given = !std::get<0>(std::visit(ToRank{}, cell));
  return column.blank && !given ? "" : shown(cell, language);
}

std::string grid_text(const Grid& grid, const Language& language, bool color, int width) {
  if (grid.columns.empty()) return {};
  Texts texts;
  for (const Row& row : grid.rows) {
    std::vector<std::string> line;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      line.push_back(words::plain_spaces(shown(row.cells[c], grid.columns[c], language)));
    texts.push_back(std::move(line));
  }
  std::string text;
  for (const std::vector<std::size_t>& columns : parts(grid, texts, width)) {
    Grid part;
    Texts cells(texts.size());
    for (const std::size_t c : columns) {
      part.columns.push_back(grid.columns[c]);
      for (std::size_t i = 0; i < texts.size(); ++i) cells[i].push_back(texts[i][c]);
    }
    if (!text.empty()) text += '\n';
    text += part_text(part, grid.rows, cells, color, width);
  }
  return text;
}

nlohmann::ordered_json grid_view(const Grid& grid, const Language& people_language) {
  auto list = nlohmann::ordered_json::array();
  for (const Row& row : grid.rows) {
    auto object = nlohmann::ordered_json::object();
    for (std::size_t c = 0; c < grid.columns.size(); ++c)
      object[grid.columns[c].key] = std::visit(ToJson{people_language}, row.cells[c]);
    list.push_back(std::move(object));
  }
  return list;
}

}  // namespace aliso::views
