// Where members are, how far they have to come, whose turn it is: a case worked by hand.
// On 46° N a fifth of a degree of longitude is 6371.0088 · cos 46° · 0.2 · π/180 = 15.45 km, by road 20.08.
#include "figures/places.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample.h"

using namespace sample;
using namespace aliso::figures;

namespace {

const Date today = day(2026, 4, 1);

Structure at(std::string id, std::string town, std::optional<double> longitude, Role role = Role::member) {
  Structure s = structure(std::move(id), role);
  s.town = std::move(town);
  if (longitude) s.coordinates = Coordinates{46, *longitude};
  return s;
}

/// Members at 1.0, 1.0 (Ouest), 1.2 (Centre), 1.6 (Est), and one of whom nobody knows where it is.
Network row_of_towns() {
  Network n;
  n.structures = {at("a", "Ouest", 1.0), at("b", "Ouest", 1.0), at("c", "Centre", 1.2), at("d", "Est", 1.6),
                  at("e", "", {})};
  return n;
}

Dossier held_in(std::string id, Date date, std::string town) {
  Dossier dossier;
  dossier.event.id = std::move(id);
  dossier.event.sessions.push_back(session("s", date));
  dossier.event.sessions[0].town = std::move(town);
  dossier.event.sessions[0].present.emplace();
  return dossier;
}

const MeetingPlace& place(const Places& places, std::string_view name) {
  return *std::find_if(places.places.begin(), places.places.end(),
                       [name](const MeetingPlace& one) { return one.name == name; });
}

}  // namespace

TEST_CASE("closest, fairest, and whose turn it is, by hand") {
  // The ways in km:  Ouest 0, 0, 20, 60: mean 20, farthest 60. Centre 20, 20, 0, 40: mean 20, farthest 40.
  // Est 60, 60, 40, 0: mean 40. A great circle is a little shorter than its parts: Ouest is before Centre.
  const std::vector<Dossier> last = {held_in("x", day(2026, 3, 1), "Ouest")};
  const Places found = places(row_of_towns(), last, today);
  CHECK((found.known == 4 && found.of == Count(5) && found.told_by == 1));
  REQUIRE(found.places.size() == 3);
  CHECK(
      (found.places[0].name == "Ouest" && found.places[1].name == "Centre" && found.places[2].name == "Est"));
  CHECK(whole_km(found.places[0].mean_km) == 20);
  CHECK(whole_km(found.places[0].farthest_km) == 60);
  CHECK(found.places[0].farthest == 3);
  CHECK(found.places[0].within_20_km == 2);  // 20.08 km is more than 20: rounding is last
  CHECK(whole_km(place(found, "Centre").mean_km) == 20);
  CHECK(whole_km(place(found, "Centre").farthest_km) == 40);
  CHECK(whole_km(place(found, "Est").mean_km) == 40);
  // The last event was in Ouest: with Est the longest mean is (60 + 0) ÷ 2, with Centre (60 + 40) ÷ 2.
  CHECK(whole_km(place(found, "Est").longest_mean_km) == 30);
  CHECK(whole_km(place(found, "Centre").longest_mean_km) == 50);
  CHECK(whole_km(place(found, "Ouest").longest_mean_km) == 60);
  CHECK(found.places[*found.closest].name == "Ouest");
  CHECK(found.places[*found.fairest].name == "Centre");
  CHECK(found.places[*found.turn].name == "Est");
  CHECK((place(found, "Ouest").times == 1 && place(found, "Est").times == 0));
  CHECK(place(found, "Ouest").hosts == std::vector<StructureIndex>{0, 1});
  // Of Est the farthest are two, equally: the later id.
  CHECK(place(found, "Est").farthest == 1);
  // Pairs, each to the nearer: Ouest and Est 0, 0, 20, 0: mean 5; Centre and Ouest 0, 0, 0, 40: 10; Centre
  // and Est 20, 20, 0, 0: 10, and less far. Named by their names.
  REQUIRE(found.pairs.size() == 3);
  CHECK((found.places[found.pairs[0].first].name == "Est" &&
         found.places[found.pairs[0].second].name == "Ouest"));
  CHECK((whole_km(found.pairs[0].mean_km) == 5 && whole_km(found.pairs[0].farthest_km) == 20));
  CHECK((whole_km(found.pairs[1].mean_km) == 10 && whole_km(found.pairs[2].mean_km) == 10));
}

TEST_CASE("a structure is where it says, else where its town is, else where aliso.yaml has it") {
  Network net;
  net.structures = {at("a", "Le Bourg", 1.0), at("b", "le bourg", 1.2), at("c", "LE BOURG", {}),
                    at("d", "Ailleurs", {}), at("e", "Nulle part", {})};
  net.places = {{{}, "ailleurs", {46, 3}}, {{}, "Le Bourg", {40, 40}}};
  std::vector<Dossier> all = {held_in("x", day(2027, 1, 1), "Le Bourg")};
  all[0].event.sessions[0].coordinates = Coordinates{46, 1.4};
  const Geography geography(net, all);
  CHECK(geography.of(net.structures[0])->longitude == doctest::Approx(1.0));
  CHECK(geography.of(net.structures[2])->longitude == doctest::Approx(1.2));  // (1.0 + 1.2 + 1.4) ÷ 3
  CHECK(geography.of(net.structures[3])->longitude == doctest::Approx(3));
  CHECK_FALSE(geography.of(net.structures[4]));
  CHECK_FALSE(geography.town(""));
}

TEST_CASE("no coordinates at all: nothing is measured") {
  const Places found = places(network(3), {}, today);
  CHECK((found.known == 0 && found.places.empty() && !found.closest && !found.turn && found.pairs.empty()));
}

TEST_CASE("towns of members, partners and past sessions; not of who has left, nor of what is to come") {
  Network net = row_of_towns();
  net.structures.push_back(at("f", "Partenaires", 1.1, Role::partner));
  net.structures.push_back(at("g", "Parti", 1.3));
  net.structures.back().member = {{std::nullopt, day(2024, 12, 31)}};
  std::vector<Dossier> all = {held_in("x", day(2025, 1, 1), "Salle"), held_in("y", day(2026, 5, 1), "Demain"),
                              held_in("z", day(2025, 2, 1), "Annulé")};
  for (Dossier& one : all) one.event.sessions[0].coordinates = Coordinates{46, 1.5};
  all[2].event.sessions[0].cancelled = true;
  const Places found = places(net, all, today);
  CHECK((found.known == 4 && found.of == Count(5)));  // neither the partner nor who has left
  std::vector<std::string> names;
  for (const MeetingPlace& one : found.places) names.push_back(one.name);
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"Centre", "Est", "Ouest", "Partenaires", "Salle"});
}

TEST_CASE("the window: eight past events that are noted, while a member") {
  Network net = row_of_towns();
  net.structures[3].member = {{day(2026, 1, 1), std::nullopt}};  // d was no member in 2025
  std::vector<Dossier> all;
  for (unsigned month = 1; month <= 9; ++month)
    all.push_back(held_in("e" + std::to_string(month), day(2025, month, 1), month == 1 ? "Centre" : "Ouest"));
  all.push_back(held_in("f", day(2025, 11, 1), "Est"));
  all.back().event.sessions[0].present.reset();         // nobody noted who came
  all.push_back(held_in("g", day(2026, 6, 1), "Est"));  // noted, and after the day that is replayed
  const Places found = places(net, all, today);
  CHECK(found.told_by == 8);
  CHECK((place(found, "Ouest").times == 8 && place(found, "Centre").times == 0 &&
         place(found, "Est").times == 0));
  // c went 20 km eight times: with Est (8 · 20 + 40) ÷ 9 = 22; a 60 ÷ 9; d here for the first time, 0.
  CHECK(whole_km(place(found, "Est").longest_mean_km) == 22);
  CHECK(whole_km(place(found, "Ouest").longest_mean_km) == 60);  // d has but this one way
}

TEST_CASE("opposite ends of the Earth, and the same place") {
  CHECK(great_circle_km({0, 0}, {0, 180}) == doctest::Approx(20015.1146));  // π R
  CHECK(great_circle_km({46, 1}, {46, 1}) == 0);
  CHECK((whole_km(0.5) == 1 && whole_km(1.49999) == 1 && whole_km(2.5) == 3));
}
