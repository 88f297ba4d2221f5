// Who was there by name, and what the members add up to: cases worked by hand; the sum in every possible
// world is worlds_test.cpp's way of counting, here on the smallest.
#include "figures/certified.h"

#include <doctest/doctest.h>

#include "figures/absence.h"
#include "sample.h"

using namespace sample;
using aliso::figures::Certified;

namespace {

using Structures = std::vector<StructureIndex>;

Certified certified(const Evening& evening, Date today = day(2023, 1, 1)) {
  return aliso::figures::certified(evening.network, evening.dossier(), 0, today);
}

Structures present(const Certified& list) {
  Structures all;
  for (const auto& one : list.present) all.push_back(one.structure.value());
  return all;
}

}  // namespace

TEST_CASE("each member is in one list: present before represented before excused before absent") {
  Evening evening(network(7));
  evening.the_session().present = {named(3, 2), named(0)};
  evening.the_session().excused = {named(1), named(2)};
  evening.the_session().proxies = std::vector<Proxy>{{{}, 2, 0}, {{}, 3, 0}, {{}, 4, 3}};
  evening.invitations.answers = {answer(5, Reply::no), answer(6, Reply::yes)};
  const Certified list = certified(evening);
  CHECK(present(list) == Structures{0, 3});
  CHECK(list.present[1].people == Count(2));
  REQUIRE(list.represented.size() == 2);
  CHECK(list.represented[0].structure == 2);
  CHECK(list.represented[0].by == StructureIndex(0));
  CHECK(list.represented[1].by == StructureIndex(3));
  CHECK(list.excused == Structures{1, 5});
  CHECK(list.unnamed == Structures{6});
  CHECK(list.complete);
  CHECK(list.sum.present == Count(2));
  CHECK(list.sum.represented == Count(2));
  CHECK(list.sum.excused == Count(2));
  CHECK(list.sum.absent == Count(1));
  CHECK(list.sum.members == Count(7));
}

TEST_CASE("partners, host, guests; people by all of a structure's lines, a contact once") {
  Evening evening(network(1));
  Structure caf = structure("caf", Role::partner);
  caf.contacts.resize(2);
  evening.network.structures.push_back(caf);
  evening.network.structures.push_back(structure("h", Role::host));
  Attendance twice = named(1);
  twice.contacts = {1};
  evening.the_session().present = {twice,
                                   twice,
                                   named(1, 3),
                                   named(2),
                                   guest("Ondes", 2),
                                   guest("ONDES"),
                                   counted(2, {}, Role::partner),
                                   general(9)};
  const Certified list = certified(evening);
  REQUIRE(list.partners.size() == 1);
  CHECK(list.partners[0].people == Count(4));
  CHECK(list.partners[0].contacts == std::vector<std::uint32_t>{1});
  CHECK(list.counted_partners == Count(2));
  REQUIRE(list.hosts.size() == 1);
  REQUIRE(list.guests.size() == 1);
  CHECK(list.guests[0].guest == "Ondes");
  CHECK(list.guests[0].people == Count(3));
  CHECK(list.unnamed == Structures{0});
}

TEST_CASE("partners and outside structures that sent apologies, each once, unless they came") {
  Evening evening(network(1));
  for (const char* id : {"caf", "msa", "mairie"})
    evening.network.structures.push_back(structure(id, Role::partner));
  evening.the_session().present = {named(0), named(2), guest("Ondes")};
  evening.the_session().excused = {named(1),
                                   named(2),
                                   guest("Les Rives"),
                                   guest("ondes"),
                                   counted(2, {}, Role::partner),
                                   counted(1, {}, Role::guest)};
  evening.invitations.answers = {answer(1, Reply::no), answer(3, Reply::no)};
  const Certified list = certified(evening);
  CHECK(list.partners_excused == Structures{1, 3});
  CHECK(list.guests_excused == std::vector<std::string>{"Les Rives"});
  CHECK(list.counted_partners_excused == Count(2));
  CHECK(list.counted_guests_excused == Count(1));
  CHECK(list.excused.empty());
}

TEST_CASE("what is known by number leaves names open; unlisted members have none") {
  Evening evening(network(4, Count::between(6, 7)));
  evening.the_session().present = {named(0), counted(Count::between(1, 2))};
  Certified list = certified(evening);
  CHECK_FALSE(list.complete);
  CHECK(list.counted == Count::between(1, 2));
  CHECK(list.unnamed == Structures{1, 2, 3});
  CHECK(list.unlisted == Count::between(2, 3));
  CHECK(list.sum.present == Count::between(2, 3));
  CHECK(list.sum.absent == Count::between(3, 5));
  evening.the_session().present = {named(0)};
  list = certified(evening);
  CHECK(list.complete);
  // People whose structure nobody noted may be of any of them.
  evening.the_session().headcount = 5;
  evening.the_session().present = {named(0, 1)};
  list = certified(evening);
  CHECK_FALSE(list.complete);
  CHECK(list.sum.present == Count::at_least(1));
  CHECK(list.sum.absent == Count::between(1, 6));
}

TEST_CASE("of one session, whoever was seen is among those counted, by name") {
  Evening evening(network(5));
  evening.event.seen = {3, 0};
  evening.the_session().present = {named(0), counted(2)};
  Certified list = certified(evening);
  CHECK(present(list) == Structures{0, 3});
  CHECK_FALSE(list.present[1].people);
  CHECK(list.counted == Count(1));
  CHECK(list.unnamed == Structures{1, 2, 4});
  CHECK(list.sum.present == Count(3));
  // Seen at which of two?
  evening.event.sessions.push_back(session("t", day(2022, 4, 14)));
  CHECK(present(certified(evening)) == Structures{0});
  evening.event.sessions[1].cancelled = true;
  CHECK(present(certified(evening)) == Structures{0, 3});
  // An excuse says otherwise: nothing is made of it.
  evening.the_session().excused = {named(3)};
  list = certified(evening);
  CHECK(present(list) == Structures{0});
  CHECK(list.excused == Structures{3});
}

TEST_CASE("a session whose last day is to come is under way") {
  Evening evening(network(1));
  evening.the_session().present.emplace();
  CHECK_FALSE(certified(evening, sample::evening).under_way);
  evening.the_session().span.last = day(2022, 4, 8);
  CHECK(certified(evening, sample::evening).under_way);
}

TEST_CASE("excused and not represented, with bounds that are both possible") {
  using aliso::figures::excused_alone;
  using aliso::figures::last_answers;
  const auto alone = [](const Evening& evening) {
    const auto dossier = evening.dossier();  // the answers point into it
    const auto answers = last_answers(evening.network, dossier.invitations, 0, sample::evening);
    return excused_alone(aliso::figures::session_facts(evening.network, evening.event.sessions[0],
                                                       answers ? &*answers : nullptr));
  };
  Evening evening(network(6));
  evening.the_session().present = {named(0)};
  evening.the_session().excused = {named(1), named(2)};
  CHECK(alone(evening) == Count(2));
  // Two gave a proxy, nobody knows who: both of the excused, or two others.
  evening.the_session().proxies = Count(2);
  CHECK(alone(evening) == Count::between(0, 2));
  evening.the_session().proxies = std::vector<Proxy>{{{}, 1, 0}, {{}, 3, 0}};
  CHECK(alone(evening) == Count(1));
  // Three more by number, of the three that are left: one of them is 3, represented.
  evening.the_session().excused->push_back(counted(3));
  CHECK(alone(evening) == Count(3));
  // Who said no and isn't named may be the one that came without a name.
  evening.the_session().excused.reset();
  evening.the_session().proxies.reset();
  evening.invitations.answers = {answer(4, Reply::no)};
  evening.the_session().present = {named(0), counted(1)};
  CHECK(alone(evening) == Count::between(0, 1));
}
