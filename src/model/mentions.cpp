// The text is taken apart into folded words; a name is a row of them.
// A number is what digits say, whatever stands between them on its line.
#include "model/mentions.h"

#include <algorithm>

#include "model/names.h"

namespace aliso::model {

namespace {

struct FoldedWord {
  std::string text;
  std::uint32_t line = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The folded words of a text without line ends.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string row = slug(text);
  for (std::size_t at = 0; at < row.size();) {
    const auto end = std::min(row.find('-', at), row.size());
    words.push_back(row.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<FoldedWord> words_with_lines(std::string_view text) {
  std::vector<FoldedWord> words;
  std::uint32_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      if (text[at++] == '\n') ++line;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    for (std::string& word : words_of(text.substr(at, end - at))) words.push_back({std::move(word), line});
    at = end;
  }
  return words;
}

/// What an address never has in it, be it in a sentence, a link, a list or a mailbox; no-break spaces and
/// quotes, which begin with two of these bytes, too.
constexpr std::string_view beside_address = " \t\r\n<>()[]{},;:\"'`|?&=*\xC2\xE2";

/// Whether the folded address stands in the line.
bool has_address(std::string_view line, const std::string& address) {
  for (auto at = line.find('@'); at != std::string_view::npos; at = line.find('@', at + 1)) {
    const auto before = line.find_last_of(beside_address, at);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    const auto end = std::min(line.find_first_of(beside_address, at), line.size());
    std::string_view word = line.substr(begin, end - begin);
    while (word.ends_with('.') || word.ends_with('!')) word.remove_suffix(1);
    if (folded_address(word) == address) return true;
  }
  return false;
}

constexpr std::size_t subscriber = 9;  ///< digits that are the same with 0 and with +33 before them
constexpr std::size_t least = 6;       ///< fewer are a year, a price, a postcode

/// Whether a row of digits of the line ends in the number: with spaces, dots, hyphens, slashes, brackets or
/// no-break spaces between them.
bool has_number(std::string_view line, std::string_view number) {
  std::string digits;
  std::size_t gap = 0;
  const auto met = [&] { return digits.find(number) != std::string::npos; };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool high = static_cast<unsigned char>(c) >= 0x80;
    if (c >= '0' && c <= '9') {
      digits += c;
      gap = 0;
    } else if ((high || std::string_view(" .-/()").find(c) != std::string_view::npos) && gap < 4) {
      ++gap;
    } else {
      if (met()) return true;
      digits.clear();
      gap = 0;
    }
  }
  return met();
}

}  // namespace

Mentions::Mentions(const NamedBy& who) : email_(folded_address(who.email)) {
  WordList name = words_of(who.name);
  const bool telling = !name.empty() && (name.size() > 1 || name.front().size() > 1);
  if (telling) {
    rows_.push_back(name);
    if (name.size() > 1) {
      std::rotate(name.begin(), name.end() - 1, name.end());
      rows_.push_back(std::move(name));
    }
  }
  if (WordList address = words_of(who.address); address.size() > 2) rows_.push_back(std::move(address));
  phone_ = folded_phone(who.phone);
  if (phone_.size() > subscriber) phone_.erase(0, phone_.size() - subscriber);
  if (phone_.size() < least) phone_.clear();
}

bool Mentions::reaches(std::string_view line) const {
  if (!email_.empty() && has_address(line, email_)) return true;
  return !phone_.empty() && has_number(line, phone_);
}

std::vector<std::uint32_t> Mentions::lines(std::string_view text) const {
  std::vector<std::uint32_t> found;
  const std::vector<FoldedWord> words = words_with_lines(text);
  for (const WordList& row : rows_) {
    const auto same = [](const FoldedWord& word, const std::string& wanted) { return word.text == wanted; };
    for (auto at = words.begin();; ++at) {
      at = std::search(at, words.end(), row.begin(), row.end(), same);
      if (at == words.end()) break;
      found.push_back(at->line);
    }
  }
  std::uint32_t number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (reaches(text.substr(at, end - at))) found.push_back(number);
    at = end + 1;
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace aliso::model
