// What of a text reaches a terminal, and what is published of it.
// The list of what turns a line: UAX #9, 2, and Unicode's chapter 23.2, read by hand.
#include "words/shown.h"

#include <doctest/doctest.h>

#include <string>

#include "words/display_width.h"
#include "words/language.h"

namespace words = aliso::words;
using words::for_people;
using words::for_terminal;

TEST_CASE("a terminal is given a sign for what would move its cursor or turn its line") {
  CHECK(for_terminal("Été à « Guéret »\n") == "Été à « Guéret »\n");
  CHECK(for_terminal("a\x1b[31mb\a\b\r\x7f\tc\x0b\x0c") == "a?[31mb???? c??");
  CHECK(for_terminal("a\u0080\u0085\u009bb\u00a0") == "a???b\u00a0");
  CHECK(for_terminal("\u2028\u2029\u061c\u200e\u200f\ufeff") == "??????");
  CHECK(for_terminal("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206f") == "??????????");
  CHECK(for_terminal("\xff"
                     "a\xc3") == "\033[0ma?");
  CHECK(for_terminal(std::string(1, '\0')) == "?");
}

TEST_CASE("letters of every writing stay, and what joins them or stands upon them") {
  for (const std::string_view name :
       {"שלום", "جمعية", "e\u0301lan", "क्\u200dष", "می\u200cخواهم", "👩‍👩‍👧", "ca\u00adfé"}) {
    CHECK(for_terminal(name) == name);
    CHECK(for_people(name) == name);
  }
}

TEST_CASE("marks of style are what a terminal draws by; a person's text can't hold them") {
  using namespace words::style;
  CHECK(for_terminal(std::string() + bold + "a" + plain) == "\033[1ma\033[0m");
  CHECK(for_terminal(std::string() + faint + red + yellow + cyan) == "\033[2m\033[1;31m\033[1;33m\033[1;36m");
}

TEST_CASE("what comes from outside starts no line of aliso's and draws no colour") {
  using words::on_one_line;
  CHECK(on_one_line("a\naliso: error: b\r\n") == "a?aliso: error: b\r?");
  CHECK(on_one_line("\xf8"
                    "a\xfa\xfd\xfe\xff") == "?a????");
  CHECK(on_one_line("Été 👩\u202f😀\tb") == "Été 👩\u202f😀\tb");
  for (const std::string_view code : words::Language::codes()) {
    const words::Language language = words::Language::of(code).value();
    const std::string said = language.say("usage.event-unknown", {{"word", "x\ny\xfaz\xff"}});
    CHECK(said == language.say("usage.event-unknown", {{"word", "x?y?z?"}}));
    CHECK(said.find("x?y?z?") != std::string::npos);
  }
}

TEST_CASE("published: nothing turns a line or ends it but a line feed") {
  CHECK(for_people("a\u202eb\u2066c\u200fd\ufeff") == "abcd");
  CHECK(for_people("a\u2028b\u2029c\u0085d\ve\ff\rg") == "a b c defg");
  CHECK(for_people("a\x1b[1mb\x07\u009b") == "a[1mb");
  CHECK(for_people("- a\n\tb\n") == "- a\n\tb\n");
}

TEST_CASE("a table reckons with as many columns as are then shown") {
  for (const std::string_view text :
       {"a\u202eb", "a\u0085", "e\u200f\u0301", "👩\u202d👧", "🇫\u2069🇷", "a\tb", "\x1b[1m", "❤\u200e\ufe0f"})
    CHECK(words::display_width(text) == words::display_width(for_terminal(text)));
}
