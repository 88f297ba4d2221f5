// What rows come to, beside what the files say: each case is worked out in its name.
// Structures are 0 (VASI) and 1 (Agora); the event has two evenings.
#include "tables/gathered.h"

#include <doctest/doctest.h>

using namespace aliso;
using namespace aliso::tables;
using model::Reply;

namespace {

struct World {
  model::Network network;
  model::Event event;
  std::optional<model::Invitations> invitations;

  World() {
    network.structures.resize(2);
    event.sessions.resize(2);
    for (unsigned i = 0; i < 2; ++i) {
      const auto day = model::make_date(2026, 9, 24 + i);
      event.sessions[i].span = {day, day};
    }
  }
  Answers import(const std::vector<Statement>& said, const std::vector<model::StructureIndex>& who) {
    std::vector<Taken> taken;
    for (const auto index : who) taken.push_back({{model::Match::exact, {index}, true}, index, "x"});
    Answers found = answers(said, taken, network, event, invitations, std::nullopt);
    if (!invitations) invitations.emplace();
    if (!invitations->answers) invitations->answers.emplace();
    for (const auto& line : found.lines) invitations->answers->push_back(line);
    return found;
  }
};

Statement row(std::uint32_t line, Meaning meaning, std::string address,
              std::optional<model::Count> people = {}, std::optional<model::SessionIndex> session = {}) {
  Statement said;
  said.line = line;
  said.address = std::move(address);
  said.people = people;
  said.votes = {{session, meaning}};
  return said;
}

}  // namespace

TEST_CASE("another person adds, the same one replaces, and two that disagree are doubtful") {
  World world;
  const auto added = world.import({row(2, Meaning::yes, "a@x", 2), row(3, Meaning::yes, "b@x")}, {0, 0});
  REQUIRE(added.lines.size() == 1);
  CHECK(added.lines[0].people == model::Count(3));
  const auto replaced = world.import({row(2, Meaning::yes, "a@y", 2), row(3, Meaning::no, "a@y")}, {1, 1});
  REQUIRE(replaced.lines.size() == 1);
  CHECK(replaced.lines[0].reply == Reply::no);
  CHECK_FALSE(replaced.lines[0].people);
  World other;
  const auto apart = other.import({row(2, Meaning::yes, "a@x"), row(3, Meaning::no, "b@x")}, {0, 0});
  CHECK(apart.lines.empty());
  CHECK(apart.rows[0].why == Why::doubtful);
  CHECK(apart.rows[1].why == Why::doubtful);
}

TEST_CASE("the later day counts, wherever it stands") {
  World world;
  auto late = row(2, Meaning::no, "a@x"), early = row(3, Meaning::yes, "a@x");
  late.on = model::make_date(2026, 9, 3);
  early.on = model::make_date(2026, 9, 2);
  const auto found = world.import({late, early}, {0, 0});
  REQUIRE(found.lines.size() == 1);
  CHECK(found.lines[0].reply == Reply::no);
  CHECK(found.lines[0].on == late.on);
}

TEST_CASE("twice the same gives nothing; two files that agree may come in any order") {
  const std::vector<Statement> first = {row(2, Meaning::yes, "a@x", 2), row(3, Meaning::maybe, "b@y", {}, 1)};
  const std::vector<Statement> second = {row(2, Meaning::maybe, "b@y", {}, 1),
                                         row(3, Meaning::yes, "a@x", 2)};
  World one, two;
  CHECK(one.import(first, {0, 1}).lines.size() == 2);
  CHECK(one.import(first, {0, 1}).lines.empty());
  const auto again = one.import(second, {1, 0});
  CHECK(again.lines.empty());
  CHECK(again.rows[0].why == Why::noted);
  CHECK(two.import(second, {1, 0}).lines.size() == 2);
  CHECK(two.import(first, {0, 1}).lines.empty());
}

TEST_CASE("an answer for each evening agrees with one of all; another one is shown beside it") {
  World world;
  world.import({row(2, Meaning::yes, "a@x")}, {0});
  CHECK(world.import({row(2, Meaning::yes, "a@x", {}, 1)}, {0}).rows[0].why == Why::noted);
  const auto other = world.import({row(5, Meaning::no, "a@x", {}, 1)}, {0});
  CHECK(other.lines.empty());
  REQUIRE(other.clashes.size() == 1);
  CHECK(other.clashes[0].line == 5);
  CHECK(other.clashes[0].theirs.reply == Reply::yes);
  const Tally count = tally(other.rows);
  CHECK(count.contradictory == 1);
  CHECK(count.recognised == 0);
}

TEST_CASE("persons of one structure are counted once each; an apology is not overwritten") {
  World world;
  world.event.sessions[1].excused.emplace();
  world.event.sessions[1].excused->emplace_back().structure = 1;
  const std::vector<Statement> said = {row(2, Meaning::yes, "a@x", {}, 0), row(3, Meaning::yes, "a@x", {}, 0),
                                       row(4, Meaning::yes, "b@x", {}, 0),
                                       row(5, Meaning::yes, "c@y", {}, 1)};
  std::vector<Taken> taken;
  for (const model::StructureIndex index : {0U, 0U, 0U, 1U})
    taken.push_back({{model::Match::exact, {index}, true}, index, "x"});
  const auto found = presences(said, taken, world.event);
  REQUIRE(found.lines.size() == 1);
  CHECK(found.lines[0].line.people == model::Count(2));
  CHECK(found.rows[3].why == Why::contradicts);
}
