// A line of a file, measured once for all that is wrong in it: with forty thousand names on one line, each
// place is found by walking over a few letters.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace aliso::diagnostics {

/// Where the glyphs of a line begin, and at which columns. It keeps no text: what is asked about must be the
/// line that it was made of.
class MeasuredLine {
 public:
  /// The beginning of a glyph.
  struct Mark {
    std::size_t byte = 0;
    int column = 0;  ///< from 0
  };

  MeasuredLine() = default;
  explicit MeasuredLine(std::string_view line);

  /// Columns of the whole line.
  [[nodiscard]] int width() const { return width_; }
  /// Columns of what stands before that byte.
  [[nodiscard]] int column(std::string_view line, std::size_t byte) const;
  /// The last glyph that begins at the byte or before it; of an empty line its beginning.
  [[nodiscard]] Mark at_byte(std::string_view line, std::size_t byte) const;
  /// The first glyph that begins at the column or behind it; the line's end where none does.
  [[nodiscard]] Mark from_column(std::string_view line, int column) const;
  /// The last glyph that begins at the column or before it.
  [[nodiscard]] Mark up_to_column(std::string_view line, int column) const;

 private:
  std::vector<Mark> marks_;  ///< every so many glyphs, the first one first
  int width_ = 0;
};

}  // namespace aliso::diagnostics
