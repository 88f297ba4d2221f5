// Cutting the window of a line and counting the columns under it.
// Glyph by glyph, so that no letter is cut in two and wide ones are counted twice.
#include "diagnostics/excerpt.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/glyphs.h"
#include "diagnostics/print.h"
#include "words/shown.h"

namespace aliso::diagnostics {

namespace {

struct Window {
  std::size_t begin = 0;  ///< bytes of the line
  std::size_t end = 0;
};

/// The part of the line to show: all of it where it fits, else what stands around the caret.
Window window(const Line& line, std::size_t caret, int most_columns) {
  const MeasuredLine& measured = line.measured;
  const int width = measured.width();
  if (width <= most_columns) return {0, line.text.size()};
  const int under = measured.at_byte(line.text, caret).column;
  const int wanted = std::max(0, std::min(under - most_columns / 2, width - most_columns));
  // Glyphs are never halved.
  const MeasuredLine::Mark first = measured.from_column(line.text, wanted);
  const bool to_end = width - first.column <= most_columns;
  const int last = first.column + most_columns;
  return {first.byte, to_end ? line.text.size() : measured.up_to_column(line.text, last).byte};
}

}  // namespace

std::string excerpt(const Source& source, std::uint32_t byte, std::uint32_t length,
                    const std::string& caret_on, const std::string& caret_off, std::optional<int> columns) {
  // Before the line stand its number and a bar; where it is cut, dots.
  constexpr int around = 8 + 4;
  const Line at = line_at(source, byte);
  const std::string_view line = at.text;
  const std::size_t caret = std::min(at.byte, line.size());

  const Window shown =
      window(at, caret, columns ? std::min(excerpt_columns, *columns - around) : excerpt_columns);
  const std::string_view before = line.substr(shown.begin, caret - shown.begin);
  const std::string_view under =
      line.substr(caret, std::min<std::size_t>(length, std::max(shown.end, caret) - caret));
  const std::string number = fmt::format("{:>5}", at.number);
  std::string text = printable(line.substr(shown.begin, shown.end - shown.begin));
  std::string lead(static_cast<std::size_t>(diagnostics::columns(before)), ' ');
  if (shown.begin > 0) {
    text.insert(0, "… ");
    lead.insert(0, "  ");
  }
  if (shown.end < line.size()) text += " …";
  const std::string carets(static_cast<std::size_t>(std::max(1, diagnostics::columns(under))), '^');
  return fmt::format("{}{} |{}{}\n{}{:>5} | {}{}{}{}\n", words::style::whole, number, text.empty() ? "" : " ",
                     text, words::style::whole, "", lead, caret_on, carets, caret_off);
}

}  // namespace aliso::diagnostics
