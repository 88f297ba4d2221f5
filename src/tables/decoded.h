// The bytes of an exported table as UTF-8: from UTF-16, from Windows-1252, and UTF-8 that was encoded twice.
// What is no text (a workbook) is told apart; nothing is guessed of bytes that no encoding has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace aliso::tables {

enum class Encoding : std::uint8_t { utf8, utf16, windows_1252 };

/// A text and what had to be undone for it.
struct Decoded {
  std::string text;  ///< UTF-8, without a byte order mark
  Encoding encoding = Encoding::utf8;
  /// It was UTF-8 that somebody took for Windows-1252 or Mac Roman and encoded again ("SÃ©bastien", "S√©…"):
  /// every letter beyond ASCII is one again.
  bool twice = false;
};

enum class NotText : std::uint8_t {
  workbook,  ///< .ods, .xlsx (a zip), .xls
  binary,    ///< bytes that are no text in any of these encodings
};

std::variant<Decoded, NotText> decoded(std::string_view bytes);

}  // namespace aliso::tables
