// The rows of trends, put where they lie.
// Who came is read by trends alone; here it is only gathered by town.
#include "figures/map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "figures/membership.h"
#include "figures/presence.h"
#include "figures/trends.h"
#include "model/names.h"

namespace aliso::figures {

namespace {

using model::Count;
using model::Date;
using model::Dossier;
using model::StructureIndex;

/// Towns by their folded names, with what is gathered of each.
struct GatheredTown {
  MapTown town;
  std::int64_t surely = 0, perhaps = 0;  ///< members that came at least once
};

class MapMaker {
 public:
  MapMaker(const model::Network& network, std::span<const Dossier> all, std::span<const Dossier> asked,
           const MapWish& wish, Date today)
      : network_(network),
        asked_(asked),
        wish_(wish),
        today_(today),
        geography_(network, all),
        trends_(trends(network, asked, wish.during, today, wish.where)),
        row_of_(rows_of(network)) {}

  Map made(std::span<const Dossier> all) && {
    for (const SpanEvent& event : trends_.span.events) ++(event.noted ? map_.noted : map_.not_noted);
    sessions();
    structures();
    measure();
    towns();
    links();
    lost();
    if (!narrows_structures(wish_.where)) map_.closest = closest_place(network_, all, today_);
    return std::move(map_);
  }

 private:
  [[nodiscard]] const model::Session& session(const MapSession& one) const {
    return asked_[one.event].event.sessions[one.session];
  }

  void sessions() {
    for (const SpanEvent& event : trends_.span.events)
      for (const model::SessionIndex i : event.sessions) {
        const SessionFigures& figures = event.figures.sessions[i];
        map_.sessions.push_back({event.index, i, {}, false, figures.came, figures.people.everyone});
      }
    for (const LeftOutSession& one : trends_.span.left_out) {
      // What isn't settled is nothing to show, but to whom asks for it.
      const bool settled = wish_.events || !asked_[one.event].event.draft;
      if (one.why == LeftOut::planned && settled)
        map_.sessions.push_back({one.event, one.session, {}, true, {}, {}});
    }
    for (MapSession& one : map_.sessions) one.position = geography_.position(session(one));
    const auto key = [this](const MapSession& one) {
      return std::tuple(session(one).date(), std::string_view(asked_[one.event].event.id), one.session);
    };
    std::sort(map_.sessions.begin(), map_.sessions.end(),
              [&](const MapSession& a, const MapSession& b) { return key(a) < key(b); });
  }

  /// By row: at how many events that aren't noted wholly it is named. There it came, whoever else did.
  std::vector<std::int64_t> named_partly() {
    std::vector<std::int64_t> number(network_.structures.size());
    for (const SpanEvent& event : trends_.span.events) {
      if (event.noted) continue;
      const Dossier& dossier = event.dossier(asked_);
      std::set<StructureIndex> named;
      for (const model::SessionIndex i : event.sessions) {
        const model::Session& session = dossier.event.sessions[i];
        const auto add = [&](StructureIndex structure) {
          if (network_.structures[structure].role_on(session.date()) != model::Role::guest)
            named.insert(row_of_[structure]);
        };
        for (const NamedPresence& one : presence(network_, session).in_order)
          if (one.listed) add(*one.listed);
        for (const StructureIndex structure : dossier.event.seen) add(structure);
      }
      for (const StructureIndex row : named) ++number[row];
      map_.partly += named.empty() ? 0 : 1;
    }
    return number;
  }

  /// The days on which one is a member of the map.
  [[nodiscard]] std::vector<Date> days() const {
    std::vector<Date> days;
    if (wish_.then())
      for (const MapSession& one : map_.sessions) days.push_back(session(one).date());
    if (days.empty()) days.push_back(wish_.during ? trends_.on : today_);
    return days;
  }

  void structures() {
    const std::vector<Date> days = this->days();
    const std::size_t size = network_.structures.size();
    std::vector<bool> chosen(size, true);
    const bool narrow = narrows_structures(wish_.where);
    if (narrow) chosen = chosen_rows(network_, trends_.on, wish_.where);
    // Presences of one that another goes on with stand in the other's row, and so does its membership then.
    std::vector<bool> then(size), around(size);
    for (StructureIndex i = 0; i < size; ++i) {
      around[i] = network_.structures[i].role_on(today_) != model::Role::guest;
      const bool member = std::any_of(days.begin(), days.end(),
                                      [&](Date day) { return network_.structures[i].is_member(day); });
      const StructureIndex where = around[i] ? i : row_of_[i];
      then[where] = then[where] || member;
    }
    std::vector<const StructureRow*> rows(size);
    for (const StructureRow& row : trends_.structures) rows[row.structure] = &row;
    const std::vector<std::int64_t> partly = named_partly();
    for (StructureIndex i = 0; i < size; ++i) {
      if (!chosen[i] || !(around[i] || (wish_.then() && then[i]))) continue;
      const StructureRow* const row = rows[row_of_[i]];
      MapStructure one{.structure = i,
                       .position = geography_.position(network_.structures[i]),
                       .member = network_.structures[i].is_member(today_),
                       .counted = then[i],
                       .came = {},
                       .last_came = {},
                       .km = {}};
      if (row) {
        one.events = row->events;
        one.last_came = row->last_came;
      }
      const std::int64_t surely = partly[row_of_[i]];
      if (map_.noted > 0 || surely > 0)
        one.came = row ? Count::between(row->came, row->came + row->perhaps) : Count(0);
      if (one.came) *one.came += surely;
      one.events += surely;
      if (one.counted && one.position) ++map_.placed;
      map_.structures.push_back(one);
    }
    map_.members = members_over(network_, days).value_or(Count(0));
    if (narrow)
      map_.members = std::count_if(map_.structures.begin(), map_.structures.end(),
                                   [](const MapStructure& one) { return one.counted; });
  }

  /// Where distances are measured from.
  void measure() {
    if (wish_.events)
      for (const MapSession& one : map_.sessions)
        if (one.position) map_.from.push_back(one.position->at);
    map_.origin = MapOrigin::sessions;
    if (map_.from.empty()) {
      std::vector<model::Coordinates> members;
      for (const MapStructure& one : map_.structures)
        if (one.counted && one.position) members.push_back(one.position->at);
      map_.origin = members.empty() ? MapOrigin::nowhere : MapOrigin::members;
      if (!members.empty()) map_.from.push_back(middle_of(members));
    }
    for (MapStructure& one : map_.structures)
      if (one.position) one.km = km_to(one.position->at);
  }

  [[nodiscard]] std::optional<double> km_to(const std::optional<model::Coordinates>& at) const {
    std::optional<double> nearest;
    for (const model::Coordinates& from : map_.from)
      if (at) nearest = std::min(nearest.value_or(1e9), great_circle_km(from, *at));
    return nearest;
  }

  void towns() {
    std::map<std::string, GatheredTown> towns;
    for (const MapStructure& one : map_.structures) {
      if (!one.counted) continue;
      const std::string& name = network_.structures[one.structure].town;
      if (name.empty()) {
        if (one.position) map_.without_town.push_back(one.structure);
        continue;
      }
      GatheredTown& gathered = towns[model::folded(name)];
      if (gathered.town.members++ == 0) gathered.town.name = name;
      if (!one.came) continue;
      gathered.surely += one.came->min() > 0 ? 1 : 0;
      gathered.perhaps += one.came->min() == 0 && one.came->max() != 0 ? 1 : 0;
    }
    for (auto& [folded, gathered] : towns) {
      MapTown& town = gathered.town;
      town.at = geography_.town(town.name);
      town.km = km_to(town.at);
      // No more of them than there are presences that stand in nobody's row.
      const std::int64_t perhaps =
          std::min(gathered.perhaps, trends_.unattributed.max().value_or(gathered.perhaps));
      if (map_.noted > 0)
        town.came = Count::between(gathered.surely, gathered.surely + perhaps);
      else if (gathered.surely > 0)  // of the others nothing is known
        town.came = Count::between(gathered.surely, town.members);
      map_.towns.push_back(std::move(town));
    }
    const auto key = [](const MapTown& town) {  // in mm: the last bits of a double are no distance
      return std::tuple(!town.km, town.km ? std::llround(*town.km * 1e6) : 0, std::string_view(town.name));
    };
    std::sort(map_.towns.begin(), map_.towns.end(),
              [&](const MapTown& a, const MapTown& b) { return key(a) < key(b); });
  }

  void links() {
    std::vector<std::optional<std::size_t>> place(network_.structures.size());
    for (std::size_t i = 0; i < map_.structures.size(); ++i) place[map_.structures[i].structure] = i;
    std::set<std::pair<std::size_t, std::size_t>> links;
    for (std::size_t s = 0; s < map_.sessions.size(); ++s) {
      if (!map_.sessions[s].position) continue;
      for (const NamedPresence& one : presence(network_, session(map_.sessions[s])).in_order) {
        if (!one.listed) continue;
        const auto found = place[*one.listed] ? place[*one.listed] : place[row_of_[*one.listed]];
        if (found && map_.structures[*found].position) links.emplace(*found, s);
      }
    }
    for (const auto& [structure, session] : links) map_.links.push_back({structure, session});
  }

  /// What there is no position of, so that it can be said.
  void lost() {
    std::set<std::string> met;
    const auto add = [&](const std::string& town) {
      if (!town.empty() && met.insert(model::folded(town)).second) map_.lost_towns.push_back(town);
    };
    for (const MapStructure& one : map_.structures) {
      if (one.position) continue;
      const std::string& town = network_.structures[one.structure].town;
      add(town);
      if (town.empty()) map_.lost.push_back(one.structure);
    }
    for (std::size_t s = 0; s < map_.sessions.size(); ++s) {
      if (map_.sessions[s].position) continue;
      const std::string& town = session(map_.sessions[s]).town;
      add(town);
      if (town.empty()) map_.lost_sessions.push_back(s);
    }
  }

  const model::Network& network_;
  std::span<const Dossier> asked_;
  const MapWish& wish_;
  Date today_;
  Geography geography_;
  Trends trends_;
  std::vector<StructureIndex> row_of_;
  Map map_;
};

}  // namespace

Map map(const model::Network& network, std::span<const Dossier> all, std::span<const Dossier> asked,
        const MapWish& wish, Date today) {
  return MapMaker(network, all, asked, wish, today).made(all);
}

std::vector<TownLink> town_links(const model::Network& network, const Map& map) {
  std::map<std::string, std::size_t> towns;
  for (std::size_t i = 0; i < map.towns.size(); ++i)
    if (map.towns[i].at) towns[model::folded(map.towns[i].name)] = i;
  std::map<std::pair<std::size_t, std::size_t>, std::int64_t> numbers;
  for (const MapLink& link : map.links) {
    const MapStructure& one = map.structures[link.structure];
    const auto town = towns.find(model::folded(network.structures[one.structure].town));
    if (town != towns.end() && one.counted) ++numbers[{town->second, link.session}];
  }
  std::vector<TownLink> links;
  for (const auto& [key, number] : numbers) links.push_back({key.first, key.second, number});
  return links;
}

}  // namespace aliso::figures
