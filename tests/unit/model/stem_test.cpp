// When an event is, by its file name.
// Expected values by hand.
#include <doctest/doctest.h>

#include "model/stem.h"

using aliso::model::make_date;
using aliso::model::Span;
using aliso::model::stem_month;
using aliso::model::stem_span;

TEST_CASE("a month is the whole month, a day before the name too") {
  const Span april{make_date(2022, 4, 1), make_date(2022, 4, 30)};
  CHECK(stem_month("2022-04-parole-de-reseau") == april);
  CHECK(stem_month("2022-04-07-apero") == april);
  CHECK(stem_month("2022-04") == april);
  CHECK(stem_span("2022-04-apero") == april);
  CHECK(stem_month("2024-02-apero") == Span{make_date(2024, 2, 1), make_date(2024, 2, 29)});
}

TEST_CASE("a year alone is a span but no month: it may be a number") {
  CHECK(stem_span("2022-assemblee") == Span{make_date(2022, 1, 1), make_date(2022, 12, 31)});
  CHECK_FALSE(stem_month("2000-pas"));
  CHECK_FALSE(stem_month("2022-13-apero"));
  CHECK_FALSE(stem_month("2022-0405-apero"));
}

TEST_CASE("other names say nothing") {
  for (const char* stem : {"", "apero", "2022", "1000-voix", "1000-01-voix", "20a2-04-apero"}) {
    CHECK_FALSE(stem_month(stem));
    CHECK_FALSE(stem_span(stem));
  }
}
