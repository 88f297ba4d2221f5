// Code point by code point; ASCII, which most texts are, is looked at byte by byte.
// A byte that is no UTF-8 is one for itself, as words::display_width counts it.
#include "words/shown.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace aliso::words {

namespace {

bool ends_line(char32_t c) {
  return c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F;
}

/// Whether a byte begins a line, or may be a mark of style: UTF-8 has none from 0xF8 on.
bool breaks_out(char c) {
  return c == '\n' || static_cast<unsigned char>(c) >= 0xF8;
}

/// Empty: no mark of style.
std::string_view drawn(char c) {
  switch (c) {
    case style::bold:
      return "\033[1m";
    case style::faint:
      return "\033[2m";
    case style::red:
      return "\033[1;31m";
    case style::yellow:
      return "\033[1;33m";
    case style::cyan:
      return "\033[1;36m";
    case style::plain:
      return "\033[0m";
    default:
      return {};
  }
}

/// Copies what is shown, and line feeds; `other` adds what stands for all else: below 0 for a bad byte.
template <class Other>
std::string rewritten(std::string_view text, Other other) {
  std::string out;
  out.reserve(text.size());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const auto from = static_cast<std::size_t>(i);
    if (is_plain(text[from])) {
      out += text[from];
      ++i;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    if (c < 0) i = static_cast<std::int32_t>(from) + 1;
    const std::string_view bytes = text.substr(from, static_cast<std::size_t>(i) - from);
    if (c == '\n' || (c >= 0 && is_shown(static_cast<char32_t>(c))))
      out += bytes;
    else
      other(out, c, bytes);
  }
  return out;
}

}  // namespace

std::string for_terminal(std::string_view text) {
  return rewritten(text, [](std::string& out, UChar32 c, std::string_view bytes) {
    if (c == '\t')
      out += ' ';
    else if (c < 0 && (bytes.front() == style::hang || bytes.front() == style::whole))
      return;
    else if (const auto style = c < 0 ? drawn(bytes.front()) : std::string_view(); !style.empty())
      out += style;
    else
      out += '?';
  });
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(line.begin(), line.end(), breaks_out, '?');
  return line;
}

std::string for_people(std::string_view text) {
  return rewritten(text, [](std::string& out, UChar32 c, std::string_view bytes) {
    if (c < 0 || c == '\t')
      out += bytes;
    else if (ends_line(static_cast<char32_t>(c)))
      out += ' ';
  });
}

}  // namespace aliso::words
