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

TEST_CASE("who said yes to one session is not undecided, whatever it said of the other") {
  Evening e = two_sessions();
  e.invitations.answers = {answer(0, Reply::yes, 0), answer(0, Reply::maybe, 1), answer(1, Reply::maybe, 1)};
  CHECK_FALSE(meant(Only::undecided, of(e, 0)));
  CHECK(meant(Only::undecided, of(e, 1)));
}
