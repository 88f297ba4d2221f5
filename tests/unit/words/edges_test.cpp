// The values on which a rule of words/ turns: just where it begins, and just where it ends.
// Each was worked out by hand beside it, by the manual's table “A ratio in words” (aliso-figures(7)).
#include <doctest/doctest.h>

#include "words/fraction.h"
#include "words/typeset.h"

using aliso::model::Count;
using aliso::words::Language;
namespace words = aliso::words;

namespace {

std::string said(std::int64_t part, std::int64_t whole) {
  const auto phrase = words::ratio_phrase(Count(part), Count(whole), true, Language::of("fr").value());
  return phrase ? phrase->text : "null";
}

}  // namespace

TEST_CASE("half a point below a fraction is about it, half a point above no more") {
  CHECK(said(197, 600) == "environ un tiers");        // 0.32833… = 1/3 − 0.005
  CHECK(said(202, 600) == "environ un tiers");        // 0.33666… = 1/3 + 0.00333…
  CHECK(said(203, 600) == "un peu plus d’un tiers");  // 0.33833… = 1/3 + 0.005
}

TEST_CASE("from 15 % to 85 % there are words, 15 and 85 included") {
  CHECK(said(15, 100) == "moins d’un cinquième");
  CHECK(said(149, 1000) == "15\u00a0%");  // 14.9 %
  CHECK(said(85, 100) == "plus des trois quarts");
  CHECK(said(851, 1000) == "85\u00a0%");  // 85.1 %
}

TEST_CASE("a little is 3 points, 5 of a half; up to 2 below is nearly") {
  CHECK(said(36, 100) == "un peu plus d’un tiers");    // 36 − 33,33 = 2,67
  CHECK(said(37, 100) == "plus d’un tiers");           // 3,67
  CHECK(said(55, 100) == "un peu plus de la moitié");  // 5
  CHECK(said(551, 1000) == "plus de la moitié");       // 5,1; ⅔ is 11,57 away
  CHECK(said(48, 100) == "près de la moitié");         // −2
  CHECK(said(479, 1000) == "un peu moins de la moitié");
  CHECK(said(45, 100) == "un peu moins de la moitié");  // −5
  CHECK(said(449, 1000) == "moins de la moitié");
  CHECK(said(23, 100) == "près d’un quart");              // −2
  CHECK(said(22, 100) == "un peu plus d’un cinquième");   // 2 from a fifth, 3 from a quarter
  CHECK(said(225, 1000) == "un peu moins d’un quart");    // 2,5 from both: the smaller denominator
  CHECK(said(17, 100) == "un peu moins d’un cinquième");  // −3
  CHECK(said(169, 1000) == "moins d’un cinquième");
}

TEST_CASE("two spaces before a colon lay a text out: they stay as they were typed") {
  CHECK(words::typeset("lieu  : Guéret", true) == "lieu  : Guéret");
  CHECK(words::typeset("lieu : Guéret", true) == "lieu\u00a0: Guéret");
}
