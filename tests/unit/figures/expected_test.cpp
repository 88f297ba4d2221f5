// Who is still expected at the door, counted out by hand.
// Members m0, m1…; answers and presences as a person would have noted them.
#include "figures/expected.h"

#include <doctest/doctest.h>

#include "figures/presence.h"
#include "sample.h"

using namespace sample;

namespace {

using Structures = std::vector<StructureIndex>;

aliso::figures::Expected expected(const Evening& evening) {
  const auto found = aliso::figures::expected(evening.network, evening.dossier(), 0);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("nobody is expected or not where answers are not noted") {
  const Evening evening(network(2));
  CHECK_FALSE(aliso::figures::expected(evening.network, evening.dossier(), 0));
}

TEST_CASE("whoever announced herself is expected until she is noted, as present, excused or represented") {
  Evening evening(network(6));
  evening.network.structures.push_back(structure("caf", Role::partner));
  evening.invitations.answers = {answer(0, Reply::yes), answer(1, Reply::yes), answer(2, Reply::maybe),
                                 answer(3, Reply::yes), answer(4, Reply::no),  answer(6, Reply::yes)};
  CHECK(expected(evening).yes == Structures{0, 1, 3, 6});
  CHECK(expected(evening).maybe == Structures{2});
  evening.the_session().present = {named(0, 3), named(5)};
  evening.the_session().excused = {named(1)};
  evening.the_session().proxies = std::vector<Proxy>{{{}, 3, 0}};
  CHECK(expected(evening).yes == Structures{6});
  CHECK(expected(evening).maybe == Structures{2});
  CHECK(expected(evening).by_number == Count(0));
  CHECK(expected(evening).unnamed == Count(0));
}

TEST_CASE("an answer of another session says nothing; the last one counts") {
  Evening evening(network(3));
  evening.event.sessions.push_back(session("t", day(2022, 4, 14)));
  evening.invitations.answers = {answer(0, Reply::yes, 1), answer(1, Reply::yes, 0), answer(1, Reply::no, 0),
                                 answer(2, Reply::no), answer(2, Reply::maybe)};
  CHECK(expected(evening).yes == Structures{});
  CHECK(expected(evening).maybe == Structures{2});
}

TEST_CASE("announced by number: as many as are not here yet, in bounds that are both possible") {
  Evening evening(network(10));
  evening.invitations.answers = {answer(0, Reply::yes), answers(4, Reply::yes), answers(1, Reply::maybe)};
  CHECK(expected(evening).by_number == Count(5));
  // One came that has not answered by name: she may be one of the five.
  evening.the_session().present = {named(0), named(1)};
  CHECK(expected(evening).by_number == Count::between(4, 5));
  // Two more whose names are not noted.
  evening.the_session().present = {named(0), named(1), counted(2)};
  CHECK(expected(evening).by_number == Count::between(2, 5));
  CHECK(expected(evening).unnamed == Count(2));
  CHECK(expected(evening).yes == Structures{});
  // Of ten, one has answered by name and six came: three are left that may be among the five.
  evening.the_session().present = {named(1), named(2), named(3), named(4), named(5), named(6)};
  CHECK(expected(evening).by_number == Count::between(0, 3));
}

TEST_CASE("members that no one has listed may be among those announced by number") {
  Evening evening(network(2, 8));
  evening.invitations.answers = {answers(Count::at_least(3), Reply::yes)};
  CHECK(expected(evening).by_number == Count::between(3, 8));
  evening.the_session().present = {named(0), named(1)};
  CHECK(expected(evening).by_number == Count::between(1, 6));
}

TEST_CASE("the lines that speak of the same") {
  using aliso::figures::lines_of;
  const std::optional<std::vector<Attendance>> lines = {
      {named(1), guest("Le Papier plié"), general(3), counted(2), named(0), guest("Ondes"), general(4)}};
  CHECK(lines_of(lines, named(0)) == std::vector{&(*lines)[4]});
  CHECK(lines_of(lines, guest("LE  papier-plie")) == std::vector{&(*lines)[1]});
  CHECK(lines_of(lines, general(9)) == std::vector{&(*lines)[2], &(*lines)[6]});
  CHECK(lines_of(lines, counted(2)).empty());
  CHECK(lines_of({}, named(0)).empty());
}

TEST_CASE("structures of all roles are counted together") {
  Evening evening(network(3));
  evening.network.structures.push_back(structure("caf", Role::partner));
  evening.the_session().present = {
      named(1), named(1, 2), named(3), guest("Ondes"), counted(Count::between(2, 4)), general(9)};
  CHECK(aliso::figures::presence(evening.network, evening.the_session()).structures() ==
        Count::between(5, 7));
}
