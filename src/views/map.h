// A map as a document: GeoJSON (RFC 7946), which uMap, QGIS and geojson.io load as it is.
// Names are those of the manual, aliso-map(1), "GeoJSON". Nothing of a person is in it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

#include "figures/map.h"
#include "model/dossier.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::views {

/// What is drawn of a map: each structure where it lies, or a town at a time.
enum class MapBy { structure, place };

/// A map, and what it was made of.
struct ViewedMap {
  const model::Network& network;
  std::span<const model::Dossier> asked;  ///< the events that the map is about
  const figures::Map& map;
  const figures::MapWish& wish;
  model::Date today;
  MapBy by = MapBy::structure;
  bool links = false;                   ///< lines from who is named to what it came to
  bool published = false;               ///< of the last day that a structure came, the year alone
  std::vector<std::string> where = {};  ///< the conditions, as typed
};

/// The document: `map --format geojson`.
std::string map_geojson(const ViewedMap& viewed);

/// A place as it is published: to a hundredth of a degree, about a kilometre. Where a town has but one `at`,
/// it would be somebody's door.
model::Coordinates published(const model::Coordinates& at);

/// Where a session with a position is drawn: at it; by place, where it lies only at its town, as the town is
/// published.
model::Coordinates drawn_at(const ViewedMap& viewed, const figures::MapSession& session);

/// Whether nothing of what it would show has a position.
bool nothing_placed(const ViewedMap& viewed);

/// A session's name on a map: the event's title, and of several sessions which one.
std::string session_name(const model::Event& event, model::SessionIndex session);

/// What has no position, one behind the other: towns, then structures and sessions without a town; on a map
/// by place, members without a town too. Empty where everything has.
std::string map_lost(const ViewedMap& viewed, const words::Language& language);

}  // namespace aliso::views
