// Cutting the window of a line and counting the columns under it.
// Glyph by glyph, so that no letter is cut in two and wide ones are counted twice.
#include "diagnostics/excerpt.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "diagnostics/glyphs.h"
#include "diagnostics/print.h"

namespace aliso::diagnostics {

namespace {

struct Window {
  std::size_t begin = 0;  ///< bytes of the line
  std::size_t end = 0;
};

/// The part of the line to show: all of it where it fits, else what stands around the caret.
Window window(std::string_view line, std::size_t caret) {
  if (columns(line) <= excerpt_columns) return {0, line.size()};
  std::vector<std::size_t> starts;  // of glyphs, with their columns: a cut must not halve one
  std::vector<int> column;
  int width = 0;
  std::size_t under = 0;
  for (std::size_t i = 0; i < line.size();) {
    const Glyph glyph = first_glyph(line.substr(i));
    if (i <= caret) under = starts.size();
    starts.push_back(i);
    column.push_back(width);
    width += glyph.width;
    i += glyph.bytes;
  }
  const int wanted = std::max(0, std::min(column[under] - excerpt_columns / 2, width - excerpt_columns));
  const auto first =
      static_cast<std::size_t>(std::lower_bound(column.begin(), column.end(), wanted) - column.begin());
  const auto last = static_cast<std::size_t>(
      std::upper_bound(column.begin(), column.end(), column[first] + excerpt_columns) - column.begin() - 1);
  const bool to_end = width - column[first] <= excerpt_columns;
  return {starts[first], to_end ? line.size() : starts[last]};
}

}  // namespace

std::string excerpt(const Source& source, std::uint32_t byte, std::uint32_t length,
                    const std::string& caret_on, const std::string& caret_off) {
  const std::string_view bytes = source.bytes;
  const std::size_t at = std::min<std::size_t>(byte, bytes.size());
  const std::size_t begin = at == 0 ? 0 : bytes.rfind('\n', at - 1) + 1;
  std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  if (end > begin && bytes[end - 1] == '\r') --end;
  const std::string_view line = bytes.substr(begin, end - begin);
  const std::size_t caret = std::min(at - begin, line.size());

  const Window shown = window(line, caret);
  const std::string_view before = line.substr(shown.begin, caret - shown.begin);
  const std::string_view under =
      line.substr(caret, std::min<std::size_t>(length, std::max(shown.end, caret) - caret));
  const std::string number = fmt::format("{:>5}", position(source, byte).line);
  std::string text = printable(line.substr(shown.begin, shown.end - shown.begin));
  std::string lead(static_cast<std::size_t>(columns(before)), ' ');
  if (shown.begin > 0) {
    text.insert(0, "… ");
    lead.insert(0, "  ");
  }
  if (shown.end < line.size()) text += " …";
  const std::string carets(static_cast<std::size_t>(std::max(1, columns(under))), '^');
  return fmt::format("{} |{}{}\n{:>5} | {}{}{}{}\n", number, text.empty() ? "" : " ", text, "", lead,
                     caret_on, carets, caret_off);
}

}  // namespace aliso::diagnostics
