// One grid as text, CSV, Markdown and JSON.
// Every expected text was laid out by hand; columns were counted.
#include "views/grid.h"

#include <doctest/doctest.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "views/csv.h"
#include "views/markdown_table.h"
#include "words/display_width.h"

using namespace aliso;
using views::Column;
using views::Grid;
using views::MarkdownTable;
using Kind = views::Column::Kind;
using Text = std::optional<std::string>;
using Count = std::optional<model::Count>;
using Ratio = std::optional<figures::Ratio>;
using Day = std::optional<model::Date>;

namespace {

const words::Language fr = *words::Language::of("fr");
const words::Language en = *words::Language::of("en");

model::Date day(int y, unsigned m, unsigned d) {
  return std::chrono::sys_days{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}};
}

Ratio ratio(std::int64_t part, std::int64_t whole) {
  return figures::Ratio{model::Count(part), model::Count(whole), true};
}

Grid evenings() {
  Grid grid;
  grid.columns = {{"title", "Événement", Kind::text},
                  {"date", "Date", Kind::date},
                  {"came", "Structures", Kind::count},
                  {"turnout", "Venues", Kind::ratio}};
  grid.rows = {{{Text("Parole de réseau"), Day(day(2022, 4, 7)), Count(4), ratio(4, 8)}},
               {{Text("L'été, *bleu*"), Day(), Count(model::Count::between(35, 40)), Ratio()}},
               {{Text("Ensemble"), Day(), Count(), ratio(2, 30)}, true}};
  return grid;
}

}  // namespace

TEST_CASE("text: columns at their side, unknown in words") {
  CHECK(views::grid_text(evenings(), fr, false) ==
        "Événement          Date           Structures   Venues\n"
        "Parole de réseau   7 avril 2022            4   4 sur 8, la moitié\n"
        "L'été, *bleu*                        35 à 40   non noté\n"
        "Ensemble                            non noté   2 sur 30 (7 %)\n");
  CHECK(views::grid_text(evenings(), fr, true)
            .find("\xf8"
                  "Ensemble") != std::string::npos);
  CHECK(views::grid_text({}, fr, false).empty());
}

TEST_CASE("text: what is too wide is cut at spaces, counts stand on the last line") {
  Grid grid;
  grid.columns = {{"title", "Événement", Kind::text},
                  {"date", "Date", Kind::date},
                  {"came", "Structures présentes", Kind::count}};
  grid.rows = {
      {{Text("Rencontre régionale des structures adhérentes de la Creuse"), Day(day(2022, 4, 7)), Count(4)}},
      {{Text("Café"), Day(), Count(12)}}};
  // 27 + 3 + 12 + 3 + 10 = 55 columns
  CHECK(views::grid_text(grid, fr, false, 60) ==
        "                                             Structures\n"
        "Événement                     Date            présentes\n"
        "Rencontre régionale des       7 avril 2022\n"
        "structures adhérentes de la\n"
        "Creuse                                                4\n"
        "Café                                                 12\n");
  for (int width = 50; width <= 120; ++width) {
    const std::string text = views::grid_text(grid, fr, false, width);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      CHECK(words::display_width(text.substr(at, end - at)) <= width);
      at = end + 1;
    }
  }
}

TEST_CASE("text: what can't be cut goes on below, with every row's name") {
  Grid grid;
  grid.columns = {{"name", "Structure", Kind::text},
                  {"since", "Date", Kind::date},
                  {"events", "rencontres", Kind::count},
                  {"structures", "structures", Kind::count},
                  {"people", "personnes", Kind::count}};
  grid.rows = {
      {{Text("Maison de quartier de la Souterraine"), Day(day(2022, 4, 7)), Count(1), Count(2), Count(3)}}};
  // 20 + 3 + 12 + 3 + 10 = 48 columns at the least; the second count would make it 61. Beside the first two
  // the name has 50 - 28 = 22 columns, beside the other two 50 - 25 = 25: each part is cut for itself.
  CHECK(views::grid_text(grid, fr, false, 50) ==
        "Structure               Date           rencontres\n"
        "Maison de quartier de   7 avril 2022\n"
        "la Souterraine                                  1\n"
        "\n"
        "Structure                  structures   personnes\n"
        "Maison de quartier de la\n"
        "Souterraine                         2           3\n");
  // A title that is cut makes no empty lines in the part that it isn't in.
  grid.columns[1] = {"title", "Titre", Kind::text};
  grid.rows[0].cells = {Text("Béta"),
                        Text("Un titre qui est bien trop long pour une seule ligne de cette table"), Count(1),
                        Count(2), Count(3)};
  CHECK(views::grid_text(grid, fr, false, 50)
            .ends_with("\n\nStructure   structures   personnes\nBéta                 2           3\n"));
}

TEST_CASE("CSV: bounds, values and words in columns of their own") {
  CHECK(views::csv(evenings(), fr) ==
        "title,date,came_min,came_max,turnout_value_min,turnout_value_max,turnout_words\n"
        "Parole de réseau,2022-04-07,4,4,0.500,0.500,la moitié\n"
        "\"L'été, *bleu*\",,35,40,,,\n"
        "Ensemble,,,,0.067,0.067,7\u00a0%\n");
  Grid open;
  open.columns = {{"people", "", Kind::count}, {"once", "", Kind::flag}, {"never", "", Kind::flag}};
  open.rows = {{{Count(model::Count::at_least(35)), std::optional(true), std::optional<bool>()}}};
  CHECK(views::csv(open, fr) == "people_min,people_max,once,never\n35,,true,\n");
}

TEST_CASE("CSV for a spreadsheet: marked, `;`, a comma in decimals, nothing that is a formula") {
  CHECK(views::csv(evenings(), fr, views::CsvFor::spreadsheet) ==
        "\xEF\xBB\xBFtitle;date;came_min;came_max;turnout_value_min;turnout_value_max;turnout_words\n"
        "Parole de réseau;2022-04-07;4;4;0,500;0,500;la moitié\n"
        "L'été, *bleu*;;35;40;;;\n"
        "Ensemble;;;;0,067;0,067;7\u00a0%\n");
  for (const char* formula : {"=1", "+1", "-1", "@a", "\ta"})
    CHECK(views::csv_cell(formula, views::CsvFor::spreadsheet) == std::string("'") + formula);
  CHECK(views::csv_cell("\ra", views::CsvFor::spreadsheet) == "\"'\ra\"");
  CHECK(views::csv_cell("a;\"b\"", views::CsvFor::spreadsheet) == "\"a;\"\"b\"\"\"");
  CHECK(views::csv_cell("=1;", views::CsvFor::spreadsheet) == "\"'=1;\"");
  CHECK(views::csv_cell("=1") == "=1");
}

TEST_CASE("rows in the order of a column, what isn't given last; columns that say nothing go") {
  Grid grid;
  grid.columns = {{"name"}, {"n", "", Kind::count}, {"tags", "", Kind::texts}, {"none"}};
  using Texts = std::vector<std::string>;
  grid.rows = {{{Text("Le Tilleul"), Count(10), Texts{"a", "b"}, Text()}},
               {{Text(), Count(9), Texts{}, Text()}},
               {{Text("Bobine"), Count(), Texts{"z"}, Text()}}};
  const auto names = [&](std::size_t column, bool backwards) {
    Grid sorted = grid;
    views::sort_rows(sorted, column, backwards);
    std::string all;
    for (const auto& row : sorted.rows) all += std::get<0>(row.cells[0]).value_or("-") + " ";
    return all;
  };
  CHECK(names(0, false) == "Bobine Le Tilleul - ");
  CHECK(names(0, true) == "Le Tilleul Bobine - ");
  CHECK(names(1, false) == "- Le Tilleul Bobine ");
  CHECK(names(2, true) == "Bobine Le Tilleul - ");
  CHECK(views::csv(grid, fr) ==
        "name,n_min,n_max,tags,none\nLe Tilleul,10,10,\"a, b\",\n,9,9,,\nBobine,,,z,\n");
  CHECK(views::grid_view(grid, fr)[0].dump() ==
        R"({"name":"Le Tilleul","n":10,"tags":["a","b"],"none":null})");
  views::drop_blank(grid);
  CHECK(grid.columns.size() == 3);
  CHECK(grid.rows[0].cells.size() == 3);
}

TEST_CASE("Markdown: escaped, aligned, totals in bold") {
  CHECK(views::markdown_table(evenings(), fr) ==
        "| Événement | Date | Structures | Venues |\n"
        "|:--|:--|--:|:--|\n"
        "| Parole de réseau | 7 avril 2022 | 4 | 4 sur 8, la moitié |\n"
        "| L’été, \\*bleu\\* |  | 35 à 40 | non noté |\n"
        "| **Ensemble** |  | **non noté** | **2 sur 30 (7\u00a0%)** |");
  Grid bars;
  bars.columns = {{"a", "a|b"}};
  bars.rows = {{{Text("c|d\ne")}}, {{Text()}}};
  CHECK(views::markdown_table(bars, en) == "| a\\|b |\n|:--|\n| c\\|d e |\n|  |");
  CHECK(views::markdown_table(MarkdownTable{{{""}, {"n", true}}, {{{"x", "1"}, true}}}) ==
        "|  | n |\n|:--|--:|\n| **x** | **1** |");
}

TEST_CASE("JSON: a row an object, bounds and unknown as in every document") {
  const auto view = views::grid_view(evenings(), en);
  REQUIRE(view.size() == 3);
  CHECK(view[0].dump() == R"({"title":"Parole de réseau","date":"2022-04-07","came":4,)"
                          R"("turnout":{"of":[4,8],"value":0.5,"words":"half"}})");
  CHECK(view[1].dump() ==
        R"({"title":"L'été, *bleu*","date":null,"came":{"min":35,"max":40},"turnout":null})");
  CHECK(view[2]["came"].is_null());
  CHECK(views::grid_view({}, en).dump() == "[]");
}

TEST_CASE("cells in words") {
  CHECK(views::shown(std::optional(true), fr) == "oui");
  CHECK(views::shown(std::optional(false), en) == "no");
  CHECK(views::shown(std::optional<bool>(), en) == "not recorded");
  CHECK(views::shown(Text(), fr).empty());
}
