// Conditions as they are typed.
// A value that is one of a fixed list is looked for there; near misses, French ones too, are told.
#include "format/where.h"

#include <algorithm>

#include "model/names.h"

namespace aliso::format {

namespace {

using model::Condition;
using model::WhereKey;

/// What the word was meant to be: one of what people write in its place, else the nearest.
template <class Names>
std::string likely(std::string_view word, const Names& names) {
  const std::string folded = ' ' + model::folded(word) + ' ';
  std::vector<std::string_view> words;
  for (const auto& one : names) {
    words.push_back(one.word);
    if (model::folded(one.word) == model::folded(word) ||
        (' ' + std::string(one.also) + ' ').find(folded) != std::string::npos)
      return std::string(one.word);
  }
  return std::string(meant(word, words).value_or(""));
}

template <class Names>
std::vector<std::string_view> words(const Names& names) {
  std::vector<std::string_view> all;
  for (const auto& one : names) all.push_back(one.word);
  return all;
}

/// Adds the value of a fixed list; the mistake where it is none of them.
template <class T, std::size_t N>
std::optional<WhereMistake> add_choice(Condition& to, std::string_view key, std::string_view value,
                                       const std::array<Name<T>, N>& names) {
  const auto found = find(names, value);
  if (!found)
    return WhereMistake{WhereMistake::What::value, std::string(value), std::string(key), words(names),
                        likely(value, names)};
  to.choices.push_back(static_cast<int>(*found));
  return std::nullopt;
}

std::optional<WhereMistake> add_value(Condition& to, std::string_view key, std::string_view value) {
  switch (to.key) {
    case WhereKey::role:
      return add_choice(to, key, value, names<model::Role>);
    case WhereKey::member:
    case WhereKey::overdue:
      return add_choice(to, key, value, yes_no);
    case WhereKey::session_status:
      return add_choice(to, key, value, where_statuses);
    case WhereKey::action_status:
      return add_choice(to, key, value, names<model::Status>);
    case WhereKey::answer:
      return add_choice(to, key, value, where_answers);
    case WhereKey::via:
      return add_choice(to, key, value, names<model::Channel>);
    // Names, as they are typed: what they name is looked for when the network is open.
    case WhereKey::id:
    case WhereKey::event:
    case WhereKey::structure:
    case WhereKey::owner:
      to.texts.emplace_back(value);
      return std::nullopt;
    case WhereKey::home:
    case WhereKey::tag:
    case WhereKey::network:
    case WhereKey::place:
    case WhereKey::kind:
    case WhereKey::session:
      break;
  }
  to.texts.push_back(model::short_name(value));
  if (to.texts.back().empty()) return WhereMistake{.word = std::string(value)};
  return std::nullopt;
}

std::string_view bare(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::variant<Condition, WhereMistake> parse_where(std::string_view typed, WhereKeys keys) {
  const auto sign = typed.find('=');
  const WhereMistake no_condition{.word = std::string(typed)};
  if (sign == std::string_view::npos || sign == 0) return no_condition;
  Condition found;
  found.negated = typed[sign - 1] == '!';
  const std::string_view key = bare(typed.substr(0, sign - (found.negated ? 1 : 0)));
  if (key.empty()) return no_condition;
  const auto known =
      std::find_if(keys.begin(), keys.end(), [key](const auto& one) { return one.word == key; });
  if (known == keys.end())
    return WhereMistake{WhereMistake::What::key, std::string(key), {}, words(keys), likely(key, keys)};
  found.key = known->value;
  for (std::string_view left = typed.substr(sign + 1);;) {
    const auto comma = left.find(',');
    const std::string_view value = bare(left.substr(0, comma));
    if (value.empty()) return no_condition;
    if (auto mistake = add_value(found, key, value)) {
      if (mistake->what == WhereMistake::What::form) mistake->word = std::string(typed);
      return *mistake;
    }
    if (comma == std::string_view::npos) return found;
    left.remove_prefix(comma + 1);
  }
}

}  // namespace aliso::format
