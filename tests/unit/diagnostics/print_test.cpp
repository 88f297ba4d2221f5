// Where a diagnostic points, and what is shown of the line.
// Columns are counted by eye.
#include <doctest/doctest.h>

#include <algorithm>

#include "diagnostics/excerpt.h"
#include "diagnostics/glyphs.h"
#include "diagnostics/print.h"
#include "words/display_width.h"
#include "words/fitted.h"
#include "words/shown.h"

using namespace aliso;
using diagnostics::position;

namespace {

diagnostics::Source source(std::string bytes) {
  return {.path = "events/soirée.yaml",
          .bytes = std::move(bytes),
          .read = true,
          .line_starts = {},
          .measured = {}};
}

/// As it is printed, without the marks that keep its lines whole.
std::string shown_excerpt(const diagnostics::Source& s, std::size_t byte, std::uint32_t length,
                          std::optional<int> columns = {}) {
  return words::unfitted(diagnostics::excerpt(s, static_cast<std::uint32_t>(byte), length, {}, {}, columns));
}

}  // namespace

TEST_CASE("lines from 1, columns as displayed") {
  const auto s = source("a: b\r\n\tx\ncafé: e\u0301té\n漢字: x\n");
  CHECK(position(s, 0).line == 1);
  CHECK(position(s, 0).column == 1);
  const auto column_of = [&](std::string_view text) {
    return position(s, static_cast<std::uint32_t>(s.bytes.find(text))).column;
  };
  CHECK(column_of("x\n") == 2);  // a tab is one
  CHECK(column_of(": e") == 5);  // café
  CHECK(column_of("té") == 8);   // é of two code points is one
  CHECK(column_of(": x") == 5);  // wide ones are two
  CHECK(position(s, static_cast<std::uint32_t>(s.bytes.find("漢"))).line == 4);
  CHECK(position(s, 9999).line == 5);  // the end of the file
  CHECK(position(source(""), 0).line == 1);
}

TEST_CASE("the line, a caret under the span") {
  const auto s = source("title: Soirée\nprésents: [a]\r\nx: 漢字 z\n\ty\n");
  const auto at = [&](std::string_view text) { return static_cast<std::uint32_t>(s.bytes.find(text)); };
  CHECK(shown_excerpt(s, at("Soir"), 7) ==
        "    1 | title: Soirée\n"
        "      |        ^^^^^^\n");
  CHECK(shown_excerpt(s, at("présents"), 9) ==
        "    2 | présents: [a]\n"
        "      | ^^^^^^^^\n");
  CHECK(shown_excerpt(s, at("漢"), 6) ==
        "    3 | x: 漢字 z\n"
        "      |    ^^^^\n");
  CHECK(shown_excerpt(s, at("y\n"), 1) ==
        "    4 |  y\n"
        "      |  ^\n");
  // What goes on over the end of the line is marked to its end.
  CHECK(shown_excerpt(s, at("[a]"), 99) ==
        "    2 | présents: [a]\n"
        "      |           ^^^\n");
  // At the end of a line and of the file.
  CHECK(shown_excerpt(s, at("\nprés"), 1) ==
        "    1 | title: Soirée\n"
        "      |              ^\n");
  CHECK(shown_excerpt(s, 9999, 1) ==
        "    5 |\n"
        "      | ^\n");
}

TEST_CASE("control characters and bad bytes are shown as ?") {
  const auto s = source("a: \x1b[31mrouge\x07\xe9\n");
  CHECK(shown_excerpt(s, 4, 1) ==
        "    1 | a: ?[31mrouge??\n"
        "      |     ^\n");
  CHECK(diagnostics::printable("x\u202Egnp.exe\u0085") == "x?gnp.exe?");
}

TEST_CASE("a long line is cut around the caret") {
  std::string line = "text: ";
  for (int i = 0; i < 400; ++i) line += "é";
  line += "X";
  for (int i = 0; i < 400; ++i) line += "字";
  const auto s = source(line + "\n");
  const std::string shown = shown_excerpt(s, static_cast<std::uint32_t>(line.find('X')), 1);
  const auto first_end = shown.find('\n');
  CHECK(diagnostics::columns(shown.substr(0, first_end)) <= 8 + 2 + 96 + 2);
  CHECK(shown.starts_with("    1 | … éé"));
  CHECK(shown.substr(0, first_end).ends_with("字 …"));
  // The caret stands under X.
  const auto caret = shown.rfind('^');
  const auto caret_column = caret - first_end - 1;
  CHECK(static_cast<std::size_t>(diagnostics::columns(shown.substr(0, shown.find('X')))) == caret_column);
  // Carets don't go on beyond the window.
  const std::string long_span = shown_excerpt(s, 6, 5000);
  CHECK(long_span.find("^") != std::string::npos);
  CHECK(std::count(long_span.begin(), long_span.end(), '^') <= 96);
  // In a narrow terminal both lines fit.
  for (const int columns : {50, 51, 80}) {
    const std::string narrow = shown_excerpt(s, line.find('X'), 1, columns);
    CHECK(diagnostics::columns(narrow.substr(0, narrow.find('\n'))) <= columns);
    CHECK(narrow.find('X') != std::string::npos);
  }
}

TEST_CASE("GNU form, with and without a place") {
  diagnostics::Sources sources;
  const auto file = sources.add("events/a.yaml");
  sources.at(file).bytes = "x: y\n";
  const auto en = *words::Language::of("en");
  diagnostics::Diagnostics found;
  found.error("directive", {file, 3}, 1);
  CHECK(diagnostics::text(found.all()[0], sources, en, false).starts_with("events/a.yaml:1:4: error: "));
  found.add({"missing-file", diagnostics::Severity::unreadable, model::Place{file, 0}, 0, {}});
  CHECK(diagnostics::text(found.all()[1], sources, en, false).starts_with("events/a.yaml: error: "));
  found.add(
      {"no-network", diagnostics::Severity::unreadable, std::nullopt, 0, {{"folder", std::string("/x")}}});
  CHECK(diagnostics::text(found.all()[2], sources, en, false).starts_with("aliso: error: "));
  CHECK(diagnostics::text(found.all()[2], sources, en, false).find('\xf8') == std::string::npos);
  CHECK(diagnostics::text(found.all()[2], sources, en, true).find('\xf8') != std::string::npos);
}

TEST_CASE("carets and columns go by the widths that tables go by") {
  const auto s = source("place: \"👨‍👩‍👧❤\ufe0f\"  ; y\nca\u00adfé: x\n");
  const auto at = [&](std::string_view text) { return static_cast<std::uint32_t>(s.bytes.find(text)); };
  CHECK(position(s, at("; y")).column == 16);  // 8 + two signs of two columns + `"` and two spaces
  CHECK(position(s, at(": x")).column == 6);   // the soft hyphen is shown
  CHECK(shown_excerpt(s, at(";"), 1) ==
        "    1 | place: \"👨‍👩‍👧❤\ufe0f\"  ; y\n"
        "      |                ^\n");
}

TEST_CASE("what is printed is as wide as was counted, whatever stands in it") {
  const std::string_view pieces[] = {"a",      "é",      "e\u0301", "漢",     "👨",      "\u200d", "👧",
                                     "❤",      "\ufe0f", "🏽",    "🇫",      "🇷",      "\u202e", "\u200f",
                                     "\u00ad", "\t",     "\x1b",    "\u0301", "\ufeff", "\xff",   "\xe2\x82",
                                     "\u1161", "\u200b", "\u0085",  "?",      "1",      "\u20e3"};
  std::uint32_t state = 20220407;  // the seed's first evening; any number does
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    const std::string shown = diagnostics::printable(text);
    if (diagnostics::columns(text) != words::display_width(shown)) FAIL(text);
    if (diagnostics::columns(shown) != words::display_width(shown)) FAIL(text);
    if (words::display_width(text) != words::display_width(words::for_terminal(text))) {
      if (text.find('\xff') == std::string::npos) FAIL(text);  // a mark of style
    }
  }
}
