// Which structures, sessions and events conditions hold of, and what counts become when only some structures
// are asked for. Bounds are counted by hand beside each case.
#include "figures/where.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <bit>

#include "figures/narrowed.h"
#include "figures/trends.h"
#include "sample.h"

using namespace sample;
using aliso::figures::matches;

namespace {

Condition texts(WhereKey key, std::vector<std::string> values, bool negated = false) {
  return {key, negated, std::move(values), {}};
}
Condition choices(WhereKey key, std::vector<int> values, bool negated = false) {
  return {key, negated, {}, std::move(values)};
}
bool holds_of(const Structure& structure, const Condition& one) {
  return matches(structure, evening, std::array{one});
}

}  // namespace

TEST_CASE("structures, by each key") {
  Structure one = structure("le-gue", Role::member, {Span{{}, day(2021, 12, 31)}});
  one.town = "Évaux-les-Bains";
  one.tags = {"Centre social", "jeunesse"};
  one.networks = {"FOL 23"};
  CHECK(holds_of(one, texts(WhereKey::home, {"evauxlesbains"})));
  CHECK(holds_of(one, texts(WhereKey::tag, {"x", "jeunesse"})));
  CHECK(!holds_of(one, texts(WhereKey::tag, {"x", "jeunesse"}, true)));
  CHECK(holds_of(one, texts(WhereKey::tag, {"x"}, true)));
  CHECK(holds_of(one, texts(WhereKey::network, {"fol23"})));
  CHECK(holds_of(one, choices(WhereKey::member, {0})));  // no more, on that evening
  CHECK(holds_of(one, choices(WhereKey::role, {0})));
  CHECK(holds_of(one, texts(WhereKey::id, {"le-gue"})));
  CHECK(!holds_of(one, texts(WhereKey::id, {"gue"})));
  // A key that it hasn't asks nothing of it.
  CHECK(holds_of(one, texts(WhereKey::kind, {"apero"})));
  const std::vector<Condition> both{texts(WhereKey::tag, {"jeunesse"}), choices(WhereKey::member, {1})};
  CHECK(!matches(one, evening, both));
}

TEST_CASE("sessions and events") {
  Event event;
  event.kind = "l'apéro";
  event.sessions = {session("a", day(2022, 1, 1)), session("b", day(2022, 6, 1))};
  event.sessions[0].town = "Le Gué";
  event.sessions[1].town = "Masgot";
  const std::vector<SessionIndex> all{0, 1}, second{1};
  const auto holds = [&](const Condition& one, const std::vector<SessionIndex>& of) {
    return matches(event, of, evening, std::array{one});
  };
  CHECK(holds(texts(WhereKey::kind, {"apero"}), all));
  CHECK(holds(texts(WhereKey::place, {"gue"}), all));
  CHECK(!holds(texts(WhereKey::place, {"gue"}), second));
  CHECK(!holds(texts(WhereKey::place, {"gue"}, true), all));
  CHECK(holds(texts(WhereKey::place, {"gue"}, true), second));
  CHECK(holds(choices(WhereKey::session_status, {1}), second));  // planned, on that evening
  CHECK(!matches(event, 0, evening, std::array{choices(WhereKey::session_status, {1})}));
}

TEST_CASE("counts of some structures only") {
  // Five members, of 6 to 8 in all; the first two have the tag.
  Network net = network(5, Count::between(6, 8));
  net.structures[0].tags = net.structures[1].tags = {"x"};
  const std::vector<Condition> where{texts(WhereKey::tag, {"x"})};
  Dossier dossier;
  dossier.event.id = "e";
  dossier.event.sessions = {session("s", evening)};
  auto& present = dossier.event.sessions[0].present;
  dossier.invitations.emplace();
  const auto event = [&] {
    const std::vector<Dossier> all{dossier};
    return aliso::figures::trends(net, all, {}, day(2023, 1, 1), where).span.events.at(0).figures;
  };
  // One with the tag, one without; 8 − 2 − 1 = 5 others may be the two counted, or one of them m1.
  present = {named(0, Count(3)), named(2, Count(2)), counted(2, Count(4)), guest("out"), general(10)};
  CHECK(event().members == Count(2));
  CHECK(event().distinct.member == Count::between(1, 2));
  CHECK(event().distinct.guest == Count(0));
  CHECK(event().people.everyone == Count(20));  // everybody's: 3 + 2 + 4 + 1 + 10
  // Six counted, and 5 others: one at least has the tag.
  present = {named(2), counted(6)};
  CHECK(event().distinct.member == Count::between(1, 2));
  present = {named(2), counted(3), counted(3)};
  CHECK(event().distinct.member == Count::between(1, 2));
  CHECK(event().sessions[0].came == Count::between(1, 2));  // however many were counted, two have the tag
  // As stated: 7 of 8, of whom 6 are others.
  present.reset();
  dossier.event.distinct = Distinct{{}, Count(7), {}, {}};
  CHECK(event().distinct.member == Count::between(1, 2));
  // Answers of others are not theirs; the counted may be.
  dossier.event.distinct.reset();
  present = {named(0)};
  dossier.invitations->answers = {answer(0, Reply::yes), answer(2, Reply::yes), answers(1, Reply::maybe)};
  CHECK(event().announced == Count::between(1, 2));
}

TEST_CASE("rows of some structures; a row's name is that of who goes on with it") {
  Network net = network(2);
  net.structures.push_back(structure("new"));
  net.structures[2].replaces = {1};
  net.structures[1].tags = {"x"};
  net.structures[2].tags = {"y"};
  Dossier dossier;
  dossier.event.sessions = {session("s", evening)};
  dossier.event.sessions[0].present = {named(0), named(1)};
  const std::vector<Dossier> all{dossier};
  const auto rows = [&](std::string tag) {
    const std::vector<Condition> where{texts(WhereKey::tag, {std::move(tag)})};
    return aliso::figures::trends(net, all, {}, day(2022, 5, 1), where).structures;
  };
  CHECK(rows("x").empty());
  REQUIRE(rows("y").size() == 1);
  CHECK((rows("y")[0].structure == 2 && rows("y")[0].came == 1));
  CHECK(rows("z").empty());
}

TEST_CASE("bounds of some structures are those of all worlds: whoever the counted may be") {
  constexpr unsigned listed = 5;
  const auto members_of = [](unsigned set) { return static_cast<int>(std::popcount(set)); };
  int tried = 0;
  for (unsigned chosen = 1; chosen < 1U << listed; ++chosen) {
    for (unsigned there = 0; there < 1U << listed; there += 3) {
      const int free = static_cast<int>(listed) - members_of(there);
      for (int number = 0; number <= free; ++number) {
        Network net = network(listed);
        std::vector<Dossier> all(1);
        all[0].event.sessions = {session("s", evening)};
        auto& present = all[0].event.sessions[0].present.emplace();
        for (StructureIndex i = 0; i < listed; ++i) {
          if ((chosen >> i & 1U) != 0) net.structures[i].tags = {"x"};
          if ((there >> i & 1U) != 0) present.push_back(named(i));
        }
        if (number > 0) present.push_back(counted(number));
        int least = static_cast<int>(listed), most = 0;
        for (unsigned world = 0; world < 1U << listed; ++world) {
          if ((world & there) != 0 || members_of(world) != number) continue;
          const int came = members_of((world | there) & chosen);
          least = std::min(least, came);
          most = std::max(most, came);
        }
        const std::vector<Condition> where{texts(WhereKey::tag, {"x"})};
        const auto view = aliso::figures::trends(net, all, {}, day(2023, 1, 1), where).span;
        CHECK(view.events.at(0).figures.distinct.member == Count::between(least, most));
        CHECK(view.events.at(0).figures.sessions.at(0).came == Count::between(least, most));
        ++tried;
      }
    }
  }
  CHECK(tried > 1000);
}
