// The evenings of April 2022 that the whole began with, by hand from the debrief as published.
// 8 and 10 structures thought of coming, 4 and 4 came; 9 and 6 people; 13 people of 8 members in all.
#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::thousandths;

namespace {

Evening seed() {
  Evening e(network(6, Count::between(29, 31)));  // m0 agora, m1 fol-23, m2 vasi…
  e.network.structures.push_back(structure("aliso", Role::host));
  e.network.structures.push_back(structure("caf", Role::partner));
  e.the_session().present = {counted(4, 8), named(7, 1)};
  e.event.sessions.push_back(session("masgot", day(2022, 4, 14)));
  e.event.sessions[1].present = {counted(4, 5), named(6, 1)};
  e.event.distinct = Distinct{{}, Count(8), {}, {}};
  e.event.seen = {0, 1, 2};
  e.invitations.waves = {wave({day(2022, 2, 1), day(2022, 2, 28)})};
  e.invitations.answers = {answers(8, Reply::maybe, 0), answers(10, Reply::maybe, 1)};
  return e;
}

}  // namespace

TEST_CASE("Guéret") {
  const auto f = seed().figures(0);
  CHECK(f.members == Count::between(29, 31));
  CHECK(f.invited == Count::between(29, 31));
  CHECK(f.answers.yes == Count(0));
  CHECK(f.answers.maybe == Count(8));
  CHECK(f.answered == Count(8));
  CHECK(f.came == Count(4));
  CHECK(f.kept == Count::between(0, 4));      // at least 12 - 31, at most 4
  CHECK(f.no_shows == Count::between(4, 8));  // 8 - 4 to 8
  CHECK(f.walk_ins == Count::between(0, 4));
  CHECK(f.excused == Count(0));
  CHECK(f.represented == Count(0));
  CHECK(f.absent == Count::between(25, 27));  // 29 - 4 to 31 - 4
  CHECK(f.structures.partner == Count(1));
  CHECK(f.structures.host == Count(0));
  CHECK(f.people.everyone == Count(9));
  CHECK(f.people.member == Count(8));
  REQUIRE(f.turnout);
  CHECK(thousandths(*f.turnout)->low == 500);
  REQUIRE(f.response_rate);
  CHECK(thousandths(*f.response_rate)->low == 258);   // 8/31 = 0.25806
  CHECK(thousandths(*f.response_rate)->high == 276);  // 8/29 = 0.27586
  CHECK_FALSE(f.quorum);
}

TEST_CASE("Masgot") {
  const auto f = seed().figures(1);
  CHECK(f.no_shows == Count::between(6, 10));
  CHECK(f.people.everyone == Count(6));
  CHECK(f.people.host == Count(1));
}

TEST_CASE("both evenings together") {
  Evening e = seed();
  auto f = e.event_figures();
  CHECK(f.announced == Count::between(10, 18));
  CHECK(f.distinct.member == Count(8));
  CHECK(f.distinct.partner == Count(1));
  CHECK(f.people.everyone == Count(15));
  CHECK(f.people.member == Count(13));
  CHECK(f.each_once == true);  // 8 distinct is 4 + 4; the CAF and ALISO were at one evening each
  REQUIRE(f.reach);
  CHECK(f.reach->part == Count(8));
  CHECK(f.reach->whole == Count::between(29, 31));

  e.event.distinct.reset();
  f = e.event_figures();
  CHECK(f.distinct.member == Count::between(4, 8));
  CHECK(f.each_once == false);
}
