// What is shown to be copied into a shell.
// Single quotes: in them a shell reads nothing but their end. In $'…' stands by its bytes what can't be
// shown.
#include "words/shell.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "words/joined.h"
#include "words/shown.h"

namespace aliso::words {

namespace {

/// A word within $'…' as far as it was written; whether it needs to stand there.
struct Escaped {
  std::string text;
  bool needed = false;
};

/// Byte by byte where it isn't shown: a code point in hexadecimal would be read by the locale.
Escaped escaped(std::string_view word) {
  Escaped result;
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t i = 0; i < size;) {
    const auto from = static_cast<std::size_t>(i);
    UChar32 c = 0;
    U8_NEXT(word.data(), i, size, c);
    if (c < 0) i = static_cast<std::int32_t>(from) + 1;
    const std::string_view bytes = word.substr(from, static_cast<std::size_t>(i) - from);
    if (c == '\'' || c == '\\') {
      result.text += '\\';
      result.text += bytes;
    } else if (c >= 0 && is_shown(static_cast<char32_t>(c))) {
      result.text += bytes;
    } else {
      result.needed = true;
      for (const char byte : bytes)
        result.text += byte == '\t'   ? "\\t"
                       : byte == '\n' ? "\\n"
                                      : fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    }
  }
  return result;
}

}  // namespace

std::string shell_quoted(std::string_view word) {
  if (const Escaped by_bytes = escaped(word); by_bytes.needed) return "$'" + by_bytes.text + "'";
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string shell_word(std::string_view word) {
  static constexpr std::string_view harmless =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%";
  const bool bare = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return harmless.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  });
  return bare && !escaped(word).needed ? std::string(word) : shell_quoted(word);
}

std::string aliso_in(std::string_view directory) {
  return directory == "." ? "aliso" : "aliso -C " + shell_quoted(directory);
}

std::string noting(std::string_view aliso, std::string_view event, std::string_view wave,
                   const std::vector<std::string>& structures) {
  // An event is called by its file's name, which a person chose.
  const bool plain = std::all_of(event.begin(), event.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
  return "  " + std::string(aliso) + " sent " + (plain ? std::string(event) : shell_quoted(event)) + ' ' +
         std::string(wave) + ' ' + joined(structures, " ") + '\n';
}

}  // namespace aliso::words
