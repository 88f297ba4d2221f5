// Columns' names and cells are added in the same steps, so that none is without the other.
// Decimals are written from whole thousandths: nothing is rounded twice.
#include "views/csv.h"

#include <fmt/format.h>

#include "format/dates.h"
#include "views/fields.h"
#include "words/fraction.h"
#include "words/joined.h"

namespace aliso::views {

namespace {

using Cells = std::vector<std::string>;

std::string decimal(std::int64_t thousandths, CsvFor reader) {
  const char point = reader == CsvFor::spreadsheet ? ',' : '.';
  return fmt::format("{}{}{:03}", thousandths / 1000, point, thousandths % 1000);
}

/// Adds the cells of one value, as many as it has names.
struct ToCells {
  Cells& cells;
  const words::Language& language;
  CsvFor reader;

  void operator()(const std::optional<std::string>& text) const { cells.push_back(text.value_or("")); }
  void operator()(const std::optional<model::Count>& count) const {
    cells.push_back(count ? std::to_string(count->min()) : "");
    cells.push_back(count && count->max() ? std::to_string(*count->max()) : "");
  }
  void operator()(const std::optional<figures::Ratio>& ratio) const {
    const auto value = ratio ? figures::thousandths(*ratio) : std::nullopt;
    const auto words =
        value ? words::ratio_phrase(ratio->part, ratio->whole, ratio->within, language) : std::nullopt;
    cells.push_back(value ? decimal(value->low, reader) : "");
    cells.push_back(value && value->high ? decimal(*value->high, reader) : "");
    cells.push_back(words ? words->text : "");
  }
  void operator()(const std::optional<model::Date>& day) const {
    cells.push_back(day ? format::written(*day) : "");
  }
  void operator()(const std::optional<bool>& flag) const {
    cells.emplace_back(!flag ? "" : *flag ? "true" : "false");
  }
  void operator()(const std::vector<std::string>& texts) const {
    cells.push_back(words::joined(texts, ", "));
  }
  void operator()(const std::optional<std::int64_t>& number) const {
    cells.push_back(number ? std::to_string(*number) : "");
  }
};

std::string line(const Cells& cells, CsvFor reader) {
  std::string text;
  for (const std::string& cell : cells)
    text += csv_cell(cell, reader) + (reader == CsvFor::spreadsheet ? ';' : ',');
  text.back() = '\n';
  return text;
}

}  // namespace

std::vector<CsvColumn> csv_columns(const Column& column) {
  const std::string& key = column.key;
  switch (column.kind) {
    case Column::Kind::count:
      return {{key + "_min", "integer"}, {key + "_max", "integer"}};
    case Column::Kind::ratio:
      return {{key + "_value_min", "number"}, {key + "_value_max", "number"}, {key + "_words", "string"}};
    case Column::Kind::date:
      return {{key, "date"}};
    case Column::Kind::flag:
      return {{key, "boolean"}};
    case Column::Kind::number:
      return {{key, "integer"}};
    case Column::Kind::text:
    case Column::Kind::texts:
      break;
  }
  return {{key, "string"}};
}

std::string csv(const Grid& grid, const words::Language& people_language, CsvFor reader) {
  Cells names;
  for (const Column& column : grid.columns)
    for (CsvColumn& one : csv_columns(column)) names.push_back(std::move(one.name));
  std::string text = reader == CsvFor::spreadsheet ? "\xEF\xBB\xBF" : "";
  text += line(names, reader);
  for (const Row& row : grid.rows) {
    Cells cells;
    for (const Cell& cell : row.cells) std::visit(ToCells{cells, people_language, reader}, cell);
    text += line(cells, reader);
  }
  return text;
}

std::string csv_cell(std::string_view text, CsvFor reader) {
  const bool formula = reader == CsvFor::spreadsheet && !text.empty() &&
                       std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const std::string_view between = reader == CsvFor::spreadsheet ? ";\"\r\n" : ",\"\r\n";
  std::string quoted = formula ? "'" : "";
  if (text.find_first_of(between) == std::string_view::npos) return quoted += text;
  quoted.insert(0, 1, '"');
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace aliso::views
