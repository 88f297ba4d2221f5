// A line measured once gives the columns that are counted anew for each place.
// Expected: what is counted glyph by glyph from the line's beginning.
#include "diagnostics/measured_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "diagnostics/glyphs.h"
#include "diagnostics/print.h"

using namespace aliso;
using diagnostics::MeasuredLine;

namespace {

/// A line of that many pieces, from a seed of its own.
std::string line_of(std::size_t pieces, std::uint32_t state) {
  const std::string_view some[] = {"a",      "é",    "e\u0301", "漢", "👩‍👩‍👧", "\t", "\x1b",
                                   "\u202e", "\xff", "🇫🇷",      " "};
  std::string line;
  for (std::size_t i = 0; i < pieces; ++i) {
    state = state * 1664525 + 1013904223;
    line += some[(state >> 16) % std::size(some)];
  }
  return line;
}

}  // namespace

TEST_CASE("a place has the column that is counted up to it") {
  for (const std::size_t pieces : {0, 1, 63, 64, 65, 300}) {
    const std::string line = line_of(pieces, 20220407 + static_cast<std::uint32_t>(pieces));
    const MeasuredLine measured(line);
    CHECK(measured.width() == diagnostics::columns(line));
    for (std::size_t at = 0; at <= line.size(); ++at)
      REQUIRE(measured.column(line, at) == diagnostics::columns(std::string_view(line).substr(0, at)));
  }
}

TEST_CASE("glyphs are found by byte and by column") {
  const std::string line = line_of(300, 7);
  const MeasuredLine measured(line);
  std::vector<MeasuredLine::Mark> all;
  for (MeasuredLine::Mark mark; mark.byte < line.size();) {
    all.push_back(mark);
    const auto glyph = diagnostics::first_glyph(std::string_view(line).substr(mark.byte));
    mark = {mark.byte + glyph.bytes, mark.column + glyph.width};
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t end = i + 1 < all.size() ? all[i + 1].byte : line.size();
    for (std::size_t byte = all[i].byte; byte < end; ++byte)
      REQUIRE(measured.at_byte(line, byte).byte == all[i].byte);
    REQUIRE(measured.from_column(line, all[i].column).byte == all[i].byte);
    REQUIRE(measured.up_to_column(line, all[i].column).byte == all[i].byte);
  }
  CHECK(measured.from_column(line, measured.width() + 1).byte == line.size());
}

TEST_CASE("what stands behind a line's text counts a column a byte") {
  diagnostics::Source source{
      .path = "a", .bytes = "ab\r\ncd\n", .read = true, .line_starts = {}, .measured = {}};
  CHECK(diagnostics::position(source, 2).column == 3);
  CHECK(diagnostics::position(source, 3).column == 4);
  CHECK(diagnostics::position(source, 4).line == 2);
  CHECK(diagnostics::position(source, 1).column == 2);  // an earlier line again
}
