// The two tables, row by row, in their order: the first row that applies.
// Which row it is decides the key; the catalogue holds the whole phrase.
#include "words/fraction.h"

#include <algorithm>

#include "words/counts.h"
#include "words/portion.h"

namespace aliso::words {

std::optional<PortionBounds> portion_bounds(const model::Count& part, const model::Count& whole,
                                            bool within) {
  if (whole.min() == 0) return std::nullopt;
  const Portion one{1, 1};
  PortionBounds bounds;
  if (whole.max()) bounds.low = {part.min(), *whole.max()};
  if (part.max()) bounds.high = Portion{*part.max(), whole.min()};
  if (within && (!bounds.high || compare(*bounds.high, one) > 0)) bounds.high = one;
  if (within && compare(bounds.low, one) > 0) bounds.low = one;
  return bounds;
}

namespace {

constexpr Portion half{1, 2};

/// "A little" beside a fraction, in thousandths: a half is far from its neighbours.
int a_little(const Portion& f) {
  return compare(f, half) == 0 ? 50 : 30;
}
constexpr int nearly = 20;

Phrase words_of(std::string_view row, const Portion& f, const Language& language) {
  return {language.say("fraction." + std::string(row) + '.' + f.key()), Phrase::Kind::words};
}

/// A percentage in digits, half up, with as many decimals as keep it from a false 0, 50 or 100.
std::string exact_percentage(const Portion& p, const Language& language) {
  std::int64_t scale = 1;
  std::int64_t rounded = 0;
  int decimals = 0;
  for (;; ++decimals, scale *= 10) {
    rounded = static_cast<std::int64_t>((Wide{p.k} * 200 * scale + p.n) / (Wide{p.n} * 2));
    const bool round = rounded == 0 || rounded == 50 * scale || rounded == 100 * scale;
    if (!round || Wide{p.k} * 100 * scale == Wide{rounded} * p.n || decimals == 9) break;
  }
  std::string digits = std::to_string(rounded / scale);
  if (decimals > 0) {
    const std::string tail = std::to_string(rounded % scale);
    digits += language.say("number.decimal") +
              std::string(static_cast<std::size_t>(decimals) - tail.size(), '0') + tail;
  }
  return language.say("fraction.percentage", {{"percent", digits}});
}

/// Bounds in whole percents, rounded outward.
std::string outward_percentage(const Portion& low, const Portion& high, const Language& language) {
  const auto down = static_cast<std::int64_t>(Wide{low.k} * 100 / low.n);
  const auto up = static_cast<std::int64_t>((Wide{high.k} * 100 + high.n - 1) / high.n);
  const Args args{{"low", down}, {"high", up}};
  if (down == 0 && up < 100) return language.say("fraction.percentage-at-most", args);
  if (up == 100 && down > 0) return language.say("fraction.percentage-at-least", args);
  return language.say("fraction.percentage-between", args);
}

/// From 15 to 85 %: beyond, a percentage says it better.
bool in_words(const Portion& p) {
  return compare(p, {15, 100}) >= 0 && compare(p, {85, 100}) <= 0;
}

Phrase phrase_of_exact(std::int64_t k, std::int64_t n, const Language& language) {
  const Portion p{k, n};
  const auto of = [&] { return Phrase{ratio_figures(k, n, language), Phrase::Kind::of}; };
  if (n == 1) return of();
  if (k == 0) return {language.say("fraction.none"), Phrase::Kind::none};
  if (k == n) return {language.say("fraction.all"), Phrase::Kind::all};
  if (n <= most_in_words) {
    const bool lowest = std::any_of(landmarks.begin(), landmarks.end(),
                                    [&](const Portion& f) { return f.k == k && f.n == n; });
    for (const Portion& f : landmarks)
      if (!lowest && compare(p, f) == 0) return words_of("exact", f, language);
    return of();
  }
  const Portion f = nearest(p, named);
  const int side = compare(p, f);
  if (side == 0) return words_of("exact", f, language);
  const bool is_half = compare(f, half) == 0;
  if (!is_half && compare_difference(p, f, -5) >= 0 && compare_difference(p, f, 5) < 0)
    return words_of("about", f, language);
  if (side > 0 && compare_difference(p, f, a_little(f)) <= 0) return words_of("just-over", f, language);
  if (side < 0 && compare_difference(p, f, -nearly) >= 0) return words_of("nearly", f, language);
  if (side < 0 && compare_difference(p, f, -a_little(f)) >= 0) return words_of("just-under", f, language);
  if (in_words(p) && compare(p, {1, 5}) < 0) return words_of("less-than", {1, 5}, language);
  if (in_words(p)) {
    const Portion mark = nearest(p, landmarks);
    return words_of(compare(p, mark) > 0 ? "more-than" : "less-than", mark, language);
  }
  return {exact_percentage(p, language), Phrase::Kind::percentage};
}

/// Both bounds within a little of one named fraction.
std::optional<Phrase> near_one_fraction(const Portion& low, const Portion& high, const Language& language) {
  for (const Portion& f : named) {
    if (compare_difference(low, f, -a_little(f)) < 0 || compare_difference(high, f, a_little(f)) > 0)
      continue;
    const int low_side = compare(low, f);
    const int high_side = compare(high, f);
    if (low_side > 0) return words_of("just-over", f, language);
    if (high_side < 0) return words_of("just-under", f, language);
    Phrase phrase = words_of(low_side == 0 ? "or-more" : high_side == 0 ? "or-less" : "around", f, language);
    phrase.loose = low_side == 0    ? Phrase::Loose::or_more
                   : high_side == 0 ? Phrase::Loose::or_less
                                    : Phrase::Loose::around;
    phrase.head = words_of(phrase.loose == Phrase::Loose::around ? "about" : "exact", f, language).text;
    return phrase;
  }
  return std::nullopt;
}

/// Both bounds nearest to the same landmark, and on the same side of it.
std::optional<Phrase> beside_one_landmark(const Portion& low, const Portion& high, const Language& language) {
  if (!in_words(low) || !in_words(high)) return std::nullopt;
  const Portion mark = nearest(low, landmarks);
  if (compare(mark, nearest(high, landmarks)) != 0) return std::nullopt;
  const int side = compare(low, mark);
  if (side == 0 || side != compare(high, mark)) return std::nullopt;
  return words_of(side > 0 ? "more-than" : "less-than", mark, language);
}

Phrase phrase_of_bounds(const Portion& low, const Portion& high, const Language& language) {
  if (auto near = near_one_fraction(low, high, language)) return *near;
  if (auto beside = beside_one_landmark(low, high, language)) return *beside;
  std::optional<Portion> below;  // the largest landmark that low reaches
  std::optional<Portion> above;  // the smallest that high doesn't exceed
  for (const Portion& f : landmarks) {
    if (compare(f, low) <= 0 && (!below || compare(f, *below) > 0)) below = f;
    if (compare(f, high) >= 0 && (!above || compare(f, *above) < 0)) above = f;
  }
  // At most a third apart.
  if (below && above && 3 * (above->k * below->n - below->k * above->n) <= above->n * below->n)
    return {language.say("fraction.between." + below->key() + '.' + above->key()), Phrase::Kind::words};
  if (compare(low, {1, 4}) < 0 && compare(high, {15, 100}) >= 0 && compare(high, half) <= 0)
    return words_of(compare(high, *above) == 0 ? "at-most" : "less-than", *above, language);
  if (compare(high, {3, 4}) > 0 && compare(low, half) >= 0 && compare(low, {85, 100}) <= 0)
    return words_of(compare(low, *below) == 0 ? "at-least" : "more-than", *below, language);
  return {outward_percentage(low, high, language), Phrase::Kind::percentage};
}

bool too_few_for_percentages(const model::Count& whole) {
  return whole.max() && *whole.max() <= most_in_words;
}

}  // namespace

std::optional<Phrase> ratio_phrase(const model::Count& part, const model::Count& whole, bool within,
                                   const Language& language) {
  const auto bounds = portion_bounds(part, whole, within);
  const Portion one{1, 1};
  if (!bounds || !bounds->high || compare(*bounds->high, one) > 0) return std::nullopt;
  const Portion low = bounds->low;
  const Portion high = *bounds->high;
  // As many as the whole, and nobody knows whether they are the same: not "all".
  if (part.exact() && part == whole && !within) return std::nullopt;
  if (part.exact() && whole.exact())
    return phrase_of_exact(std::min(part.min(), whole.min()), whole.min(), language);
  if (high.k == 0) return Phrase{language.say("fraction.none"), Phrase::Kind::none};
  if (compare(low, one) == 0) return Phrase{language.say("fraction.all"), Phrase::Kind::all};
  if (too_few_for_percentages(whole) || (low.k == 0 && compare(high, one) == 0)) return std::nullopt;
  const Phrase at_low = phrase_of_exact(low.k, low.n, language);
  const Phrase at_high = phrase_of_exact(high.k, high.n, language);
  if (at_low.text == at_high.text && at_low.kind != Phrase::Kind::percentage) return at_low;
  return phrase_of_bounds(low, high, language);
}

std::optional<std::string> ratio_percent(const model::Count& part, const model::Count& whole, bool within,
                                         const Language& language) {
  const auto bounds = portion_bounds(part, whole, within);
  if (!bounds || !bounds->high) return std::nullopt;
  if (compare(bounds->low, *bounds->high) == 0) return exact_percentage(bounds->low, language);
  // "Between 0 and 100 %" says nothing.
  const bool from_nothing = compare_difference(bounds->low, {0, 1}, 10) < 0;
  const bool to_all =
      compare_difference(*bounds->high, {1, 1}, -10) > 0 && compare(*bounds->high, {1, 1}) <= 0;
  if (from_nothing && to_all) return std::nullopt;
  return outward_percentage(bounds->low, *bounds->high, language);
}

std::string ratio_figures(const model::Count& part, const model::Count& whole, const Language& language) {
  return language.say("fraction.of",
                      {{"part", count_in_table(part, language)}, {"whole", count_in_table(whole, language)}});
}

std::string ratio_in_table(const model::Count& part, const model::Count& whole, bool within,
                           const Language& language) {
  const bool as_many = !within && part.exact() && part == whole && !part.is_zero();
  const bool exceeds =
      as_many || (!within && whole.max() && part.max().value_or(*whole.max() + 1) > *whole.max());
  std::string text = exceeds ? language.say("fraction.against", {{"part", count_in_table(part, language)},
                                                                 {"whole", count_in_table(whole, language)},
                                                                 {"whole_n", *whole.max()}})
                             : ratio_figures(part, whole, language);
  const auto percent =
      too_few_for_percentages(whole) || as_many ? std::nullopt : ratio_percent(part, whole, within, language);
  const auto phrase = ratio_phrase(part, whole, within, language);
  if (percent) text = language.say("fraction.with-percentage", {{"figures", text}, {"percent", *percent}});
  if (phrase && phrase->kind == Phrase::Kind::words)
    text = language.say("fraction.with-words", {{"figures", text}, {"words", phrase->text}});
  return text;
}

std::string ratio_in_parentheses(const model::Count& part, const model::Count& whole, bool within,
                                 bool beside_words, const Language& language) {
  const std::string figures = language.say("fraction.of", {{"part", count_in_parentheses(part, language)},
                                                           {"whole", count_in_parentheses(whole, language)}});
  const auto percent = beside_words || too_few_for_percentages(whole)
                           ? std::nullopt
                           : ratio_percent(part, whole, within, language);
  if (!percent) return language.say("fraction.parentheses", {{"figures", figures}});
  return language.say("fraction.parentheses-percentage", {{"figures", figures}, {"percent", *percent}});
}

}  // namespace aliso::words
