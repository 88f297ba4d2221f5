// When a session begins and when it is over: Thursday 7 April 2022, or Friday 8 to Sunday 10.
// The manual, aliso-remind(1): too late from its first hour on its first day; without hours, from the next
// day.
#include "figures/phase.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::phase;
using aliso::figures::Phase;

TEST_CASE("an evening") {
  Session s = session("s", evening);
  s.time = Hours{{18 * 60}, TimeOfDay{20 * 60}};
  CHECK(phase(s, day(2022, 4, 6)) == Phase::ahead);
  CHECK(phase(s, evening) == Phase::ahead);  // --on has no hours
  CHECK(phase(s, {evening, TimeOfDay{17 * 60 + 59}}) == Phase::ahead);
  CHECK(phase(s, {evening, TimeOfDay{18 * 60}}) == Phase::under_way);
  CHECK(phase(s, {day(2022, 4, 8), TimeOfDay{0}}) == Phase::over);
  s.time.reset();
  CHECK(phase(s, {evening, TimeOfDay{23 * 60}}) == Phase::ahead);
  // Somebody may still come: who is noted at the door ends nothing.
  s.present.emplace();
  CHECK(phase(s, evening) == Phase::over);
  CHECK(phase(s, {evening, TimeOfDay{23 * 60}}) == Phase::ahead);
  s.time = Hours{{18 * 60}, TimeOfDay{20 * 60}};
  CHECK(phase(s, {evening, TimeOfDay{19 * 60 + 59}}) == Phase::under_way);
  CHECK(phase(s, {evening, TimeOfDay{20 * 60}}) == Phase::over);
  s.time->to.reset();
  CHECK(phase(s, {evening, TimeOfDay{23 * 60}}) == Phase::under_way);
  s.time->to = TimeOfDay{2 * 60};  // in the morning
  CHECK(phase(s, {evening, TimeOfDay{23 * 60}}) == Phase::under_way);
  s.ended = {{20 * 60 + 30}, {21 * 60}};
  CHECK(phase(s, {evening, TimeOfDay{20 * 60 + 45}}) == Phase::under_way);
  CHECK(phase(s, {evening, TimeOfDay{21 * 60}}) == Phase::over);
  CHECK(phase(s, evening) == Phase::over);  // it has ended, whatever the hour
}

TEST_CASE("three days") {
  Session s = session("s", day(2022, 4, 8));
  s.span.last = day(2022, 4, 10);
  CHECK(phase(s, day(2022, 4, 8)) == Phase::ahead);
  CHECK(phase(s, day(2022, 4, 9)) == Phase::under_way);
  s.present.emplace();  // who came on the first day is noted on the second
  CHECK(phase(s, day(2022, 4, 9)) == Phase::under_way);
  CHECK(phase(s, day(2022, 4, 10)) == Phase::under_way);
  s.present.reset();
  CHECK(phase(s, day(2022, 4, 10)) == Phase::under_way);
  CHECK(phase(s, day(2022, 4, 11)) == Phase::over);
}
