// Keys of cells.
// Folding is the model's; here is only what titles and answers have beyond names.
#include "tables/keys.h"

#include <algorithm>
#include <array>

#include "model/names.h"
#include "words/trimmed.h"

namespace aliso::tables {

namespace {

constexpr std::array<std::string_view, 11> leading = {"votre", "vos", "your", "le",  "la", "les",
                                                      "l",     "the", "my",   "mon", "ma"};

}  // namespace

std::string cell_key(std::string_view cell) {
  std::string folded = model::folded(cell);
  return folded.empty() ? std::string(words::trimmed(cell)) : folded;
}

std::string title_key(std::string_view title) {
  title = words::trimmed(title);
  if (const auto bracket = title.rfind('('); bracket != std::string_view::npos && bracket > 0)
    title = title.substr(0, bracket);
  const std::string words = model::slug(title);
  std::string key;
  bool first = true;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('-', at), words.size());
    std::string_view word = std::string_view(words).substr(at, end - at);
    at = end + 1;
    if (first && end < words.size() && std::find(leading.begin(), leading.end(), word) != leading.end())
      continue;
    first = false;
    if (word.size() > 3 && word.back() == 's') word.remove_suffix(1);
    key += word;
  }
  return key;
}

std::string word_key(std::string_view word) {
  word = words::trimmed(word);
  std::string folded = model::folded(word);
  if (folded.empty()) return std::string(word);
  return word.starts_with('(') ? '(' + folded : folded;
}

}  // namespace aliso::tables
