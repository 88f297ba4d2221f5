// Columns of a text, by what a terminal shows.
// Expected by hand: each sign that stands in a cell of its own is counted, wide ones (UAX #11) twice.
#include "words/display_width.h"

#include <doctest/doctest.h>

#include <string>

using aliso::words::display_width;
using aliso::words::first_character;

TEST_CASE("a letter is one column, however it is composed") {
  CHECK(display_width("") == 0);
  CHECK(display_width("élan") == 4);
  CHECK(display_width("e\u0301lan") == 4);
  CHECK(display_width("e\u0301\u0323\u0302") == 1);  // as many marks as one likes
  CHECK(display_width("o\u20dd") == 1);              // in a circle
  CHECK(display_width("\t") == 1);
  CHECK(display_width("a\u00a0b\u202fc") == 5);
}

TEST_CASE("Chinese, Japanese and Korean are wide, half-width forms are not") {
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("ＡＢ") == 4);
  CHECK(display_width("ｱｲ") == 2);
  CHECK(display_width("か\u3099") == 2);            // ka + voiced mark
  CHECK(display_width("각") == 2);                  // composed
  CHECK(display_width("\u1100\u1161\u11a8") == 2);  // the same of three letters
}

TEST_CASE("a soft hyphen is shown; what joins or separates is not; what turns the line has a sign") {
  CHECK(display_width("ca\u00adfé") == 5);
  CHECK(display_width("\u00ad") == 1);
  CHECK(display_width("a\u200bb") == 2);  // zero-width space
  CHECK(display_width("a\u2060b") == 2);  // word joiner
  CHECK(display_width("a\u200db") == 2);  // a joiner between letters joins nothing that is drawn as one
  CHECK(display_width("a\u200eb") == 3);  // a?b
  CHECK(display_width("\u202e\u0301") == 1);
  CHECK(display_width("\ufeff") == 1);
}

TEST_CASE("emoji: what is drawn as one sign is two columns") {
  CHECK(display_width("👍") == 2);
  CHECK(display_width("👍🏽!") == 3);      // a skin tone
  CHECK(display_width("🏽") == 2);           // alone
  CHECK(display_width("a🏽") == 3);          // behind a letter it stands alone
  CHECK(display_width("❤") == 1);              // as text
  CHECK(display_width("❤\ufe0f") == 2);        // as an emoji
  CHECK(display_width("?\ufe0f") == 1);        // which there is none of
  CHECK(display_width("1\ufe0f\u20e3") == 2);  // a key's cap
  CHECK(display_width("👩‍👩‍👧") == 2);
  CHECK(display_width("👨‍👩‍👧❤\ufe0f") == 4);
  CHECK(display_width("👩🏽‍⚕\ufe0f.") == 3);  // a doctor
  CHECK(display_width("🏳\ufe0f‍🌈") == 2);
  CHECK(display_width("👩‍?") == 3);  // joined to nothing
  CHECK(display_width("🇫🇷🇧🇪") == 4);
  CHECK(display_width("🇫🇷🇧") == 4);  // half a flag is as wide as one
}

TEST_CASE("a byte that isn't UTF-8 is one column") {
  CHECK(display_width("\xff\xfe") == 2);
  CHECK(display_width("\xe2\x82") == 2);  // cut short
  CHECK(display_width("a\xcc") == 2);
}

TEST_CASE("characters are cut where they end, and a text is as wide as they are together") {
  CHECK(first_character("e\u0301a").bytes == 3);
  CHECK(first_character("ab").bytes == 1);
  CHECK(first_character("👩‍👩‍👧x").bytes == std::string("👩‍👩‍👧").size());
  CHECK(first_character("🇫🇷🇧🇪").bytes == 8);
  CHECK(first_character("\xff").bytes == 1);
  std::string piled = "e";
  for (int i = 0; i < 1000; ++i) piled += "\u0301";
  CHECK(display_width(piled + "x") == 2);
}
