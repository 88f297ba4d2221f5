// Tables are aligned by what a terminal shows, and cut where the line ends.
// Every expected table is drawn by hand.
#include "views/table.h"

#include <doctest/doctest.h>

using namespace aliso::views;

TEST_CASE("numbers stand on the right, labels on the left, é is one column and 網 two") {
  const Table table = {
      "2022", {{"Guéret", "7 avril"}, {"網"}}, {{"Venues", {"4", "10"}}, {"Excusées", {"12"}}}};
  CHECK(table_text(table, false) ==
        "            Guéret\n"
        "2022       7 avril   網\n"
        "Venues           4   10\n"
        "Excusées        12\n");
}

TEST_CASE("an é of two code points is one column too") {
  CHECK(pad_right("e\u0301", 3) == "e\u0301  ");
  CHECK(pad_left("é", 3) == "  é");
}

TEST_CASE("columns beyond the width go below, with their labels") {
  const Table table = {"", {{"aaaa"}, {"bbbb"}, {"cccc"}}, {{"x", {"1", "2", "3"}}}};
  // 1 + 3 + 4 + 3 + 4 = 15
  CHECK(table_text(table, false, 15) ==
        "    aaaa   bbbb\n"
        "x      1      2\n"
        "\n"
        "    cccc\n"
        "x      3\n");
}

TEST_CASE("below, a row is left out that only says something above") {
  const Table table = {"", {{"aaaa"}, {"bbbb"}, {"cccc"}}, {{"x", {"1", "2", "3"}}, {"y", {"4", "5"}}}};
  CHECK(table_text(table, false, 15) ==
        "    aaaa   bbbb\n"
        "x      1      2\n"
        "y      4      5\n"
        "\n"
        "    cccc\n"
        "x      3\n");
}

TEST_CASE("bold only where colours are on, and a line above a group") {
  const Table table = {"", {{"a"}}, {{"x", {"1"}}, {"y", {"2"}, true, true}}};
  CHECK(table_text(table, true) ==
        "\xf8    a\xff\nx   1\n\n\xf8"
        "y   2\xff\n");
}

TEST_CASE("a name is cut at its spaces and after its hyphens") {
  CHECK(wrapped("Saint-Sulpice le Guérétois", 16) ==
        std::vector<std::string>{"Saint-Sulpice le", "Guérétois"});
  // "?" stays with its word.
  CHECK(wrapped("Qui vient ? Tous", 9) == std::vector<std::string>{"Qui", "vient ?", "Tous"});
  CHECK(wrapped("Saint-Sulpice-le-Guérétois", 16) ==
        std::vector<std::string>{"Saint-Sulpice-", "le-Guérétois"});
  CHECK(wrapped("", 16).empty());
}
