// The truth of every ratio's phrase: an independent reader of phrases finds it literally true, and in
// agreement with the percentage printed beside it; all k ≤ n ≤ 500, all bounds with n ≤ 40.
#include <doctest/doctest.h>

#include <algorithm>
#include <unordered_map>

#include "phrase_reader.h"
#include "words/fraction.h"

using aliso::model::Count;
using aliso::words::Language;
using reader::Claim;
using reader::compare;
using reader::Fraction;
namespace words = aliso::words;

namespace {

// The released program is read whole; sanitizers make it ten times slower, a part is enough for them.
#ifdef __SANITIZE_ADDRESS__
constexpr std::int64_t most_exact = 120;
constexpr std::int64_t most_bounded = 18;
#else
constexpr std::int64_t most_exact = 500;
constexpr std::int64_t most_bounded = 40;
#endif

/// Few different phrases are read very often.
class Reader {
 public:
  explicit Reader(bool french) : french_(french) {}
  const std::optional<Claim>& operator()(const std::string& phrase) {
    const auto known = read_.find(phrase);
    if (known != read_.end()) return known->second;
    return read_.emplace(phrase, reader::read(phrase, french_)).first->second;
  }

 private:
  bool french_;
  std::unordered_map<std::string, std::optional<Claim>> read_;
};

Fraction shifted(const Fraction& f, int half_points) {
  return {f.k * 200 + half_points * f.n, f.n * 200};
}

/// A person who reads the printed percentage (whole, or with decimals: `value`) beside the words: a hard end
/// of the claim isn't contradicted by the digits, a soft one by no more than their rounding.
bool agrees(const Claim& words, const Claim& printed) {
  const Fraction value{printed.low.k + printed.high.k * printed.low.n / printed.high.n, printed.low.n * 2};
  if (words.exactly) return printed.holds(words.low);
  const int to_low = compare(value, words.low_soft ? shifted(words.low, -1) : words.low);
  const int to_high = compare(value, words.high_soft ? shifted(words.high, 1) : words.high);
  return (words.low_open ? to_low > 0 : to_low >= 0) && (words.high_open ? to_high < 0 : to_high <= 0);
}

std::string place(std::int64_t k, std::int64_t n, const std::string& phrase) {
  return std::to_string(k) + "/" + std::to_string(n) + ": " + phrase;
}

void exact_phrases_hold(const Language& language) {
  Reader read(language.code() == "fr");
  for (std::int64_t n = 0; n <= most_exact; ++n)
    for (std::int64_t k = 0; k <= n; ++k) {
      const auto phrase = words::ratio_phrase(k, n, true, language);
      const auto percent = words::ratio_percent(k, n, true, language);
      if (n == 0) {
        CHECK_FALSE(phrase);
        CHECK_FALSE(percent);
        continue;
      }
      if (!phrase || !percent) FAIL(place(k, n, "no phrase"));
      const auto& claim = read(phrase->text);
      const auto& printed = read(*percent);
      if (!claim || !printed) FAIL(place(k, n, phrase->text + " isn't understood"));
      const Fraction p{k, n};
      if (!claim->holds(p)) FAIL(place(k, n, phrase->text + " is false"));
      if (!printed->holds(p)) FAIL(place(k, n, *percent + " is false"));
      if (!agrees(*claim, *printed)) FAIL(place(k, n, phrase->text + " beside " + *percent));
      // None, a half and all are said of nothing else, and no percentage pretends to be one.
      const bool special = k == 0 || 2 * k == n || k == n;
      const bool looks = claim->exactly && (claim->low.k == 0 || 2 * claim->low.k == claim->low.n ||
                                            claim->low.k == claim->low.n);
      if (looks != special) FAIL(place(k, n, phrase->text));
      const std::string digits = percent->substr(0, percent->find_first_not_of("0123456789.,"));
      if ((digits == "0" || digits == "50" || digits == "100") != special) FAIL(place(k, n, *percent));
    }
}

void bounded_phrase_holds(const Count& part, const Count& whole, const Language& language, Reader& read) {
  const auto phrase = words::ratio_phrase(part, whole, true, language);
  const auto percent = words::ratio_percent(part, whole, true, language);
  const Fraction one{1, 1};
  const Fraction low = std::min(Fraction{part.min(), *whole.max()}, one,
                                [](const Fraction& a, const Fraction& b) { return compare(a, b) < 0; });
  const Fraction high = std::min(Fraction{*part.max(), whole.min()}, one,
                                 [](const Fraction& a, const Fraction& b) { return compare(a, b) < 0; });
  const auto where = [&] {
    return std::to_string(part.min()) + "-" + std::to_string(*part.max()) + " of " +
           std::to_string(whole.min()) + "-" + std::to_string(*whole.max()) + ": " +
           (phrase ? phrase->text : "null") + " beside " + percent.value_or("null");
  };
  // Of anything between none and all neither words nor a percentage say anything.
  if (low.k == 0 && compare(high, one) == 0) {
    if (percent || phrase) FAIL(where());
    return;
  }
  const auto& printed = read(percent.value());
  if (!printed || !printed->holds(low) || !printed->holds(high)) FAIL(where());
  if (!phrase) {
    if (*whole.max() > 10) FAIL(where());
    return;
  }
  const auto& claim = read(phrase->text);
  if (!claim) FAIL(where());
  if (!claim->holds(low) || !claim->holds(high)) FAIL(where());
  // Percentages are rounded outward: a point more on each side than the words say, at most.
  if (compare(low, high) == 0) return;
  if (compare(printed->high, shifted(claim->low, -2)) < 0 ||
      compare(printed->low, shifted(claim->high, 2)) > 0)
    FAIL(where());
  // Words that hem in the value say no less than a third of all; others name a side.
  if (phrase->kind == words::Phrase::Kind::of) FAIL(where());
}

void bounded_phrases_hold(const Language& language) {
  Reader read(language.code() == "fr");
  for (std::int64_t least = 1; least <= most_bounded; ++least)
    for (std::int64_t most = least; most <= most_bounded; ++most)
      for (std::int64_t low = 0; low <= most; ++low)
        for (std::int64_t high = low; high <= most; ++high) {
          if (least == most && low == high) continue;
          bounded_phrase_holds(Count::between(low, high), Count::between(least, most), language, read);
        }
}

}  // namespace

TEST_CASE("every exact phrase is true, in French") {
  exact_phrases_hold(Language::of("fr").value());
}
TEST_CASE("every exact phrase is true, in English") {
  exact_phrases_hold(Language::of("en").value());
}
TEST_CASE("every bounded phrase is true, in French") {
  bounded_phrases_hold(Language::of("fr").value());
}
TEST_CASE("every bounded phrase is true, in English") {
  bounded_phrases_hold(Language::of("en").value());
}

TEST_CASE("the reader itself: it takes phrases at their word, and bad French for nothing") {
  const auto fr = [](const char* text) { return reader::read(text, true); };
  CHECK(fr("moins d’un tiers")->holds({33, 100}));
  CHECK_FALSE(fr("moins d’un tiers")->holds({1, 3}));
  CHECK(fr("un peu plus d’un quart")->holds({8, 31}));
  CHECK_FALSE(fr("un peu plus d’un quart")->holds({1, 4}));
  CHECK_FALSE(fr("près des deux tiers")->holds({67, 100}));
  CHECK_FALSE(fr("près un quart"));
  CHECK_FALSE(fr("environ d’un quart"));
  CHECK_FALSE(fr("un peu plus de deux quart"));
  CHECK_FALSE(fr("3 of 7"));
  CHECK(fr("0,4 %")->holds({1, 250}));
  CHECK_FALSE(fr("0.4 %"));
  CHECK(reader::read("between 13 and 68%", false)->holds({1, 2}));
}
