// What is meant by a word that is none of a list.
// All tables are asked, since keys have the same words as values; only what the list allows is proposed.
#include "format/names.h"

#include <algorithm>
#include <string>

#include "diagnostics/suggest.h"
#include "format/languages.h"
#include "format/steps.h"
#include "model/names.h"

namespace aliso::format {

namespace {

/// Whether the list, words between spaces, holds that one.
bool holds(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (auto at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

/// The first of `values` in whose place the table's people write `folded`.
template <class Table>
std::optional<std::string_view> written_for(const Table& table, std::string_view folded,
                                            std::span<const std::string_view> values) {
  for (const auto& one : table) {
    if (!holds(one.also, folded)) continue;
    if (const auto index = choice(one.word, values)) return values[*index];
  }
  return std::nullopt;
}

template <class... Tables>
std::optional<std::string_view> written_for_any(std::string_view folded,
                                                std::span<const std::string_view> values,
                                                const Tables&... tables) {
  std::optional<std::string_view> found;
  ((found = written_for(tables, folded, values)) || ...);
  return found;
}

}  // namespace

std::optional<std::size_t> choice(std::string_view text, std::span<const std::string_view> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] == text) return i;
  }
  return std::nullopt;
}

std::optional<std::string_view> meant(std::string_view text, std::span<const std::string_view> values) {
  const std::string folded = model::folded(text);
  for (const std::string_view value : values) {
    if (model::folded(value) == folded) return value;
  }
  const auto other = written_for_any(folded, values, yes_no, names<model::Reply>, names<model::Channel>,
                                     names<model::Role>, session_statuses, names<model::Mood>,
                                     names<model::Status>, names<model::Only>, names<model::Outcome>,
                                     languages, outside_names, names<model::Audience::Kind>, key_words);
  return other ? other : diagnostics::nearest(text, values);
}

bool is_part_of(std::string_view text, std::string_view whole) {
  std::string words(whole);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words != whole && holds(words, model::folded(text));
}

bool is_longer_name(std::string_view text, std::string_view word) {
  const std::string folded = model::folded(text), start = model::folded(word);
  if (!folded.starts_with(start) || !model::folded(text.substr(0, word.size())).ends_with(start))
    return false;
  const std::string_view rest = text.substr(word.size());
  return !rest.empty() && (rest.front() == '-' || rest.front() == ' ') &&
         std::any_of(rest.begin(), rest.end(), [](char c) { return !is_digit(c) && c != '-' && c != ' '; });
}

std::optional<bool> yes_or_no(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return find(yes_no, text);
}

}  // namespace aliso::format
