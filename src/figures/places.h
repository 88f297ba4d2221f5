// Towns where an event could be held: how far the members have to come, and whose turn it is.
// Manual, aliso-plan(1), "Places".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/whereabouts.h"
#include "model/count.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// One town. Distances are estimates by road, in km, not rounded.
struct MeetingPlace {
  std::string name;  ///< as it was first spelled
  double mean_km = 0;
  double farthest_km = 0;
  model::StructureIndex farthest = 0;  ///< who comes from farthest; of several the later id
  std::int64_t within_20_km = 0;       ///< members at most 20 km away
  /// The greatest mean way of a member, over the events of the window and one more here.
  double longest_mean_km = 0;
  std::int64_t times = 0;                    ///< events of the window with a session here
  std::vector<model::StructureIndex> hosts;  ///< members, partners, the host here, in the network's order
};

/// Two of them, each member going to the nearer one.
struct PlacePair {
  std::size_t first = 0, second = 0;  ///< indices of places, by their names
  double mean_km = 0;
  double farthest_km = 0;
};

struct Places {
  std::int64_t known = 0;            ///< of today's members, those of whom it is known where they are
  model::Count of;                   ///< today's members, M(today)
  std::size_t told_by = 0;           ///< past events that tell whose turn it is
  std::vector<MeetingPlace> places;  ///< by mean, then name; empty where no member's place is known
  std::optional<std::size_t> closest, fairest,
      turn;  ///< least mean, least farthest, least longest mean (nothing where no past event tells)
  std::vector<PlacePair> pairs;  ///< the best 3: by mean, then farthest, then names
};

Places places(const model::Network& network, std::span<const model::Dossier> dossiers, model::Date today);

/// The town that `places` finds closest, without the rest: the least sum of the ways of all members whose
/// place is known.
struct ClosestPlace {
  std::string name;
  double mean_km = 0;  ///< by road, as there
};
/// Nothing where no member's place is known, or no town's.
std::optional<ClosestPlace> closest_place(const model::Network& network,
                                          std::span<const model::Dossier> dossiers, model::Date today);

/// A distance in whole km, half up.
std::int64_t whole_km(double km);

}  // namespace aliso::figures
