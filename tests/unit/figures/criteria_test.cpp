// Whether days meet a criterion's rule. Weekdays and holidays by the calendar on the wall:
// 7 April 2022 was a Thursday, the first of its month; zone A's spring holidays began on 16 April.
#include <doctest/doctest.h>

#include "figures/criteria.h"

using namespace aliso;
using Part = figures::Unmet::Part;

static model::Date day(int y, unsigned m, unsigned d) {
  return *model::make_date(y, m, d);
}
static std::vector<Part> parts(const model::Rule& rule, model::Span days,
                               std::optional<model::Hours> time = {}, char zone = 'A',
                               std::span<const figures::Taken> taken = {}) {
  std::vector<Part> result;
  for (const auto& unmet : figures::unmet(rule, days, time, {zone, taken})) result.push_back(unmet.part);
  return result;
}
static model::Span one(model::Date date) {
  return {date, date};
}
using Parts = std::vector<Part>;

TEST_CASE("weekdays, and which one of the month") {
  model::Rule rule;
  rule.weekdays = {{std::chrono::Thursday, 0}};
  CHECK(parts(rule, one(day(2022, 4, 7))).empty());
  CHECK(parts(rule, one(day(2022, 4, 8))) == Parts{Part::weekday});
  rule.weekdays = {{std::chrono::Thursday, 1}};
  CHECK(parts(rule, one(day(2022, 4, 7))).empty());
  CHECK(parts(rule, one(day(2022, 4, 14))) == Parts{Part::weekday});
  rule.weekdays = {{std::chrono::Thursday, -1}, {std::chrono::Monday, 0}};
  CHECK(parts(rule, one(day(2022, 4, 28))).empty());
  CHECK(parts(rule, one(day(2022, 4, 21))) == Parts{Part::weekday});
  CHECK(parts(rule, one(day(2022, 4, 4))).empty());
}

TEST_CASE("the announced start, where there is one") {
  model::Rule rule;
  rule.starts = model::Hours{{17 * 60 + 30}, model::TimeOfDay{19 * 60}};
  const auto at = [](int hour, int minute) { return model::Hours{{hour * 60 + minute}, {}}; };
  CHECK(parts(rule, one(day(2022, 4, 7)), at(18, 0)).empty());
  CHECK(parts(rule, one(day(2022, 4, 7)), at(19, 0)).empty());
  CHECK(parts(rule, one(day(2022, 4, 7)), at(19, 1)) == Parts{Part::starts});
  CHECK(parts(rule, one(day(2022, 4, 7))).empty());
}

TEST_CASE("clear of holidays") {
  model::Rule rule;
  rule.outside_school_holidays = true;
  CHECK(parts(rule, one(day(2022, 4, 15))).empty());
  CHECK(parts(rule, {day(2022, 4, 15), day(2022, 4, 16)}) == Parts{Part::school_holidays});
  CHECK(parts(rule, one(day(2022, 4, 15)), {}, 0) == Parts{Part::school_zone_unset});
  // The table ends with summer 2027.
  CHECK(parts(rule, one(day(2027, 10, 1))) == Parts{Part::school_holidays_unknown});
  model::Rule clear;
  clear.outside_public_holidays = true;
  CHECK(parts(clear, one(day(2022, 4, 18))) == Parts{Part::public_holidays});
  CHECK(parts(clear, {day(2022, 4, 16), day(2022, 4, 19)}) == Parts{Part::public_holidays});
  CHECK(parts(clear, one(day(2022, 4, 19))).empty());
}

TEST_CASE("clear of other events, and during a stretch") {
  model::Rule rule;
  rule.outside_events = true;
  rule.during = model::Span{day(2022, 4, 1), day(2022, 4, 30)};
  const figures::Taken taken[] = {{{day(2022, 4, 7), day(2022, 4, 9)}, "Forum"}};
  CHECK(parts(rule, one(day(2022, 4, 9)), {}, 'A', taken) == Parts{Part::events});
  CHECK(parts(rule, one(day(2022, 4, 10)), {}, 'A', taken).empty());
  CHECK(parts(rule, one(day(2022, 5, 1)), {}, 'A', taken) == Parts{Part::during});
}
