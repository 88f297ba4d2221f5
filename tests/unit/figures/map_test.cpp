// Where things lie and who came from where: cases worked by hand, and slips of the finger.
// Great circles are held against figures that others have published.
#include "figures/map.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "sample.h"

using namespace sample;
using namespace aliso::figures;

namespace {

const Date today = day(2026, 4, 1);

Structure placed(std::string id, std::string town, std::optional<double> longitude,
                 Role role = Role::member) {
  Structure s = structure(std::move(id), role);
  s.town = std::move(town);
  if (longitude) s.coordinates = Coordinates{46, *longitude};
  return s;
}

Dossier held(std::string id, Date date, std::string town, std::vector<Attendance> present) {
  Dossier dossier;
  dossier.event.id = std::move(id);
  dossier.event.sessions.push_back(session("s", date));
  dossier.event.sessions[0].town = std::move(town);
  dossier.event.sessions[0].present = std::move(present);
  return dossier;
}

/// Ouest has two members, Est one with its own place and one without, Nulle one that lies nowhere; and a
/// partner.
Network towns() {
  Network n;
  n.structures = {placed("a", "Ouest", 1.0), placed("b", "Ouest", 1.2),
                  placed("c", "Est", 2.0),   placed("d", "Est", {}),
                  placed("e", "Nulle", {}),  placed("p", "Est", 2.0, Role::partner)};
  return n;
}

const MapTown& town(const Map& map, std::string_view name) {
  for (const MapTown& one : map.towns)
    if (one.name == name) return one;
  FAIL("no such town");
  return map.towns.front();
}

}  // namespace

TEST_CASE("great circles") {
  // A quarter of the equator, from pole to pole, from one side to the other.
  const double quarter = 6371.0088 * M_PI / 2;
  CHECK(great_circle_km({0, 0}, {0, 90}) == doctest::Approx(quarter));
  CHECK(great_circle_km({90, 0}, {-90, 123}) == doctest::Approx(2 * quarter));
  CHECK(great_circle_km({12, 34}, {-12, -146}) == doctest::Approx(2 * quarter));
  CHECK(great_circle_km({46, 1}, {46, 1}) == 0);
  // One degree north is 111.195 km; a fifth of one on 46° N is 111.195 · cos 46° / 5 = 15.4486 km, and the
  // great circle a little less.
  CHECK(great_circle_km({46, 1}, {47, 1}) == doctest::Approx(111.1951).epsilon(1e-6));
  CHECK(great_circle_km({46, 1}, {46, 1.2}) == doctest::Approx(15.4486).epsilon(1e-5));
  // Nashville to Los Angeles, the example of Rosetta Code's “Haversine formula”: 2887.2599 km on a sphere of
  // 6372.8.
  CHECK(great_circle_km({36.12, -86.67}, {33.94, -118.40}) ==
        doctest::Approx(2887.2599 / 6372.8 * 6371.0088).epsilon(1e-6));
  // Over the 180th meridian: one degree on the equator.
  CHECK(great_circle_km({0, 179.5}, {0, -179.5}) == doctest::Approx(111.1951).epsilon(1e-6));
}

TEST_CASE("the middle of places on both sides of the 180th meridian lies between them") {
  const std::vector<Coordinates> fiji = {{-18, 179}, {-16, -179}};
  CHECK(middle_of(fiji).latitude == doctest::Approx(-17));
  CHECK(std::abs(middle_of(fiji).longitude) == doctest::Approx(180));
  const std::vector<Coordinates> three = {{0, -179}, {0, 178}, {0, 179}};
  CHECK(middle_of(three).longitude == doctest::Approx(179.3333).epsilon(1e-5));
  const std::vector<Coordinates> limousin = {{46.1, 1.8}, {46.3, 1.2}};
  CHECK(middle_of(limousin).longitude == doctest::Approx(1.5));
  CHECK(longitude_near(-179, 178) == 181);
  CHECK(longitude_near(179, -178) == -181);
  CHECK(longitude_near(10, 20) == 10);
}

TEST_CASE("one that has its longitude first lies far from the others, and they don't") {
  const std::vector<Coordinates> two_of_three = {{43.9, 0.3}, {0.3, 43.9}, {44.0, 0.2}};
  const auto far = far_from_the_others(two_of_three);
  REQUIRE(far.size() == 1);
  CHECK(far[0].place == 1);
  CHECK(great_circle_km({43.9, 0.3}, far[0].others) < 30);
  const std::vector<Coordinates> alone = {{0.3, 43.9}};
  CHECK(far_from_the_others(alone).empty());
  // Of two nobody can say which.
  const std::vector<Coordinates> both = {{43.9, 0.3}, {0.3, 43.9}};
  CHECK(far_from_the_others(both).size() == 2);
  const std::vector<Coordinates> pacific = {{-18, 179.9}, {-18, -179.9}, {-17, 179.5}, {-17, -179.5}};
  CHECK(far_from_the_others(pacific).empty());
  CHECK(far_from_the_others({}).empty());
}

TEST_CASE("towns, their members, and how many of them came") {
  // a came to both evenings; of the second, one member and one partner more are known by number only.
  const std::vector<Dossier> all = {
      held("x", day(2026, 1, 10), "Est", {named(0)}),
      held("y", day(2026, 2, 10), "Est", {named(0), named(2), counted(1), counted(1, {}, Role::partner)})};
  const Map found = map(towns(), all, all, {}, today);
  CHECK((found.noted == 2 && found.not_noted == 0));
  REQUIRE(found.structures.size() == 6);
  CHECK(found.structures[0].came == Count(2));
  CHECK(found.structures[1].came == Count::between(0, 1));
  CHECK(found.structures[2].came == Count(1));  // named at the second; the first knows all by name
  CHECK(found.structures[5].came == Count::between(0, 1));
  CHECK_FALSE(found.structures[5].counted);
  CHECK(found.structures[0].events == 2);
  CHECK(found.structures[0].last_came == day(2026, 2, 10));
  // Where they lie: its own place, its town's (2.0, that of c and p), none.
  CHECK_FALSE(found.structures[0].position->approximate);
  CHECK(found.structures[3].position->approximate);
  CHECK(found.structures[3].position->at.longitude == doctest::Approx(2.0));
  CHECK_FALSE(found.structures[4].position);
  CHECK(found.lost_towns == std::vector<std::string>{"Nulle"});
  CHECK((found.placed == 4 && found.members == Count(5)));
  // Of Ouest a came, and b may be the one; of Est c did, and d may be it.
  CHECK(town(found, "Ouest").came == Count::between(1, 2));
  CHECK(town(found, "Est").came == Count::between(1, 2));
  CHECK(town(found, "Nulle").came == Count::between(0, 1));
  CHECK(town(found, "Est").members == 2);  // a partner is no member
  // From the middle of the members, 1.55 (1.0, 1.2, 2.0, 2.0): Est is 0.45° away, Ouest (1.1) as far; Nulle
  // is last.
  CHECK(found.origin == MapOrigin::members);
  CHECK(town(found, "Est").km == doctest::Approx(111.1951 * std::cos(46 * M_PI / 180) * 0.45).epsilon(1e-3));
  CHECK(found.towns.back().name == "Nulle");
  CHECK_FALSE(found.towns.back().km);
  // Sessions lie where their town does; a and c are linked to them.
  REQUIRE(found.sessions.size() == 2);
  CHECK(found.sessions[0].position->at.longitude == doctest::Approx(2.0));
  CHECK(found.sessions[1].came == Count(3));
  CHECK(found.links == std::vector<MapLink>{{0, 0}, {0, 1}, {2, 1}});
  const auto lines = town_links(towns(), found);
  REQUIRE(lines.size() == 3);
  CHECK(lines.front().structures == 1);
}

TEST_CASE("no more members of a town may have come than are known by number") {
  Network n;
  for (const char* id : {"a", "b", "c", "d"}) n.structures.push_back(placed(id, "Ouest", 1.0));
  const std::vector<Dossier> all = {held("x", day(2026, 1, 10), "Ouest", {named(0), counted(2)})};
  CHECK(map(n, all, all, {}, today).towns[0].came == Count::between(1, 3));
  const std::vector<Dossier> open = {held("x", day(2026, 1, 10), "Ouest", {counted(Count::at_least(1))})};
  CHECK(map(n, open, open, {}, today).towns[0].came == Count::between(0, 4));
}

TEST_CASE("who came is not known where nothing is noted, and 0 where everybody is") {
  std::vector<Dossier> all = {held("x", day(2026, 1, 10), "Est", {})};
  CHECK(town(map(towns(), all, all, {}, today), "Est").came == Count(0));
  all[0].event.sessions[0].present.reset();
  const Map unknown = map(towns(), all, all, {}, today);
  CHECK((unknown.noted == 0 && unknown.not_noted == 1));
  CHECK_FALSE(town(unknown, "Est").came);
  CHECK_FALSE(unknown.structures[0].came);
  CHECK_FALSE(unknown.sessions[0].came);
}

TEST_CASE("who is named at an event that isn't noted wholly came, and nothing is known of the others") {
  std::vector<Dossier> all = {held("x", day(2026, 1, 10), "Est", {named(0), named(2)})};
  all[0].event.sessions.push_back(session("later", day(2026, 1, 11)));
  const Map alone = map(towns(), all, all, {}, today);
  CHECK((alone.noted == 0 && alone.not_noted == 1 && alone.partly == 1));
  CHECK((alone.structures[0].came == Count(1) && alone.structures[0].events == 1));
  CHECK_FALSE(alone.structures[1].came);
  CHECK(town(alone, "Ouest").came == Count::between(1, 2));
  CHECK_FALSE(town(alone, "Nulle").came);
  // Beside one that is: c came to both, a to the one, b to none.
  all.push_back(held("y", day(2026, 2, 10), "Est", {named(2)}));
  const Map both = map(towns(), all, all, {}, today);
  CHECK((both.structures[0].came == Count(1) && both.structures[0].events == 2));
  CHECK((both.structures[1].came == Count(0) && both.structures[1].events == 1));
  CHECK((both.structures[2].came == Count(2) && both.structures[2].events == 2));
  CHECK(town(both, "Ouest").came == Count(1));
}

TEST_CASE("what was asked for: its members are those of then, distances are from its sessions") {
  Network n = towns();
  n.structures[0].member = {{day(2020, 1, 1), day(2024, 12, 31)}};  // a has left
  n.structures[1].member = {{day(2026, 3, 1), {}}};                 // b has come since
  std::vector<Dossier> all = {held("x", day(2024, 1, 10), "Ouest", {named(0)}),
                              held("z", day(2026, 6, 1), "Est", {})};
  all[1].event.sessions[0].present.reset();
  const Map now = map(n, all, all, {}, today);
  CHECK(now.structures.size() == 5);  // without a
  CHECK(now.sessions.size() == 2);
  CHECK((now.sessions[1].planned && !now.sessions[1].came));
  const std::vector<Dossier> first = {all[0]};
  const Map then = map(n, all, first, {.events = true}, today);
  CHECK(then.structures.size() == 6);
  CHECK((then.structures[0].counted && !then.structures[0].member));
  CHECK((!then.structures[1].counted && then.structures[1].member));
  CHECK(town(then, "Ouest").members == 1);
  CHECK(town(then, "Ouest").came == Count(1));
  CHECK(then.origin == MapOrigin::sessions);
  CHECK(town(then, "Ouest").km == doctest::Approx(0));
  const Map during = map(n, all, all, {.during = Span{day(2024, 1, 1), day(2024, 12, 31)}}, today);
  CHECK((during.structures[0].counted && during.sessions.size() == 1));
  CHECK(during.origin == MapOrigin::members);
  // A draft is on the map where it is asked for.
  all[1].event.draft = true;
  CHECK(map(n, all, all, {}, today).sessions.size() == 1);
  const std::vector<Dossier> draft = {all[1]};
  CHECK(map(n, all, draft, {.events = true}, today).sessions.size() == 1);
  // A cancelled session isn't anywhere.
  all[0].event.sessions[0].cancelled = true;
  CHECK(map(n, all, all, {}, today).sessions.empty());
}

TEST_CASE("conditions narrow structures and events") {
  const std::vector<Dossier> all = {held("x", day(2026, 1, 10), "Est", {named(0), named(2)})};
  Condition home;
  home.key = WhereKey::home;
  home.texts = {"ouest"};
  const std::vector<Condition> where = {home};
  const Map found = map(towns(), all, all, {.where = where}, today);
  REQUIRE(found.structures.size() == 2);
  CHECK(found.members == Count(2));
  CHECK(found.links.size() == 1);
  CHECK_FALSE(found.closest);
}

TEST_CASE("the closest place is the one that plan finds") {
  std::mt19937 dice(7);  // NOLINT: the same each time
  std::uniform_real_distribution<double> longitude(0, 3);
  for (int i = 0; i < 50; ++i) {
    Network n;
    for (int s = 0; s < 9; ++s)
      n.structures.push_back(placed("s" + std::to_string(s), "T" + std::to_string(s % 4), longitude(dice)));
    const Places planned = places(n, {}, today);
    const auto closest = closest_place(n, {}, today);
    REQUIRE(closest);
    CHECK(closest->name == planned.places[*planned.closest].name);
    CHECK(closest->mean_km == doctest::Approx(planned.places[*planned.closest].mean_km));
  }
  CHECK_FALSE(closest_place({}, {}, today));
}

TEST_CASE("a network of nothing is a map of nothing") {
  const Map found = map({}, {}, {}, {}, today);
  CHECK((found.structures.empty() && found.towns.empty() && found.sessions.empty()));
  CHECK(found.origin == MapOrigin::nowhere);
  CHECK_FALSE(found.closest);
}
