// What a file's bytes look like around a value: its line, its column, what stands behind it.
// For those who change a person's file to the byte (append, remove, replace).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::yaml {

/// A view of a file's bytes; places are byte offsets.
class Layout {
 public:
  explicit Layout(std::string_view bytes);

  /// How the file ends its lines, by its first one; "\n" where it has none.
  [[nodiscard]] const std::string& eol() const { return eol_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

  [[nodiscard]] std::size_t line_start(std::size_t at) const;
  /// The line feed's place, or that of the carriage return before it; the file's end.
  [[nodiscard]] std::size_t line_end(std::size_t at) const;
  /// The start of the next line, or the file's end.
  [[nodiscard]] std::size_t next_line(std::size_t at) const;
  /// Bytes before it on its line.
  [[nodiscard]] std::size_t column(std::size_t at) const { return at - line_start(at); }
  /// Whether only spaces stand before it on its line.
  [[nodiscard]] bool begins_line(std::size_t at) const;
  /// Whether a space or a tab stands there.
  [[nodiscard]] bool blank(std::size_t at) const;
  /// The first byte from there on that is neither space nor tab.
  [[nodiscard]] std::size_t skip_blanks(std::size_t at) const;
  /// Whether the line that begins there holds spaces at most; not so behind the file's end.
  [[nodiscard]] bool empty_line(std::size_t start) const;
  /// Whether the line that begins there holds a comment alone.
  [[nodiscard]] bool comment_line(std::size_t start) const;
  /// The end of the line if nothing but a comment stands between; else `at`.
  [[nodiscard]] std::size_t comment_end(std::size_t at) const;
  /// Whether nothing stands between there and the end of the line, but perhaps a comment.
  [[nodiscard]] bool ends_line(std::size_t at) const;
  /// The comma behind a value in brackets, comments passed over, or npos.
  [[nodiscard]] std::size_t comma_behind(std::size_t at) const;
  /// The starts of the first fifty lines behind `at`: behind a value stand at most a few comments and empty
  /// lines. The file's end is the last of them.
  [[nodiscard]] std::vector<std::size_t> lines_behind(std::size_t at) const;

 private:
  std::string_view bytes_;
  std::string eol_ = "\n";
};

}  // namespace aliso::yaml
