// Marks every sixty-four glyphs; between two of them a line is walked over.
// A wide gap would be walked over for each mistake, a narrow one would cost more than the line.
#include "diagnostics/measured_line.h"

#include <algorithm>

#include "diagnostics/glyphs.h"

namespace aliso::diagnostics {

namespace {

constexpr std::size_t glyphs_between = 64;

/// Behind the glyph that begins there.
MeasuredLine::Mark behind(std::string_view line, MeasuredLine::Mark mark) {
  const Glyph glyph = first_glyph(line.substr(mark.byte));
  return {mark.byte + glyph.bytes, mark.column + glyph.width};
}

}  // namespace

MeasuredLine::MeasuredLine(std::string_view line) {
  Mark mark;
  for (std::size_t glyphs = 0; mark.byte < line.size(); ++glyphs) {
    if (glyphs % glyphs_between == 0) marks_.push_back(mark);
    mark = behind(line, mark);
  }
  width_ = mark.column;
}

MeasuredLine::Mark MeasuredLine::at_byte(std::string_view line, std::size_t byte) const {
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), byte,
                                      [](std::size_t b, const Mark& mark) { return b < mark.byte; });
  if (after == marks_.begin()) return {};
  Mark mark = *(after - 1);
  for (Mark next = behind(line, mark); next.byte <= byte && next.byte < line.size();
       next = behind(line, mark))
    mark = next;
  return mark;
}

int MeasuredLine::column(std::string_view line, std::size_t byte) const {
  const Mark mark = at_byte(line, byte);
  return mark.column + columns(line.substr(mark.byte, byte - mark.byte));
}

MeasuredLine::Mark MeasuredLine::from_column(std::string_view line, int column) const {
  const auto first = std::lower_bound(marks_.begin(), marks_.end(), column,
                                      [](const Mark& mark, int c) { return mark.column < c; });
  Mark mark = first == marks_.begin() ? Mark{} : *(first - 1);
  while (mark.byte < line.size() && mark.column < column) mark = behind(line, mark);
  return mark;
}

MeasuredLine::Mark MeasuredLine::up_to_column(std::string_view line, int column) const {
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), column,
                                      [](int c, const Mark& mark) { return c < mark.column; });
  if (after == marks_.begin()) return {};
  Mark mark = *(after - 1);
  for (Mark next = behind(line, mark); next.column <= column && next.byte < line.size();
       next = behind(line, mark))
    mark = next;
  return mark;
}

}  // namespace aliso::diagnostics
