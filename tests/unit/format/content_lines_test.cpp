// Lines of iCalendar texts as other programs write them; the examples are RFC 5545's and what mail programs
// send. Whatever the bytes, the walk ends.
#include <doctest/doctest.h>

#include "format/content_lines.h"

using namespace aliso;

TEST_CASE("names, parameters and values; quotes hide what parts them") {
  const auto lines = format::content_lines(
      "BEGIN:VEVENT\r\n"
      "attendee;partstat=ACCEPTED;CN=\"Ana; Bo: Co\":mailto:ana@example.org\r\n"
      "SUMMARY:un: deux\r\n");
  REQUIRE(lines.size() == 3);
  CHECK((lines[0].name == "BEGIN" && lines[0].value == "VEVENT"));
  CHECK(lines[1].name == "ATTENDEE");
  CHECK(lines[1].parameter("PARTSTAT") == "ACCEPTED");
  CHECK(lines[1].parameter("CN") == "Ana; Bo: Co");
  CHECK(lines[1].parameter("ROLE").empty());
  CHECK(lines[1].value == "mailto:ana@example.org");
  CHECK(lines[2].value == "un: deux");
}

TEST_CASE("folded lines are put together, by CR LF or LF, in the middle of a character too") {
  const auto lines = format::content_lines("UID:2026-09-ca\n -repart\r\n\t@example.org\r\nX:\xC3\r\n \xA9");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].value == "2026-09-ca-repart@example.org");
  CHECK(lines[1].value == "é");
}

TEST_CASE("what is no line is left out") {
  for (const char* text : {"", "\r\n", " ", "no colon", ":no name", "a b:c", "é:a", "X;Y=\"never closed:z"})
    CHECK_MESSAGE(format::content_lines(text).empty(), text);
  const auto odd = format::content_lines("X;;A;B=:v");
  REQUIRE(odd.size() == 1);
  CHECK((odd[0].value == "v" && odd[0].parameter("B").empty()));
}

TEST_CASE("a text's escapes") {
  CHECK(format::text_value("a\\, b\\; c\\\\d\\ne\\Nf\\") == "a, b; c\\d\ne\nf\\");
}
