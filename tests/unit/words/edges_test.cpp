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
  CHECK(said(85, 100) == "plus des quatre cinquièmes");
  CHECK(said(851, 1000) == "85\u00a0%");  // 85.1 %
}

TEST_CASE("two spaces before a colon lay a text out: they stay as they were typed") {
  CHECK(words::typeset("lieu  : Guéret", true) == "lieu  : Guéret");
  CHECK(words::typeset("lieu : Guéret", true) == "lieu\u00a0: Guéret");
}
