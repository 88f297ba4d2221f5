// What stands on a map: structures and sessions where they lie, towns with their members and how many of
// these came, how far it is to them, and who of the named came to what. Manual, aliso-map(1).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/places.h"
#include "figures/session.h"
#include "figures/where.h"
#include "figures/whereabouts.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// A structure: a member, a partner, the host today; where events or days were asked for, former members too.
struct MapStructure {
  model::StructureIndex structure = 0;
  std::optional<Position> position;  ///< nothing: not known
  bool member = false;               ///< today
  /// One of the map's members: today's or, where events or days were asked for, those on the day of one of
  /// their sessions.
  bool counted = false;
  /// Noted wholly, that it could come to, and those not noted wholly at which it is named all the same.
  std::int64_t events = 0;
  /// Of these, from those at which it is named to those at which it may have been among the ones known by
  /// number; nothing where no event of the map is noted wholly, and it is named at none.
  MaybeCount came;
  std::optional<model::Date> last_came;  ///< named, member that day or not
  std::optional<double> km;              ///< great circle from where distances are measured
};

/// A session that isn't cancelled.
struct MapSession {
  std::size_t event = 0;  ///< index into the events that were asked about
  model::SessionIndex session = 0;
  std::optional<Position> position;
  bool planned = false;
  MaybeCount came;    ///< members; nothing where it isn't noted
  MaybeCount people;  ///< all of them, likewise
};

/// A town that members come from.
struct MapTown {
  std::string name;  ///< as it was first spelled
  std::optional<model::Coordinates> at;
  std::int64_t members = 0;  ///< the map's
  /// Of them, those that came at least once: of events not noted wholly, those that are named there. Nothing
  /// where none is noted wholly and none of them is named.
  MaybeCount came;
  std::optional<double> km;  ///< great circle from where distances are measured
};

/// A structure that is named at a session, both with a position.
struct MapLink {
  std::size_t structure = 0, session = 0;  ///< indices into the map's
  friend bool operator==(const MapLink&, const MapLink&) = default;
};

/// Lines from one town to one session, and how many of its members are named there.
struct TownLink {
  std::size_t town = 0, session = 0;  ///< indices into the map's
  std::int64_t structures = 0;
};

/// What distances are measured from: the nearest of the sessions asked for; else the middle of the members.
enum class MapOrigin { nowhere, members, sessions };

struct Map {
  std::vector<MapStructure> structures;  ///< in the network's order
  std::vector<MapSession> sessions;      ///< by their days, then by event and place in it
  std::vector<MapTown> towns;            ///< by distance, then name; those without a position last
  std::vector<MapLink> links;            ///< by structure, then session
  std::int64_t noted = 0;                ///< events whose presences are noted wholly
  std::int64_t not_noted = 0;            ///< events that were held, and aren't
  std::int64_t partly = 0;               ///< of these, those at which a structure is named
  MapOrigin origin = MapOrigin::nowhere;
  std::vector<model::Coordinates> from;     ///< one of the members, one a session
  model::Count members;                     ///< the map's, with those that no one has listed
  std::int64_t placed = 0;                  ///< of them, those with a position
  std::vector<std::string> lost_towns;      ///< without a position, though something of the map lies there
  std::vector<model::StructureIndex> lost;  ///< without a position, and without a town
  std::vector<std::size_t> lost_sessions;   ///< likewise, of the map's
  std::vector<model::StructureIndex> without_town;  ///< counted ones with a position, in no town
  std::optional<ClosestPlace>
      closest;  ///< for today's members; nothing where conditions narrow the structures
};

/// Which events, days and structures a map is of.
struct MapWish {
  bool events = false;  ///< some were asked for by name
  std::optional<model::Span> during = {};
  Conditions where = {};
  [[nodiscard]] bool then() const { return events || during; }
};

/// `all`: every event of the network, which say where towns lie; `asked`: those that the map is about.
Map map(const model::Network& network, std::span<const model::Dossier> all,
        std::span<const model::Dossier> asked, const MapWish& wish, model::Date today);

/// The links of the map's members, a town at a time: by town, then session.
std::vector<TownLink> town_links(const model::Network& network, const Map& map);

}  // namespace aliso::figures
