// What a text that is no count says of one: the phrases that bound a number, ranges, shares.
// Every word must be known: one that isn't could turn the number into another.
#include "format/guesses.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "format/cut.h"
#include "format/steps.h"
#include "model/count.h"
#include "model/names.h"

namespace aliso::format {

namespace {

enum class Bound { none, about, at_most, under, at_least, over, and_some };

struct Phrase {
  std::string_view words;
  Bound bound;
};

/// Longer ones before those that they hold.
constexpr Phrase phrases[] = {
    {"pas plus de", Bound::at_most},
    {"no more than", Bound::at_most},
    {"not more than", Bound::at_most},
    {"pas moins de", Bound::at_least},
    {"no less than", Bound::at_least},
    {"plus ou moins", Bound::about},
    {"a peu pres", Bound::about},
    {"aux alentours de", Bound::about},
    {"autour de", Bound::about},
    {"dans les", Bound::about},
    {"grosso modo", Bound::about},
    {"pres de", Bound::about},
    {"je crois", Bound::about},
    {"i think", Bound::about},
    {"or so", Bound::about},
    {"environ", Bound::about},
    {"env", Bound::about},
    {"about", Bound::about},
    {"around", Bound::about},
    {"approx", Bound::about},
    {"approximately", Bound::about},
    {"approximativement", Bound::about},
    {"roughly", Bound::about},
    {"circa", Bound::about},
    {"ca", Bound::about},
    {"presque", Bound::about},
    {"nearly", Bound::about},
    {"almost", Bound::about},
    {"maybe", Bound::about},
    {"peutetre", Bound::about},
    {"vers", Bound::about},
    {"~", Bound::about},
    {"≈", Bound::about},
    {"±", Bound::about},
    {"?", Bound::about},
    {"tout au plus", Bound::at_most},
    {"au plus", Bound::at_most},
    {"au maximum", Bound::at_most},
    {"au max", Bound::at_most},
    {"maximum", Bound::at_most},
    {"maxi", Bound::at_most},
    {"max", Bound::at_most},
    {"at the most", Bound::at_most},
    {"at most", Bound::at_most},
    {"up to", Bound::at_most},
    {"jusqua", Bound::at_most},
    {"<=", Bound::at_most},
    {"≤", Bound::at_most},
    {"moins de", Bound::under},
    {"less than", Bound::under},
    {"fewer than", Bound::under},
    {"under", Bound::under},
    {"<", Bound::under},
    {"au moins", Bound::at_least},
    {"at least", Bound::at_least},
    {"au minimum", Bound::at_least},
    {"minimum", Bound::at_least},
    {"mini", Bound::at_least},
    {"min", Bound::at_least},
    {"ou plus", Bound::at_least},
    {"or more", Bound::at_least},
    {"et quelques", Bound::and_some},
    {"odd", Bound::and_some},
    {"something", Bound::and_some},
    {"et plus", Bound::at_least},
    {"and more", Bound::at_least},
    {">=", Bound::at_least},
    {"≥", Bound::at_least},
    {"+", Bound::at_least},
    {"..", Bound::at_least},
    {"plus de", Bound::over},
    {"more than", Bound::over},
    {"over", Bound::over},
    {">", Bound::over},
};

constexpr std::string_view ranges[] = {
    " # - # ",  " # – # ",  " # — # ",       " # a # ",           " de # a # ", " entre # et # ", " # ou # ",
    " # or # ", " # to # ", " from # to # ", " between # and # ", " # .. # ",   " # / # "};

std::string bounds(std::int64_t low, std::int64_t high) {
  return fmt::format("{}-{}", std::max<std::int64_t>(low, 0), std::min(high, model::Count::limit));
}

/// A fifth to both sides of a number of which only “about” is known, one at least.
std::int64_t margin(std::int64_t number) {
  return std::max<std::int64_t>(1, (number + 2) / 5);
}

std::optional<CountGuess> bounded(std::int64_t number, Bound bound) {
  switch (bound) {
    case Bound::about:
      return CountGuess{bounds(number - margin(number), number + margin(number)), false};
    case Bound::at_most:
      return CountGuess{bounds(0, number), false};
    case Bound::under:
      if (number < 2) return std::nullopt;
      return CountGuess{bounds(0, number - 1), false};
    case Bound::at_least:
      return CountGuess{fmt::format("{}+", number)};
    case Bound::over:
      return CountGuess{fmt::format("{}+", std::min(number + 1, model::Count::limit))};
    case Bound::and_some:  // "40 et quelques": of round hundreds nobody says where they end
      if (number % 10 != 0 || number % 100 == 0) return CountGuess{fmt::format("{}+", number)};
      return CountGuess{bounds(number, number + 9), false};
    case Bound::none:
      break;
  }
  return CountGuess{fmt::format("{}", number)};
}

/// One third is not written in decimals: 0.333 and 33,3 % are meant to be it; 33 % is as it was typed.
std::optional<std::string> fraction(std::int64_t part, std::int64_t whole, bool over) {
  if (part < 1 || part > whole || (over && part == whole)) return std::nullopt;
  if (whole >= 1000 && std::abs(3 * part - whole) <= 1) {
    part = 1, whole = 3;
  } else if (whole >= 1000 && std::abs(3 * part - 2 * whole) <= 2) {
    part = 2, whole = 3;
  }
  const std::int64_t common = std::gcd(part, whole);
  if (whole / common > 1000) return std::nullopt;
  return fmt::format("{}{}/{}", over ? "over " : "", part / common, whole / common);
}

struct Share {
  std::string_view words;
  std::int64_t part, whole;
};
constexpr Share shares[] = {
    {" moitie ", 1, 2},     {" half ", 1, 2},       {" tiers ", 1, 3},        {" third ", 1, 3},
    {" deux tiers ", 2, 3}, {" two thirds ", 2, 3}, {" # tiers ", 0, 3},      {" # thirds ", 0, 3},
    {" quart ", 1, 4},      {" quarter ", 1, 4},    {" trois quarts ", 3, 4}, {" three quarters ", 3, 4},
    {" # quarts ", 0, 4},   {" # quarters ", 0, 4}, {" cinquieme ", 1, 5},    {" fifth ", 1, 5},
    {" dixieme ", 1, 10},   {" tenth ", 1, 10},
};

}  // namespace

bool says_nobody(std::string_view text) {
  static constexpr std::string_view whole =
      " personne aucun aucune nobody noone none no non nul nulle rien nothing zero neant false ";
  const std::string folded = model::folded(text);
  if (!folded.empty() && whole.find(" " + folded + " ") != std::string_view::npos) return true;
  const Cut cut = cut_up(text);
  if (cut.shape == " # ") return cut.sound && !cut.dozens && cut.numbers[0] == 0;
  for (const std::string_view none : {" aucun ", " aucune ", " zero ", " no ", " pas de "}) {
    if (cut.shape == none) return true;
  }
  return false;
}

std::optional<CountGuess> guess_count(std::string_view text) {
  Cut cut = cut_up(text);
  if (cut.numbers.empty()) {
    // "none" and "no" may say that nobody has counted.
    const std::string folded = model::folded(text);
    const bool unclear = folded == "no" || folded == "non" || folded == "none" || folded == "rien" ||
                         folded == "nothing" || folded == "neant" || folded == "false";
    return says_nobody(text) && !unclear ? std::optional(CountGuess{"0"}) : std::nullopt;
  }
  if (!cut.sound) return std::nullopt;
  for (const std::string_view all : {"en tout", "au total", "in all", "in total"}) take(cut.shape, all);
  if (cut.dozens) {
    for (const std::string_view word : {"une", "un", "a", "bonne", "petite", "de", "of"})
      take(cut.shape, word);
  }
  auto bound = Bound::none;
  for (const Phrase& phrase : phrases) {
    const bool between = phrase.words == ".." && cut.numbers.size() == 2;
    if (between || !take(cut.shape, phrase.words)) continue;
    if (bound != Bound::none && bound != phrase.bound) return std::nullopt;
    bound = phrase.bound;
  }
  if (cut.dozens && bound == Bound::none) bound = Bound::about;
  if (cut.numbers.size() == 2 && bound == Bound::none && cut.grown && cut.young) {
    for (const std::string_view and_ : {"et", "and", "+", ","}) take(cut.shape, and_);
    if (cut.shape == " # # ") return CountGuess{fmt::format("{}", cut.numbers[0] + cut.numbers[1])};
  }
  // The most that "35 à 40 max" allows is its end.
  if (cut.numbers.size() == 2 && bound <= Bound::at_most) {
    if (std::find(std::begin(ranges), std::end(ranges), cut.shape) == std::end(ranges)) return std::nullopt;
    const auto [low, high] = std::minmax(cut.numbers[0], cut.numbers[1]);
    return CountGuess{bounds(low, high), bound != Bound::about};
  }
  if (cut.shape != " # ") return std::nullopt;
  return bounded(cut.numbers[0], bound);
}

bool has_number(std::string_view text) {
  return !cut_up(text).numbers.empty();
}

std::optional<std::string> guess_quorum(std::string_view text) {
  std::string line = replaced(std::string(text), "%", " percent ");
  // "La moitié + 1": one more than half of them.
  for (const std::string_view one : {"+ 1", "+1", "plus 1", "plus une", "plus un", "plus one"})
    if (line.ends_with(one) || line.find(std::string(one) + " ") != std::string::npos)
      line = replaced(line, one, " plus ");
  for (const auto& [sign, part] :
       {std::pair{"¼", "1/4"}, {"½", "1/2"}, {"¾", "3/4"}, {"⅓", "1/3"}, {"⅔", "2/3"}})
    line = replaced(line, sign, part);
  Cut cut = cut_up(line);
  if (!cut.sound || cut.dozens) return std::nullopt;
  std::string& shape = cut.shape;
  for (const std::string_view word :
       {"au moins", "at least", "de la", "de l", "des", "de ses", "of the", "of all"})
    take(shape, word);
  if (shape == " # sur # " || shape == " # of # ") shape = " # / # ";
  bool over = false;
  for (const std::string_view word : {"plus de", "plus", "more than", "over", ">"})
    over = take(shape, word) || over;
  for (const std::string_view word :
       {"la", "le", "les", "un", "une", "the", "a", "one", "of", "inscrits", "inscrites"})
    take(shape, word);
  for (const std::string_view majority :
       {" majorite ", " majority ", " majorite absolue ", " majorite simple "}) {
    if (shape == majority) return "over 1/2";
  }
  for (const Share& share : shares) {
    if (shape != share.words) continue;
    return fraction(cut.numbers.empty() ? share.part : cut.numbers[0], share.whole, over);
  }
  const bool percent = take(shape, "percent") || take(shape, "pour cent") || take(shape, "per cent");
  const std::int64_t hundred = percent ? 100 : 1;
  if (shape == " # " && percent) return fraction(cut.numbers[0], 100, over);
  if (shape == " # / # " && !percent) return fraction(cut.numbers[0], cut.numbers[1], over);
  if ((shape != " # . # " && shape != " # , # ") || cut.lengths[1] > 6 || cut.numbers[0] > 100)
    return std::nullopt;
  std::int64_t ten = 1;
  for (std::size_t i = 0; i < cut.lengths[1]; ++i) ten *= 10;
  return fraction(cut.numbers[0] * ten + cut.numbers[1], ten * hundred, over);
}

}  // namespace aliso::format
