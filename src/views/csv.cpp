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

std::string decimal(std::int64_t thousandths, CsvFor reader) {
  const char point = reader == CsvFor::spreadsheet ? ',' : '.';
  return fmt::format("{}{}{:03}", thousandths / 1000, point, thousandths % 1000);
}

void add_cell(std::string& line, std::string_view text, CsvFor reader) {
  const bool formula = reader == CsvFor::spreadsheet && !text.empty() &&
                       std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const std::string_view between = reader == CsvFor::spreadsheet ? ";\"\r\n" : ",\"\r\n";
  const bool quoted = text.find_first_of(between) != std::string_view::npos;
  if (quoted) line += '"';
  if (formula) line += '\'';
  if (quoted) {
    for (const char c : text) {
      if (c == '"') line += '"';
      line += c;
    }
    line += '"';
  } else {
    line += text;
  }
}

/// Adds the cells of one value to a line, as many as it has names, with what stands behind each.
struct ToCells {
  std::string& line;
  const words::Language& language;
  CsvFor reader;

  void add(std::string_view text) const {
    add_cell(line, text, reader);
    line += reader == CsvFor::spreadsheet ? ';' : ',';
  }
  void add(std::int64_t number) const {
    const fmt::format_int digits(number);
    add(std::string_view(digits.data(), digits.size()));
  }

  void operator()(const std::optional<std::string>& text) const {
    add(text ? std::string_view(*text) : std::string_view());
  }
  void operator()(const std::optional<model::Count>& count) const {
    count ? add(count->min()) : add("");
    count && count->max() ? add(*count->max()) : add("");
  }
  void operator()(const std::optional<figures::Ratio>& ratio) const {
    const auto value = ratio ? figures::thousandths(*ratio) : std::nullopt;
    const auto words =
        value ? words::ratio_phrase(ratio->part, ratio->whole, ratio->within, language) : std::nullopt;
    add(value ? decimal(value->low, reader) : "");
    add(value && value->high ? decimal(*value->high, reader) : "");
    add(words ? words->text : "");
  }
  void operator()(const std::optional<model::Date>& day) const { add(day ? format::written(*day) : ""); }
  void operator()(const std::optional<bool>& flag) const { add(!flag ? "" : *flag ? "true" : "false"); }
  void operator()(const std::vector<std::string>& texts) const { add(words::joined(texts, ", ")); }
  void operator()(const std::optional<std::int64_t>& number) const { number ? add(*number) : add(""); }
};

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

std::string csv_header(std::span<const Column> columns, CsvFor reader) {
  std::string text = reader == CsvFor::spreadsheet ? "\xEF\xBB\xBF" : "";
  for (const Column& column : columns) {
    for (const CsvColumn& one : csv_columns(column)) {
      add_cell(text, one.name, reader);
      text += reader == CsvFor::spreadsheet ? ';' : ',';
    }
  }
  text.back() = '\n';
  return text;
}

void add_csv_row(std::string& text, std::span<const Cell> cells, const words::Language& people_language,
                 CsvFor reader) {
  for (const Cell& cell : cells) std::visit(ToCells{text, people_language, reader}, cell);
  text.back() = '\n';
}

std::string csv(const Grid& grid, const words::Language& people_language, CsvFor reader) {
  std::string text = csv_header(grid.columns, reader);
  for (const Row& row : grid.rows) add_csv_row(text, row.cells, people_language, reader);
  return text;
}

std::string csv_cell(std::string_view text, CsvFor reader) {
  std::string cell;
  add_cell(cell, text, reader);
  return cell;
}

}  // namespace aliso::views
