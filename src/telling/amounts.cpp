// Counts in words: one key of the catalogue a form.
// Forms that a language spells differently stand in data/lang/LANG/people/amounts.txt.
#include "telling/amounts.h"

#include <string>
#include <utility>

#include "words/counts.h"

namespace aliso::telling {

namespace {

using model::Count;
using words::Language;

/// In letters up to where the language writes them so in a sentence: one, or nine.
std::string number(std::int64_t n, const Language& language) {
  const bool in_letters = n > 0 && n <= std::stoi(language.say("amount.letters-to"));
  return in_letters ? language.say("spelled." + std::to_string(n)) : words::grouped(n, language);
}

/// Both in letters, or both in figures.
words::Args bounds(const Count& count, const Language& language) {
  const auto [low, high] = std::pair{count.min(), *count.max()};
  if (low == 0 || high > std::stoi(language.say("amount.letters-to")))
    return {{"low", words::grouped(low, language)}, {"high", words::grouped(high, language)}};
  return {{"low", number(low, language)}, {"high", number(high, language)}};
}

/// The forms that every place of a sentence shares; nothing where both bounds are to be said as such.
std::optional<std::string> one_sided(const Count& count, const Language& language) {
  if (count.exact()) return number(count.min(), language);
  if (!count.max() && count.min() == 0) return language.say("amount.any");
  if (!count.max()) return language.say("amount.at-least", {{"low", number(count.min(), language)}});
  if (count.min() == 0) return language.say("amount.at-most", {{"high", number(*count.max(), language)}});
  if (*count.max() == count.min() + 1) return language.say("amount.either", bounds(count, language));
  return std::nullopt;
}

}  // namespace

std::string amount(const Count& count, const Language& language) {
  if (const auto said = one_sided(count, language)) return *said;
  return language.say("count.between", bounds(count, language));
}

std::string amount_range(const Count& count, const Language& language) {
  if (const auto said = one_sided(count, language)) return *said;
  return language.say("count.range", bounds(count, language));
}

std::string amount_cell(const std::optional<Count>& count, const Language& language) {
  if (!count) return language.say("amount.unknown");
  return words::count_in_table(*count, language);
}

std::string amount_from(const Count& count, const Language& language) {
  if (count == Count(1)) return language.say("amount.from-one");
  if (count.exact()) return language.say("amount.from", {{"n", number(count.min(), language)}});
  if (!count.max()) return language.say("amount.from-at-least", {{"low", number(count.min(), language)}});
  if (count.min() == 0)
    return language.say("amount.from-at-most", {{"high", number(*count.max(), language)}});
  const bool either = *count.max() == count.min() + 1;
  return language.say(either ? "amount.from-either" : "amount.from-range", bounds(count, language));
}

std::int64_t agreement(const Count& count) {
  const bool any = !count.max() && count.min() == 0;  // "un nombre inconnu de structures"
  return any ? 2 : count.max().value_or(count.min());
}

void put(words::Args& args, std::string_view name, std::string_view agreeing, const Count& count,
         const Language& language) {
  args.emplace_back(name, amount(count, language));
  args.emplace_back(agreeing, agreement(count));
}

}  // namespace aliso::telling
