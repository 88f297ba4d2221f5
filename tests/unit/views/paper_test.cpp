// A sheet laid out: what HTML and Markdown make of the same words.
// Pages as a whole are tests/user/sheet.sh's; how they print was looked at.
#include "views/paper.h"

#include <doctest/doctest.h>

#include <array>

using namespace aliso;
using views::Paper;

namespace {

const words::Language fr = *words::Language::of("fr");

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Paper with_columns(std::size_t columns) {
  Paper paper;
  paper.title = "Fête";
  paper.what = "feuille abc";
  for (std::size_t i = 0; i < columns; ++i) {
    const auto kind = i == 0   ? Paper::Column::number
                      : i == 1 ? Paper::Column::structure
                               : Paper::Column::signature;
    paper.columns.emplace_back(kind, "c" + std::to_string(i));
  }
  paper.lines = {{std::vector<std::string>(columns, "x")}};
  return paper;
}

std::string html(const Paper& paper) {
  return views::papers_html({&paper, 1}, fr);
}

std::string markdown(const Paper& paper) {
  return views::papers_markdown({&paper, 1});
}

}  // namespace

TEST_CASE("upright with five columns; across with six, all sheets of the file") {
  CHECK(holds(html(with_columns(5)), "@page {size: A4; margin: 15mm}"));
  CHECK(holds(html(with_columns(6)), "@page {size: A4 landscape; margin: 15mm}"));
  const std::array both{with_columns(4), with_columns(6)};
  const std::string page = views::papers_html(both, fr);
  CHECK(holds(page, "landscape"));
  CHECK(holds(page, "<html lang=\"fr\">"));
  CHECK(holds(page, "<title>Fête – feuille abc</title>"));
}

TEST_CASE("the lines of one structure are one box, and are kept together") {
  Paper paper = with_columns(3);
  paper.lines = {{{"1", "A", ""}}, {{"", "", ""}, true}, {{"", "", ""}, true}, {{"2", "B", ""}}};
  const std::string page = html(paper);
  CHECK(holds(page,
              "<tr class=\"goes\"><td class=\"number\">1</td><td class=\"structure\">A</td><td></td></tr>\n"
              "<tr class=\"on goes\">"));
  CHECK(holds(page, "<tr class=\"on\"><td class=\"number\"></td>"));
  CHECK(holds(page, "<tr><td class=\"number\">2</td>"));
}

TEST_CASE("nothing of a name is markup, in a cell, a title, an item, an address") {
  Paper paper = with_columns(3);
  paper.network = paper.title = "<b>|*";
  paper.lines[0].cells[1] = "a|b <i>";
  paper.sections = {{"#1", {"*x*"}}};
  paper.foot = {"Pied"};
  paper.address = {"À :", "a_b@example.org"};
  const std::string page = html(paper);
  CHECK(holds(page, "<h1>&lt;b&gt;|*</h1>"));
  CHECK(holds(page, "<td class=\"structure\">a|b &lt;i&gt;</td>"));
  CHECK(holds(page, "<p>Pied À : a_b@example.org</p>"));
  const std::string text = markdown(paper);
  CHECK(holds(text, "# \\<b>\\|\\*\n\n**\\<b>\\|\\***\\\nfeuille abc\n"));
  CHECK(holds(text, "| x | a\\|b \\<i> | x |"));
  CHECK(holds(text, "- \\*x\\*"));
  CHECK(holds(text, "Pied À : a_b@example.org\n"));
}

TEST_CASE("a rule parts sheets; without lines there is no table") {
  const std::array two{with_columns(2), with_columns(2)};
  CHECK(holds(views::papers_markdown(two), "| x | x |\n\n---\n\n# Fête"));
  Paper paper = with_columns(2);
  paper.lines.clear();
  CHECK_FALSE(holds(html(paper), "<table"));
  CHECK_FALSE(holds(markdown(paper), "|"));
}

TEST_CASE("a long list stands in two columns") {
  Paper paper;
  paper.sections = {{"Huit", std::vector<std::string>(8, "x")}};
  CHECK_FALSE(holds(html(paper), "<ul class=\"many\">"));
  paper.sections = {{"Neuf", std::vector<std::string>(9, "x")}};
  CHECK(holds(html(paper), "<ul class=\"many\">"));
}
