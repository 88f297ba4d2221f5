// A table of distances, each town to each member; everything else is read from it.
// Distances that are the same but for the last bits of a double are the same: they are compared in mm.
#include "figures/places.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "figures/membership.h"
#include "figures/past.h"
#include "model/names.h"

namespace aliso::figures {

namespace {

using model::Coordinates;
using model::Date;
using model::Dossier;
using model::StructureIndex;

/// What distances are compared by.
std::int64_t in_mm(double km) {
  return std::llround(km * 1e6);
}

/// A member that is somewhere, and its ways to the window's events while it was one.
struct PlacedMember {
  StructureIndex structure = 0;
  Coordinates at;
  double way = 0;
  std::int64_t ways = 0;
};

/// The latest past events of which it is known who came, today's too; the latest first.
std::vector<const Dossier*> past_window(std::span<const Dossier> dossiers, Date today) {
  std::vector<const Dossier*> window;
  const std::vector<std::size_t> past = past_events(dossiers, Date::max(), today).noted;
  for (auto i = past.rbegin(); i != past.rend() && window.size() < figures::window; ++i)
    window.push_back(&dossiers[*i]);
  return window;
}

/// The way to the nearest of the event's sessions while the structure was a member; nothing where it wasn't,
/// or nobody knows where they were.
std::optional<double> way_to(const model::Event& event, const model::Structure& structure,
                             const Coordinates& from, const Geography& geography) {
  std::optional<double> nearest;
  for (const model::Session& session : event.sessions) {
    if (session.cancelled || !structure.is_member(session.date())) continue;
    const auto at = geography.of(session);
    if (!at) continue;
    const double way = road_km(from, *at);
    nearest = std::min(nearest.value_or(way), way);
  }
  return nearest;
}

/// Towns in question, by their first spelling: of members, partners and the host, and of past sessions.
class TownList {
 public:
  void add(const std::string& town) {
    if (town.empty()) return;
    const auto found = numbers_.try_emplace(model::folded(town), names.size());
    if (found.second) names.push_back(town);
  }
  [[nodiscard]] std::size_t number(const std::string& town) const {
    const auto found = numbers_.find(model::folded(town));
    return found == numbers_.end() ? names.size() : found->second;
  }
  std::vector<std::string> names;

 private:
  std::map<std::string, std::size_t> numbers_;
};

/// Whether a structure can be a host today: what has left is somewhere else.
bool is_around(const model::Structure& structure, Date today) {
  return structure.role_on(today) != model::Role::guest;
}

TownList towns_in_question(const model::Network& network, std::span<const Dossier> dossiers, Date today) {
  TownList towns;
  for (const model::Structure& structure : network.structures)
    if (is_around(structure, today)) towns.add(structure.town);
  for (const Dossier& dossier : dossiers)
    for (const model::Session& session : dossier.event.sessions)
      if (!session.cancelled && session.date() <= today) towns.add(session.town);
  return towns;
}

std::vector<PlacedMember> placed_members(const model::Network& network, const Geography& geography,
                                         const std::vector<const Dossier*>& window, Date today) {
  std::vector<PlacedMember> members;
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const model::Structure& structure = network.structures[i];
    const auto at = geography.of(structure);
    if (!structure.is_member(today) || !at) continue;
    PlacedMember member{i, *at};
    for (const Dossier* dossier : window) {
      const auto way = way_to(dossier->event, structure, *at, geography);
      if (!way) continue;
      member.way += *way;
      ++member.ways;
    }
    members.push_back(member);
  }
  return members;
}

/// The place with its ways from each member; these are left in `ways`.
MeetingPlace measured(const model::Network& network, const std::vector<PlacedMember>& members,
                      const Coordinates& at, std::vector<double>& ways) {
  MeetingPlace place;
  double sum = 0;
  for (const PlacedMember& member : members) {
    const double way = road_km(member.at, at);
    ways.push_back(way);
    sum += way;
    const std::int64_t further = in_mm(way) - in_mm(place.farthest_km);
    const bool later = network.structures[member.structure].id > network.structures[place.farthest].id;
    if (ways.size() == 1 || further > 0 || (further == 0 && later)) {
      place.farthest_km = way;
      place.farthest = member.structure;
    }
    if (in_mm(way) <= in_mm(20)) ++place.within_20_km;
    place.longest_mean_km =
        std::max(place.longest_mean_km, (member.way + way) / static_cast<double>(member.ways + 1));
  }
  place.mean_km = sum / static_cast<double>(members.size());
  return place;
}

/// The best three pairs. `ways`: of each place, as the places stand.
std::vector<PlacePair> best_pairs(const std::vector<MeetingPlace>& places,
                                  const std::vector<std::vector<double>>& ways) {
  constexpr std::size_t most = 3;
  const auto key = [&places](const PlacePair& pair) {
    return std::tuple(in_mm(pair.mean_km), in_mm(pair.farthest_km), std::cref(places[pair.first].name).get(),
                      std::cref(places[pair.second].name).get());
  };
  std::vector<PlacePair> best;
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = i + 1; j < places.size(); ++j) {
      PlacePair pair{i, j};
      if (places[j].name < places[i].name) std::swap(pair.first, pair.second);
      double sum = 0;
      for (std::size_t m = 0; m < ways[i].size(); ++m) {
        const double way = std::min(ways[i][m], ways[j][m]);
        sum += way;
        pair.farthest_km = std::max(pair.farthest_km, way);
      }
      pair.mean_km = sum / static_cast<double>(ways[i].size());
      const auto at = std::find_if(best.begin(), best.end(),
                                   [&](const PlacePair& other) { return key(pair) < key(other); });
      if (at == best.end() && best.size() == most) continue;
      best.insert(at, pair);
      best.resize(std::min(best.size(), most));
    }
  return best;
}

}  // namespace

std::optional<ClosestPlace> closest_place(const model::Network& network, std::span<const Dossier> dossiers,
                                          Date today) {
  const Geography geography(network, dossiers);
  const auto members = placed_members(network, geography, {}, today);
  std::optional<ClosestPlace> closest;
  if (members.empty()) return closest;
  for (const std::string& town : towns_in_question(network, dossiers, today).names) {
    const auto at = geography.town(town);
    if (!at) continue;
    std::vector<double> ways;
    const double mean = measured(network, members, *at, ways).mean_km;
    const bool closer = !closest || in_mm(mean) < in_mm(closest->mean_km) ||
                        (in_mm(mean) == in_mm(closest->mean_km) && town < closest->name);
    if (closer) closest = ClosestPlace{town, mean};
  }
  return closest;
}

std::int64_t whole_km(double km) {
  return static_cast<std::int64_t>(std::floor(static_cast<double>(in_mm(km)) / 1e6 + 0.5));
}

Places places(const model::Network& network, std::span<const Dossier> dossiers, Date today) {
  const Geography geography(network, dossiers);
  const auto window = past_window(dossiers, today);
  const auto members = placed_members(network, geography, window, today);
  Places result;
  result.known = static_cast<std::int64_t>(members.size());
  result.of = members_on(network, today);
  result.told_by = window.size();
  if (members.empty()) return result;

  const TownList towns = towns_in_question(network, dossiers, today);
  std::vector<std::pair<MeetingPlace, std::vector<double>>> found(towns.names.size());
  std::vector<bool> known(towns.names.size());
  for (std::size_t t = 0; t < towns.names.size(); ++t) {
    const auto at = geography.town(towns.names[t]);
    if (!at) continue;
    known[t] = true;
    found[t].first = measured(network, members, *at, found[t].second);
    found[t].first.name = towns.names[t];
  }
  const auto place_of = [&](const std::string& town) -> MeetingPlace* {
    const std::size_t t = towns.number(town);
    return t < found.size() && known[t] ? &found[t].first : nullptr;
  };
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const model::Structure& structure = network.structures[i];
    if (!is_around(structure, today)) continue;
    if (MeetingPlace* place = place_of(structure.town)) place->hosts.push_back(i);
  }
  for (const Dossier* dossier : window) {
    std::vector<const MeetingPlace*> held;
    for (const model::Session& session : dossier->event.sessions) {
      MeetingPlace* const place = session.cancelled ? nullptr : place_of(session.town);
      if (!place || std::find(held.begin(), held.end(), place) != held.end()) continue;
      held.push_back(place);
      ++place->times;
    }
  }
  std::erase_if(found, [](const auto& one) { return one.second.empty(); });
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::pair(in_mm(a.first.mean_km), a.first.name) < std::pair(in_mm(b.first.mean_km), b.first.name);
  });
  std::vector<std::vector<double>> ways;
  for (auto& [place, way] : found) {
    result.places.push_back(std::move(place));
    ways.push_back(std::move(way));
  }
  const auto least = [&result](double MeetingPlace::*of) {
    std::optional<std::size_t> best;
    const auto key = [&](std::size_t i) {
      return std::pair(in_mm(result.places[i].*of), result.places[i].name);
    };
    for (std::size_t i = 0; i < result.places.size(); ++i)
      if (!best || key(i) < key(*best)) best = i;
    return best;
  };
  result.closest = least(&MeetingPlace::mean_km);
  result.fairest = least(&MeetingPlace::farthest_km);
  if (!window.empty()) result.turn = least(&MeetingPlace::longest_mean_km);
  result.pairs = best_pairs(result.places, ways);
  return result;
}

}  // namespace aliso::figures
