// An event's figures, several events' together, ratios, and which event was the last held.
// Each expected value is worked out beside it.
#include <doctest/doctest.h>

#include "figures/last_held.h"
#include "sample.h"

using namespace sample;
using aliso::figures::Ratio;
using aliso::figures::thousandths;

namespace {

Evening two_sessions(unsigned listed, std::optional<Count> members = {}) {
  Evening e(network(listed, members));
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  for (Session& s : e.event.sessions) s.present.emplace();
  return e;
}

}  // namespace

TEST_CASE("members of the network on a day and over days") {
  using namespace aliso::figures;
  Network n = network(3);
  n.structures[2].member = {{day(2022, 4, 10), {}}};
  CHECK(members_on(n, evening) == Count(2));
  n.members = {{{}, {{}, day(2022, 4, 9)}, Count::between(1, 6)},
               {{}, {day(2022, 4, 10), {}}, Count::at_least(5)}};
  CHECK(members_on(n, evening) == Count::between(2, 6));  // never below the two listed
  CHECK(members_on(n, day(2022, 4, 14)) == Count::at_least(5));
  n.members[1].count = Count::between(4, 5);
  const std::array days{evening, day(2022, 4, 14)};
  // 3 listed in all; unlisted 0 to 4 on the first day, 1 to 2 on the second.
  CHECK(members_over(n, days) == Count::between(4, 7));
  CHECK_FALSE(members_over(n, {}));
  n.members[0].count = 1;  // an error elsewhere; here the listed stand
  CHECK(members_on(n, evening) == Count(2));
}

TEST_CASE("distinct members announced; a counted line without session counts once") {
  Evening e = two_sessions(10);
  e.invitations.answers = {answer(0, Reply::yes, 0), answer(0, Reply::no, 1), answer(1, Reply::maybe, 1),
                           answers(3, Reply::yes), answers(1, Reply::maybe, 0)};
  // Named for any: m0, m1. Sessions: 1 + 3 + 1 and 1 + 3. Most: 2 + 3 + 1.
  CHECK(e.event_figures().announced == Count::between(5, 6));
  e.event.sessions[0].cancelled = true;
  CHECK(e.event_figures().announced == Count(4));  // m1 and the 3
  e.invitations.answers.reset();
  CHECK_FALSE(e.event_figures().announced);
}

TEST_CASE("distinct members that came") {
  Evening e = two_sessions(5);
  e.network.structures.push_back(structure("caf", Role::partner));
  auto& first = *e.event.sessions[0].present;
  auto& second = *e.event.sessions[1].present;
  first = {named(0), counted(2), counted(1, {}, Role::partner)};
  second = {named(0), named(1), counted(1), named(5), guest("Ailleurs")};
  auto f = e.event_figures();
  CHECK(f.distinct.member == Count::between(3, 5));   // named m0, m1 and up to 3 others
  CHECK(f.distinct.partner == Count::between(1, 2));  // the counted one may be the CAF
  CHECK(f.distinct.guest == Count(1));
  CHECK(f.distinct.host == Count(0));
  e.event.seen = {2, 3, 0};
  CHECK(e.event_figures().distinct.member == Count::between(4, 5));  // m0 to m3 came
  e.event.distinct = Distinct{{}, Count::at_least(5), {}, {}};
  f = e.event_figures();
  CHECK(f.distinct.member == Count(5));
  CHECK(f.reach->part == Count(5));
  e.event.sessions[1].present.reset();
  f = e.event_figures();
  CHECK(f.distinct.member == Count::at_least(5));  // stated, alone
  CHECK_FALSE(f.distinct.partner);
  CHECK_FALSE(f.reach);
  CHECK_FALSE(f.people.everyone);
}

TEST_CASE("visits are distinct people only when it is certain") {
  Evening e = two_sessions(5);
  e.network.structures.push_back(structure("caf", Role::partner));
  auto& first = *e.event.sessions[0].present;
  auto& second = *e.event.sessions[1].present;
  first = {named(0, 2)};
  second = {named(5)};
  CHECK(e.event_figures().each_once == true);  // members at one, a partner at the other
  second.push_back(named(1));
  CHECK(e.event_figures().each_once == true);  // two members, by name
  second.push_back(named(0));
  CHECK(e.event_figures().each_once == false);
  first = {named(2)};
  second = {named(2)};
  e.network.structures[2].member = {{{}, day(2022, 4, 10)}};
  CHECK(e.event_figures().each_once == false);  // m2 left between the two: a member, then a guest
  first = {named(0, 2)};
  second = {general(1)};
  CHECK(e.event_figures().each_once == false);  // one of the public may have come for m0 before
  second = {named(5)};
  e.event.sessions[0].headcount = 9;
  CHECK(e.event_figures().each_once == false);  // 7 of them came for nobody knows whom
  second = {};
  CHECK(e.event_figures().each_once == true);  // the first one alone had anybody
  e.event.sessions[0].cancelled = true;
  CHECK(e.event_figures().each_once == true);  // one session
}

TEST_CASE("several events as one") {
  Evening a = two_sessions(6);
  Evening b(network(6));
  (*a.event.sessions[0].present) = {counted(2)};
  (*a.event.sessions[1].present) = {counted(2)};
  a.event.distinct = Distinct{{}, Count(3), {}, {}};
  b.event.sessions[0].span = on(day(2022, 6, 1));
  b.event.sessions[0].present = {named(0), counted(1)};
  a.invitations.answers = {answers(2, Reply::yes)};
  b.invitations.answers = {answer(0, Reply::yes)};
  const std::array opened{a.dossier(), b.dossier()};
  auto f = aliso::figures::together(a.network, opened, day(2023, 1, 1));
  CHECK(f.sessions.size() == 3);
  CHECK(f.announced == Count::between(2, 3));
  CHECK(f.distinct.member == Count::between(3, 5));  // 3 at the first event; 2 more at most
  CHECK(f.people.everyone == Count(6));
  CHECK(f.members == Count(6));
  b.invitations.answers.reset();
  const std::array again{a.dossier(), b.dossier()};
  CHECK_FALSE(aliso::figures::together(a.network, again, day(2023, 1, 1)).announced);
}

TEST_CASE("who was seen at one event and named at another is one structure") {
  Evening a = two_sessions(30);
  Evening b(network(30));
  (*a.event.sessions[0].present) = {counted(10)};
  (*a.event.sessions[1].present) = {counted(2)};
  a.event.seen = {0, 1, 2};
  a.event.distinct = Distinct{{}, Count::between(10, 12), {}, {}};
  b.event.sessions[0].span = on(day(2022, 6, 1));
  b.event.sessions[0].present = {named(0), named(1), named(2)};
  const std::array opened{a.dossier(), b.dossier()};
  // 12 at most at the first, of whom 3 are the second's: 3 + (12 − 3), not 3 + 12.
  CHECK(aliso::figures::together(a.network, opened, day(2023, 1, 1)).distinct.member ==
        Count::between(10, 12));
}

TEST_CASE("ratios round half up, are cut at 1 only where the part is of the whole") {
  CHECK(thousandths({1, 16})->low == 63);  // 62.5
  CHECK(thousandths({1, 3})->high == 333);
  CHECK(thousandths({Count::between(2, 9), Count::between(4, 8)})->low == 250);
  CHECK(thousandths({Count::between(2, 9), Count::between(4, 8)})->high == 1000);
  CHECK(thousandths({Count::between(2, 9), Count::between(4, 8), false})->high == 2250);
  CHECK(thousandths({Count::at_least(2), 4})->high == 1000);
  CHECK_FALSE(thousandths({Count::at_least(2), 4, false})->high);
  CHECK(thousandths({2, Count::at_least(4)})->low == 0);
  CHECK_FALSE(thousandths({0, Count::between(0, 4)}));
}

TEST_CASE("the last event held") {
  using aliso::figures::last_held;
  Event a, b, c;
  a.id = "a";
  a.sessions = {session("s", day(2022, 4, 7)), session("t", day(2022, 5, 1))};
  b.id = "b";
  b.sessions = {session("s", day(2022, 4, 14))};
  c.id = "c";
  c.sessions = {session("s", day(2022, 4, 14))};
  const std::array<const Event*, 4> all{&a, nullptr, &c, &b};
  CHECK(last_held(all, day(2022, 4, 10)) == 0);
  CHECK(last_held(all, day(2022, 4, 14)) == 2);  // equal: the later id
  CHECK(last_held(all, day(2022, 5, 1)) == 0);
  CHECK_FALSE(last_held(all, day(2022, 4, 6)));
  c.sessions[0].cancelled = true;
  CHECK(last_held(all, day(2022, 4, 14)) == 3);
}

TEST_CASE("values that checks would refuse crash nothing") {
  Evening e = two_sessions(2, Count(1));
  e.event.sessions[0].present = {counted(Count::at_least(1'000'000'000)), named(99), named(0)};
  e.event.sessions[0].excused = {counted(5), named(0), named(77)};
  e.event.sessions[0].proxies = Count::at_least(50);
  e.event.sessions[0].headcount = 1;
  e.event.quorum = Quorum{{}, {}, 5, 0, false};
  e.event.seen = {1, 55};
  e.event.distinct = Distinct{{}, Count(1), Count(7), {}};
  e.invitations.answers = {answer(42, Reply::yes), answers(Count::at_least(9), Reply::no)};
  e.invitations.waves = {wave({{}, {}}, {audience(Audience::Kind::structure, 66)})};
  e.journal.emplace_back();
  const auto f = e.event_figures();
  CHECK(f.sessions.size() == 2);
  CHECK(f.sessions[0].came == Count::at_least(1'000'000'001));
  CHECK(f.sessions[0].absent == Count(0));
}
