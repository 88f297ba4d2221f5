// What a structure answered and did over several sessions: an event on 7 and 14 April 2022, both held and
// noted. Each expectation follows from the sentence of its case (manual, aliso-format(5), `only`).
#include <doctest/doctest.h>

#include <array>

#include "figures/only.h"
#include "sample.h"

using namespace sample;
using aliso::figures::conduct;
using aliso::figures::Conduct;
using aliso::figures::narrowed;
using aliso::figures::Narrowed;

namespace {

const Date later = day(2022, 4, 14);
const Date after = day(2022, 4, 20);

/// Two sessions; at the second one m0 was there, and nobody at the first.
Evening two_sessions() {
  Evening e(network(2));
  e.event.sessions.push_back(session("t", later));
  e.event.sessions[0].present.emplace();
  e.event.sessions[1].present = {named(0)};
  return e;
}

Conduct of(const Evening& e, StructureIndex structure, Date today = after) {
  const std::array<SessionIndex, 2> both{0, 1};
  return conduct(e.network, e.dossier(), both, today)[structure];
}

bool meant(Only only, const Conduct& one) {
  return narrowed(std::array{only}, one) == Narrowed::meant;
}

}  // namespace

TEST_CASE("who announced itself for both sessions and came to one was not missed") {
  Evening e = two_sessions();
  e.invitations.answers = {answer(0, Reply::yes), answer(1, Reply::yes)};
  CHECK(of(e, 0).came);
  CHECK_FALSE(of(e, 0).missed);
  CHECK_FALSE(meant(Only::missed, of(e, 0)));
  CHECK(of(e, 1).missed);
  CHECK(meant(Only::missed, of(e, 1)));
}

TEST_CASE("who excused itself from one session and came to the other is thanked, not regretted") {
  Evening e = two_sessions();
  e.event.sessions[0].excused = {named(0), named(1)};
  CHECK_FALSE(of(e, 0).excused);
  CHECK(of(e, 1).excused);
}

TEST_CASE(
    "undecided is who is silent of one session to come, or said maybe to it, whatever it said of another") {
  Evening e = two_sessions();
  const Date before = day(2022, 4, 1);
  e.event.sessions[0].present.reset();
  e.event.sessions[1].present.reset();
  e.invitations.answers = {answer(0, Reply::yes, 0), answer(0, Reply::maybe, 1), answer(1, Reply::no, 0)};
  CHECK(meant(Only::undecided, of(e, 0, before)));
  CHECK(meant(Only::undecided, of(e, 1, before)));
  e.event.sessions[1].excused = {named(0), named(1)};
  CHECK_FALSE(meant(Only::undecided, of(e, 0, before)));
  CHECK_FALSE(meant(Only::undecided, of(e, 1, before)));
  // What is over or cancelled is asked of nobody.
  e.event.sessions[1].excused.reset();
  e.event.sessions[1].cancelled = true;
  CHECK_FALSE(meant(Only::undecided, of(e, 0, before)));
  e.event.sessions[1].cancelled = false;
  e.invitations.answers = {answer(0, Reply::maybe, 0), answer(0, Reply::yes, 1)};
  CHECK(meant(Only::undecided, of(e, 0, before)));
  CHECK_FALSE(meant(Only::undecided, of(e, 0, day(2022, 4, 8))));
}

TEST_CASE("whoever may be among those counted by number was not missed") {
  Evening e = two_sessions();
  e.invitations.answers = {answer(1, Reply::yes)};
  CHECK(of(e, 1).missed);
  e.event.sessions[0].present = {counted(1)};
  CHECK_FALSE(of(e, 1).missed);
  e.event.sessions[0].present = {counted(1, {}, Role::partner)};
  CHECK(of(e, 1).missed);  // a member is no partner
  e.network.structures[1].role = Role::partner;
  CHECK_FALSE(of(e, 1).missed);
  e.event.sessions[0].present = {counted(0, {}, Role::partner)};
  CHECK(of(e, 1).missed);
}

TEST_CASE("who was seen at one of the sessions was missed at none") {
  Evening e = two_sessions();
  e.invitations.answers = {answer(1, Reply::yes)};
  e.event.seen = {1};
  CHECK_FALSE(of(e, 1).missed);
}
