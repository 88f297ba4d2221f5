// Which session is going on, by the clock: counted out by hand.
// The 7th of April 2022 is a Thursday.
#include "figures/going_on.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::going_on;
using Sessions = std::vector<SessionIndex>;

namespace {

constexpr TimeOfDay at(int hour, int minute = 0) {
  return {60 * hour + minute};
}

Session with_hours(Date date, std::optional<Hours> time) {
  Session one = session("s", date);
  one.time = time;
  return one;
}

/// An evening on the 7th, a morning on the 8th.
Event two(std::optional<Hours> evening_hours) {
  Event event;
  event.sessions = {with_hours(evening, evening_hours), with_hours(day(2022, 4, 8), Hours{at(10), at(12)})};
  return event;
}

const Date next = day(2022, 4, 8);

}  // namespace

TEST_CASE("by day, today's sessions are going on, whatever their hours") {
  const Event event = two(Hours{at(22), at(2)});
  CHECK(going_on(event, {evening, at(9)}) == Sessions{0});
  CHECK(going_on(event, {next, at(6)}) == Sessions{1});
  CHECK(going_on(event, {next, at(23, 30)}) == Sessions{1});
  CHECK(going_on(event, {day(2022, 4, 9), at(12)}) == Sessions{});
  Event both = event;
  both.sessions[1].span = on(evening);
  CHECK(going_on(both, {evening, at(12)}) == Sessions{0, 1});
  both.sessions[0].cancelled = true;
  CHECK(going_on(both, {evening, at(12)}) == Sessions{1});
}

TEST_CASE("until six, the evening before is going on where it runs into the night") {
  CHECK(going_on(two(Hours{at(22), at(2)}), {next, at(0, 30)}) == Sessions{0});
  CHECK(going_on(two(Hours{at(22), at(2)}), {next, at(5, 59)}) == Sessions{0});
  CHECK(going_on(two(Hours{at(20), at(24)}), {next, at(0, 30)}) == Sessions{0});
  CHECK(going_on(two(Hours{at(20), at(0)}), {next, at(0, 30)}) == Sessions{0});
  CHECK(going_on(two(Hours{at(20), {}}), {next, at(0, 30)}) == Sessions{0});
  CHECK(going_on(two(Hours{at(17), {}}), {next, at(0, 30)}) == Sessions{0});
  // Over before midnight, begun by day, or nobody knows.
  CHECK(going_on(two(Hours{at(18), at(20)}), {next, at(0, 30)}) == Sessions{1});
  CHECK(going_on(two(Hours{at(14), {}}), {next, at(0, 30)}) == Sessions{1});
  CHECK(going_on(two({}), {next, at(0, 30)}) == Sessions{1});
}

TEST_CASE("what was observed tells when it ended, and when it began where nothing was announced") {
  Event event = two(Hours{at(18), at(20)});
  event.sessions[0].ended = Moment{at(23, 30), at(0, 30)};
  CHECK(going_on(event, {next, at(0, 45)}) == Sessions{0});
  event = two(Hours{at(20), {}});
  event.sessions[0].ended = Moment{at(22), at(22)};
  CHECK(going_on(event, {next, at(0, 45)}) == Sessions{1});
  event = two({});
  event.sessions[0].started = Moment{at(19), at(19, 30)};
  CHECK(going_on(event, {next, at(0, 45)}) == Sessions{0});
}

TEST_CASE("with a day and no hours, as with --on, it is that day's") {
  CHECK(going_on(two(Hours{at(22), at(2)}), {next, {}}) == Sessions{1});
}

TEST_CASE("one that was cancelled ran into no night; one of the day before that isn't tonight's neither") {
  Event event = two(Hours{at(22), at(2)});
  event.sessions[0].cancelled = true;
  CHECK(going_on(event, {next, at(0, 30)}) == Sessions{1});
  CHECK(going_on(two(Hours{at(22), at(2)}), {day(2022, 4, 9), at(0, 30)}) == Sessions{});
}

TEST_CASE("several may be going on: which one is meant is then asked") {
  Event event = two(Hours{at(22), at(2)});
  event.sessions[1].time = Hours{at(0, 15), at(4)};
  CHECK(going_on(event, {next, at(0, 10)}) == Sessions{0});
  CHECK(going_on(event, {next, at(0, 15)}) == Sessions{0, 1});
  // A stay of several days has no hours; one that has them ends each day.
  event.sessions[1].span = {evening, next};
  event.sessions[1].time.reset();
  CHECK(going_on(event, {next, at(0, 30)}) == Sessions{0, 1});
  event.sessions[1].time = Hours{at(10), at(18)};
  CHECK(going_on(event, {next, at(0, 30)}) == Sessions{0});
  event.sessions[0].span = event.sessions[1].span;
  event.sessions[1].span = on(next);
  CHECK(going_on(event, {next, at(0, 30)}) == Sessions{0});
}
