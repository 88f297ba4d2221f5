// Counts are intervals: sums carry both bounds.
// Expected values by hand.
#include <doctest/doctest.h>

#include "model/count.h"

using aliso::model::Count;

TEST_CASE("a sum of bounds is bounded by the sums") {
  CHECK(Count(8) + Count::between(35, 40) == Count::between(43, 48));
  CHECK(Count(8) + Count::at_least(35) == Count::at_least(43));
  CHECK(Count::between(3, 3).exact());
  CHECK_FALSE(Count::at_least(3).exact());
}
