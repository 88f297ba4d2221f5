// Bytes as text: what encodings give, by the bytes of each written out here.
// What is no text is told apart, and never guessed.
#include "tables/decoded.h"

#include <doctest/doctest.h>

using namespace aliso::tables;

namespace {

Decoded text_of(std::string_view bytes) {
  auto read = decoded(bytes);
  REQUIRE(std::holds_alternative<Decoded>(read));
  return std::get<Decoded>(read);
}

}  // namespace

TEST_CASE("UTF-8, with a mark and without") {
  CHECK(text_of("Ciné").text == "Ciné");
  CHECK(text_of("\xEF\xBB\xBF"
                "a;é")
            .text == "a;é");
  CHECK(text_of("").text.empty());
}

TEST_CASE("UTF-16 by its mark, or by the zeros of its letters") {
  using namespace std::string_view_literals;
  CHECK(text_of("\xFF\xFE\x41\x00\xE9\x00"sv).text == "Aé");
  CHECK(text_of("\xFE\xFF\x00\x41\x00\xE9"sv).text == "Aé");
  CHECK(text_of("A\x00;\x00\xE9\x00"sv).text == "A;é");
  CHECK(text_of("\xFF\xFE\x3D\xD8\x00\xDE"sv).text == "😀");
  CHECK(std::holds_alternative<NotText>(decoded("\xFF\xFE\x3D\xD8"sv)));  // half a letter
}

TEST_CASE("what is no UTF-8 is Windows-1252, but for bytes that it hasn't") {
  const auto read = text_of("Cin\xE9 \x80 \x9C");
  CHECK(read.text == "Ciné € œ");
  CHECK(read.encoding == Encoding::windows_1252);
  CHECK(std::holds_alternative<NotText>(decoded("\xE9\x81")));
}

TEST_CASE("accents encoded twice are put right where all of them are") {
  CHECK(text_of("SÃ©bastien").text == "Sébastien");
  CHECK(text_of("SÃ©bastien").twice);
  CHECK(text_of("S√©bastien").text == "Sébastien");
  CHECK(text_of("Lâ€™Ã‰tape").text == "L’Étape");
  const auto kept = text_of("SÃ©bastien, né");
  CHECK(kept.text == "SÃ©bastien, né");
  CHECK_FALSE(kept.twice);
  CHECK_FALSE(text_of("né à Guéret").twice);
}

TEST_CASE("workbooks and other files are no text") {
  using namespace std::string_view_literals;
  const auto what = [](std::string_view bytes) { return std::get<NotText>(decoded(bytes)); };
  CHECK(what("PK\x03\x04....") == NotText::workbook);
  CHECK(what("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == NotText::workbook);
  CHECK(what("ab\0cd"sv) == NotText::binary);
}
