// Folding and slugs, with ICU's decomposition.
// ASCII, most of what is asked, never reaches ICU.
#include "model/names.h"

#include <unicode/uchar.h>
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace aliso::model {

namespace {

/// Letters that no decomposition takes apart, and what they are compared as.
std::string_view ligature(UChar32 letter) {
  switch (letter) {
    case 0x00C6:
    case 0x00E6:
      return "ae";
    case 0x0152:
    case 0x0153:
      return "oe";
    case 0x00DF:
    case 0x1E9E:
      return "ss";
    case 0x00D8:
    case 0x00F8:
      return "o";
    default:
      return {};
  }
}

/// Calls `put` with each letter or digit of the text, decomposed, in lower case, without marks, and
/// `gap` for everything else. Marks (accents) are neither.
template <class Put, class Gap>
void letters(std::string_view text, Put put, Gap gap) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    if (c < 0) continue;
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        put(c);
      else
        gap();
      continue;
    }
    if (const std::string_view both = ligature(c); !both.empty()) {
      for (const char letter : both) put(letter);
      continue;
    }
    UErrorCode status = U_ZERO_ERROR;
    std::array<UChar, 32> parts{};
    const std::int32_t count = unorm2_getDecomposition(unorm2_getNFDInstance(&status), c, parts.data(),
                                                       static_cast<std::int32_t>(parts.size()), &status);
    const bool apart = U_SUCCESS(status) && count > 0;
    for (std::int32_t at = 0; at < (apart ? count : 1);) {
      UChar32 part = c;
      if (apart)
        U16_NEXT(parts.data(), at, count, part);
      else
        ++at;
      if (u_isalnum(part))
        put(u_tolower(part));
      else if ((U_GET_GC_MASK(part) & U_GC_M_MASK) == 0)
        gap();
    }
  }
}

}  // namespace

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  letters(
      text,
      [&result](UChar32 c) {
        std::array<char, 4> bytes{};
        std::int32_t size = 0;
        U8_APPEND_UNSAFE(bytes.data(), size, c);
        result.append(bytes.data(), static_cast<std::size_t>(size));
      },
      [] {});
  return result;
}

std::string slug(std::string_view text) {
  std::string result;
  bool between = false;
  letters(
      text,
      [&](UChar32 c) {
        if (c >= 0x80) {
          between = true;
          return;
        }
        if (between && !result.empty()) result += '-';
        between = false;
        result += static_cast<char>(c);
      },
      [&between] { between = true; });
  return result;
}

bool is_stem(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    const bool mark =
        c >= 0x80 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;  // an accent apart, as macOS writes it
    if (c < 0 || !(c == '-' || c == '_' || u_isalnum(c) || mark)) return false;
  }
  return size > 0;
}

namespace {

std::string small_letters(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

/// A domain as it travels (UTS 46): "crèmerie.fr" and "xn--crmerie-3xa.fr" are one. As it is where it is
/// none.
std::string travelling(const std::string& domain) {
  UErrorCode status = U_ZERO_ERROR;
  // Opened once: it is asked for every address, and never closed.
  static const UIDNA* const idna = uidna_openUTS46(UIDNA_DEFAULT, &status);
  if (!idna || U_FAILURE(status)) return domain;
  std::array<char, 256> ascii{};
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  const std::int32_t length =
      uidna_nameToASCII_UTF8(idna, domain.data(), static_cast<std::int32_t>(domain.size()), ascii.data(),
                             static_cast<std::int32_t>(ascii.size()), &info, &status);
  const bool good = U_SUCCESS(status) != 0 && info.errors == 0;
  return good ? std::string(ascii.data(), static_cast<std::size_t>(length)) : domain;
}

}  // namespace

std::string folded_address(std::string_view address) {
  std::string result = small_letters(address);
  const auto at = result.rfind('@');
  if (at == std::string::npos) return result;
  const std::string domain = result.substr(at + 1);
  const bool ascii =
      std::all_of(domain.begin(), domain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? result : result.substr(0, at + 1) + travelling(domain);
}

std::string folded_phone(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if (c >= '0' && c <= '9') digits += c;
  const bool plus = number.find('+') < number.find_first_of("0123456789");
  if (plus && !digits.empty()) digits = "00" + digits;
  constexpr std::string_view france = "0033";
  if (!digits.starts_with(france)) return digits;
  digits.erase(0, france.size());
  digits.erase(0, digits.find_first_not_of('0'));
  return "0" + digits;
}

}  // namespace aliso::model
