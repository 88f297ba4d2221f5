// Two tables of 128 letters, and ICU's macros for the forms of Unicode: nothing is loaded.
// Windows-1252 is what bytes are that are not UTF-8; Latin-1 is a part of it.
#include "tables/decoded.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

namespace aliso::tables {

namespace {

constexpr char32_t none = 0;

/// What 0x80 to 0x9F are in Windows-1252; from 0xA0 on it is Latin-1.
constexpr std::array<char32_t, 32> windows = {0x20AC, none,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, none,   0x017D, none,
                                              none,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, none,   0x017E, 0x0178};

/// What 0x80 to 0xFF are in Mac Roman.
constexpr std::array<char32_t, 128> mac = {
    0xC4,   0xC5,   0xC7,   0xC9,   0xD1,   0xD6,   0xDC,   0xE1,   0xE0,   0xE2,   0xE4, 0xE3,   0xE5,
    0xE7,   0xE9,   0xE8,   0xEA,   0xEB,   0xED,   0xEC,   0xEE,   0xEF,   0xF1,   0xF3, 0xF2,   0xF4,
    0xF6,   0xF5,   0xFA,   0xF9,   0xFB,   0xFC,   0x2020, 0xB0,   0xA2,   0xA3,   0xA7, 0x2022, 0xB6,
    0xDF,   0xAE,   0xA9,   0x2122, 0xB4,   0xA8,   0x2260, 0xC6,   0xD8,   0x221E, 0xB1, 0x2264, 0x2265,
    0xA5,   0xB5,   0x2202, 0x2211, 0x220F, 0x3C0,  0x222B, 0xAA,   0xBA,   0x3A9,  0xE6, 0xF8,   0xBF,
    0xA1,   0xAC,   0x221A, 0x192,  0x2248, 0x2206, 0xAB,   0xBB,   0x2026, 0xA0,   0xC0, 0xC3,   0xD5,
    0x152,  0x153,  0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0xF7,   0x25CA, 0xFF, 0x178,  0x2044,
    0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0xB7,   0x201A, 0x201E, 0x2030, 0xC2, 0xCA,   0xC1,
    0xCB,   0xC8,   0xCD,   0xCE,   0xCF,   0xCC,   0xD3,   0xD4,   0xF8FF, 0xD2,   0xDA, 0xDB,   0xD9,
    0x131,  0x2C6,  0x2DC,  0xAF,   0x2D8,  0x2D9,  0x2DA,  0xB8,   0x2DD,  0x2DB,  0x2C7};

char32_t from_windows(unsigned char byte) {
  return byte < 0x80 || byte >= 0xA0 ? char32_t{byte} : windows[byte - 0x80U];
}

void put(std::string& text, char32_t letter) {
  std::array<char, 4> bytes{};
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, letter);
  text.append(bytes.data(), static_cast<std::size_t>(size));
}

/// Gives each letter of a UTF-8 text; false at the first byte that is none.
template <class Give>
bool letters(std::string_view text, Give give) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 letter = 0;
    U8_NEXT(bytes, i, size, letter);
    if (letter < 0 || !give(static_cast<char32_t>(letter))) return false;
  }
  return true;
}

bool is_utf8(std::string_view text) {
  return letters(text, [](char32_t) { return true; });
}

/// A control character that no exported table holds.
bool is_binary(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' &&
           c != '\v';
  });
}

enum class Order : std::uint8_t { little, big };

/// By its mark, or by the zeros that ASCII letters have in every second place.
std::optional<Order> utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Order::little;
  if (bytes.starts_with("\xFE\xFF")) return Order::big;
  const std::string_view begin = bytes.substr(0, 200);
  if (bytes.size() % 2 != 0 || begin.size() < 4) return std::nullopt;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < begin.size(); ++i) zeros[i % 2] += begin[i] == '\0' ? 1 : 0;
  if (zeros[0] == 0 && zeros[1] * 4 >= begin.size()) return Order::little;
  if (zeros[1] == 0 && zeros[0] * 4 >= begin.size()) return Order::big;
  return std::nullopt;
}

std::optional<std::string> from_utf16(std::string_view bytes, Order order) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const std::size_t high = order == Order::big ? 0 : 1;
  std::u16string units;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const auto at = [&](std::size_t n) { return static_cast<unsigned char>(bytes[i + n]); };
    units += static_cast<char16_t>(at(high) << 8U | at(1 - high));
  }
  if (units.starts_with(u'\uFEFF')) units.erase(0, 1);
  std::string text;
  const auto size = static_cast<std::int32_t>(units.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 letter = 0;
    U16_NEXT(units.data(), i, size, letter);
    if (U_IS_SURROGATE(letter)) return std::nullopt;
    put(text, static_cast<char32_t>(letter));
  }
  return text;
}

std::optional<std::string> from_windows(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const char32_t letter = from_windows(static_cast<unsigned char>(c));
    if (letter == none) return std::nullopt;
    put(text, letter);
  }
  return text;
}

/// The bytes that were taken for letters of that encoding, where they are UTF-8 themselves.
template <class Byte>
std::optional<std::string> once(std::string_view text, Byte byte_of) {
  std::string bytes;
  const bool all = letters(text, [&](char32_t letter) {
    const int byte = letter < 0x80 ? static_cast<int>(letter) : byte_of(letter);
    if (byte >= 0) bytes += static_cast<char>(byte);
    return byte >= 0;
  });
  if (!all || bytes == text || !is_utf8(bytes)) return std::nullopt;
  return bytes;
}

int windows_byte(char32_t letter) {
  const auto* const found = std::find(windows.begin(), windows.end(), letter);
  if (found != windows.end()) return 0x80 + static_cast<int>(found - windows.begin());
  return letter >= 0x80 && letter <= 0xFF ? static_cast<int>(letter) : -1;
}

int mac_byte(char32_t letter) {
  const auto* const found = std::find(mac.begin(), mac.end(), letter);
  return found == mac.end() ? -1 : 0x80 + static_cast<int>(found - mac.begin());
}

}  // namespace

std::variant<Decoded, NotText> decoded(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return NotText::workbook;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Decoded result;
  if (const auto order = utf16(bytes)) {
    auto text = from_utf16(bytes, *order);
    if (!text) return NotText::binary;
    result = {std::move(*text), Encoding::utf16, false};
  } else if (is_utf8(bytes)) {
    result.text = bytes;
  } else {
    auto text = from_windows(bytes);
    if (!text) return NotText::binary;
    result = {std::move(*text), Encoding::windows_1252, false};
  }
  if (is_binary(result.text)) return NotText::binary;
  auto again = once(result.text, windows_byte);
  if (!again) again = once(result.text, mac_byte);
  if (again && !is_binary(*again)) {
    result.text = std::move(*again);
    result.twice = true;
  }
  return result;
}

}  // namespace aliso::tables
