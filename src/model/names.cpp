// Folding and slugs, with ICU's decomposition.
// ASCII, most of what is asked, never reaches ICU.
#include "model/names.h"

#include <unicode/uchar.h>
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "model/letters.h"

namespace aliso::model {

namespace {

/// Apostrophes and the like that Unicode counts among letters (ʼ, ʻ, ꞌ).
bool is_apostrophe(UChar32 letter) {
  return (letter >= 0x02B9 && letter <= 0x02D1) || letter == 0xA78B || letter == 0xA78C;
}

/// Calls `put` with each letter or digit of the text, decomposed, in lower case, without marks, and
/// `gap` for everything else. Marks (accents) are neither.
template <class Put, class Gap>
void letters(std::string_view text, Put put, Gap gap) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  UChar32 before = 0;
  for (std::int32_t i = 0; i < length;) {
    const UChar32 last = before;
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    before = c;
    if (c < 0) continue;
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        put(c);
      else
        gap();
      continue;
    }
    if (is_apostrophe(c)) {
      gap();
      continue;
    }
    // French keyboards have the degree for the small o of "no".
    const bool number = c == 0x00B0 && (last == 'n' || last == 'N');
    const std::string_view plain = number ? "o" : plain_letters(static_cast<char32_t>(c));
    for (const char letter : plain) {
      if (letter == '-')
        gap();
      else
        put(letter);
    }
    if (!plain.empty()) continue;
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
        put(u_foldCase(part, U_FOLD_CASE_DEFAULT));
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

std::string short_name(std::string_view name) {
  constexpr std::string_view left_out[] = {"association", "asso", "le", "la", "les", "l", "un", "une", "the"};
  std::string whole = folded(name);
  std::string words = slug(name);
  if (folded(words) != whole) return whole;  // it has letters that an id has not
  for (const std::string_view word : left_out) {
    if (words.size() > word.size() + 1 && words.starts_with(word) && words[word.size()] == '-')
      words.erase(0, word.size() + 1);
  }
  return folded(words);
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

std::vector<WordAt> words_with_places(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  std::vector<WordAt> words;
  std::int32_t begin = -1;
  const auto end_at = [&](std::int32_t end) {
    if (begin < 0) return;
    const auto from = static_cast<std::size_t>(begin);
    const auto length = static_cast<std::size_t>(end - begin);
    if (std::string word = folded(text.substr(from, length)); !word.empty())
      words.push_back({from, length, std::move(word)});
    begin = -1;
  };
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t at = i;
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    const bool mark = c >= 0x80 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    const bool letter = c >= 0 && !is_apostrophe(c) &&
                        (u_isalnum(c) || (c >= 0x80 && !plain_letters(static_cast<char32_t>(c)).empty() &&
                                          plain_letters(static_cast<char32_t>(c)) != "-"));
    if (letter && begin < 0) begin = at;
    if (!letter && !mark) end_at(at);
  }
  end_at(size);
  return words;
}

std::vector<std::string> telling_words(std::string_view name) {
  constexpr std::string_view left_out[] = {
      "association", "asso", "assoc", "le", "la", "les", "l",  "un",  "une", "the", "de",  "du",
      "des",         "d",    "of",    "a",  "au", "aux", "et", "and", "en",  "s",   "loi", "1901"};
  std::vector<std::string> words;
  const std::string whole = folded(name);
  const std::string spelled = slug(name);
  if (folded(spelled) != whole) return {whole};  // it has letters that an id has not
  std::string before;
  for (std::size_t at = 0; at < spelled.size();) {
    const std::size_t end = std::min(spelled.find('-', at), spelled.size());
    std::string word = spelled.substr(at, end - at);
    at = end + 1;
    if (word == "p") {
      before = "pe";  // p'tit, p'tite
      continue;
    }
    word = (before == "pe" && !word.starts_with("tit") ? "p" : before) + word;
    before.clear();
    if (word.starts_with("ptit")) word.insert(1, "e");
    if (word == "st") word = "saint";
    if (word == "ste") word = "sainte";
    const bool empty = std::find(std::begin(left_out), std::end(left_out), word) != std::end(left_out);
    if (!empty) words.push_back(std::move(word));
  }
  if (!before.empty()) words.emplace_back("p");
  if (words.empty()) return {whole};
  std::sort(words.begin(), words.end());
  return words;
}

namespace {

/// In ICU's form, which is compiled into it.
std::string normalized(std::string_view text, const UNormalizer2* form, UErrorCode status) {
  const auto size = static_cast<std::int32_t>(text.size());
  std::u16string wide(text.size() + 1, u'\0');
  std::int32_t length = 0;
  u_strFromUTF8(wide.data(), static_cast<std::int32_t>(wide.size()), &length, text.data(), size, &status);
  std::u16string done(4 * wide.size(), u'\0');  // no letter has more than three accents of its own
  const std::int32_t units = unorm2_normalize(form, wide.data(), length, done.data(),
                                              static_cast<std::int32_t>(done.size()), &status);
  std::string result(3 * done.size(), '\0');
  std::int32_t bytes = 0;
  u_strToUTF8(result.data(), static_cast<std::int32_t>(result.size()), &bytes, done.data(), units, &status);
  if (U_FAILURE(status)) return std::string(text);
  result.resize(static_cast<std::size_t>(bytes));
  return result;
}

}  // namespace

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* form = unorm2_getNFCInstance(&status);
  return normalized(text, form, status);
}

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* form = unorm2_getNFDInstance(&status);
  return normalized(text, form, status);
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
