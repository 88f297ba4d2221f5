// A map as GeoJSON.
// Longitude before latitude, six decimals at most, no `crs`: WGS 84 is the only one there is.
#include "views/map.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "format/sessions.h"
#include "views/projection.h"
#include "views/view.h"
#include "words/shown.h"

namespace aliso::views {

using model::Coordinates;
using Json = nlohmann::ordered_json;

namespace {

double rounded(double degrees, double parts) {
  return std::round(degrees * parts) / parts + 0.0;  // -0 is 0
}

Json position(const Coordinates& at) {
  constexpr double parts = 1e6;
  return Json::array({rounded(at.longitude, parts), rounded(at.latitude, parts)});
}

/// A text that may be empty. It is shown in other people's pages: nothing in it turns a line around.
Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(words::for_people(text));
}

Json came_last(const ViewedMap& viewed, const std::optional<model::Date>& day) {
  if (!day) return {};
  if (viewed.published) return static_cast<int>(std::chrono::year_month_day(*day).year());
  return format::written(*day);
}

class Features {
 public:
  explicit Features(const ViewedMap& viewed) : viewed_(viewed), map_(viewed.map) {}

  std::string document() && {
    if (viewed_.by == MapBy::place)
      for (const figures::MapTown& town : map_.towns) add(town);
    else
      for (const figures::MapStructure& one : map_.structures) add(one);
    for (const figures::MapSession& one : map_.sessions) add(one);
    if (viewed_.links) links();
    Json collection{{"type", "FeatureCollection"}};
    if (!corners_.empty()) {
      const Box box = box_around(corners_);
      const Json low = position({box.south, box.west}), high = position({box.north, box.east});
      collection["bbox"] = Json::array({low[0], low[1], high[0], high[1]});
    }
    collection["features"] = std::move(features_);
    return without_tags(collection.dump(2)) + "\n";
  }

 private:
  /// Put into a page as it stands, no name may end its script.
  static std::string without_tags(const std::string& json) {
    std::string out;
    for (const char c : json) {
      if (c == '<')
        out += "\\u003c";
      else
        out += c;
    }
    return out;
  }

  [[nodiscard]] const model::Event& event(const figures::MapSession& one) const {
    return viewed_.asked[one.event].event;
  }
  [[nodiscard]] std::string id(const figures::MapSession& one) const {
    return event(one).id + "." + event(one).sessions[one.session].id;
  }

  /// A point; `id` may be null.
  void point(const Json& id, const Coordinates& at, Json properties) {
    corners_.push_back(at);
    Json feature{{"type", "Feature"}};
    if (!id.is_null()) feature["id"] = id;
    feature["geometry"] = {{"type", "Point"}, {"coordinates", position(at)}};
    feature["properties"] = std::move(properties);
    features_.push_back(std::move(feature));
  }

  void add(const figures::MapStructure& one) {
    if (!one.position) return;
    const model::Structure& structure = viewed_.network.structures[one.structure];
    point(structure.id, one.position->at,
          {{"kind", "structure"},
           {"name", words::for_people(structure.name)},
           {"role", format::name(structure.role)},
           {"member", one.member},
           {"place", text_or_null(structure.town)},
           {"approximate", one.position->approximate},
           {"events", one.events},
           {"came", count_view(one.came)},
           {"last_came", came_last(viewed_, one.last_came)}});
  }

  void add(const figures::MapTown& town) {
    if (!town.at) return;
    point({}, published(*town.at),
          {{"kind", "place"},
           {"name", words::for_people(town.name)},
           {"approximate", true},
           {"members", town.members},
           {"came", count_view(town.came)}});
  }

  void add(const figures::MapSession& one) {
    if (!one.position) return;
    const model::Session& session = event(one).sessions[one.session];
    point(id(one), drawn_at(viewed_, one),
          {{"kind", "session"},
           {"name", words::for_people(session_name(event(one), one.session))},
           {"date", format::written(session.date())},
           {"place", text_or_null(session.town)},
           {"approximate", one.position->approximate},
           {"came", count_view(one.came)},
           {"people", count_view(one.people)}});
  }

  /// A line; in two parts where it crosses the 180th meridian (RFC 7946, 3.1.9). None from a place to itself.
  void line(const Coordinates& from, const Coordinates& to, Json properties) {
    const Json first = position(from), last = position(to);
    if (first == last) return;
    Json geometry{{"type", "LineString"}, {"coordinates", Json::array({first, last})}};
    const double beyond = figures::longitude_near(to.longitude, from.longitude);
    if (std::abs(beyond) > 180) {
      const double edge = beyond > 180 ? 180 : -180;
      const double share = (edge - from.longitude) / (beyond - from.longitude);
      const double latitude = from.latitude + share * (to.latitude - from.latitude);
      geometry = {{"type", "MultiLineString"},
                  {"coordinates", Json::array({Json::array({first, position({latitude, edge})}),
                                               Json::array({position({latitude, -edge}), last})})}};
    }
    features_.push_back(
        {{"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", std::move(properties)}});
  }

  void links() {
    if (viewed_.by == MapBy::place) return links_of_towns();
    for (const figures::MapLink& link : map_.links) {
      const auto& structure = map_.structures[link.structure];
      const auto& session = map_.sessions[link.session];
      line(structure.position->at, drawn_at(viewed_, session),
           {{"kind", "link"},
            {"structure", viewed_.network.structures[structure.structure].id},
            {"session", id(session)}});
    }
  }

  /// With how many came along it: who, is not for a map by place to say.
  void links_of_towns() {
    for (const figures::TownLink& link : figures::town_links(viewed_.network, map_)) {
      const figures::MapTown& town = map_.towns[link.town];
      const figures::MapSession& session = map_.sessions[link.session];
      line(published(*town.at), drawn_at(viewed_, session),
           {{"kind", "link"},
            {"place", words::for_people(town.name)},
            {"session", id(session)},
            {"structures", link.structures}});
    }
  }

  const ViewedMap& viewed_;
  const figures::Map& map_;
  Json features_ = Json::array();
  std::vector<Coordinates> corners_;
};

}  // namespace

std::string map_geojson(const ViewedMap& viewed) {
  return Features(viewed).document();
}

Coordinates published(const Coordinates& at) {
  constexpr double parts = 100;
  return {rounded(at.latitude, parts), rounded(at.longitude, parts)};
}

Coordinates drawn_at(const ViewedMap& viewed, const figures::MapSession& session) {
  const bool of_town = viewed.by == MapBy::place && session.position->approximate;
  return of_town ? published(session.position->at) : session.position->at;
}

bool nothing_placed(const ViewedMap& viewed) {
  const figures::Map& map = viewed.map;
  const auto placed = [](const auto& one) { return one.position.has_value(); };
  const bool own = viewed.by == MapBy::place
                       ? std::any_of(map.towns.begin(), map.towns.end(),
                                     [](const figures::MapTown& town) { return town.at.has_value(); })
                       : std::any_of(map.structures.begin(), map.structures.end(), placed);
  return !own && std::none_of(map.sessions.begin(), map.sessions.end(), placed);
}

std::string session_name(const model::Event& event, model::SessionIndex session) {
  const auto kept = std::count_if(event.sessions.begin(), event.sessions.end(),
                                  [](const model::Session& one) { return !one.cancelled; });
  if (kept < 2) return event.title;
  return event.title + " – " + format::shown_name(event.sessions[session]);
}

std::string map_lost(const ViewedMap& viewed, const words::Language& language) {
  const figures::Map& map = viewed.map;
  std::vector<std::string> names = map.lost_towns;
  for (const model::StructureIndex i : map.lost) names.push_back(viewed.network.structures[i].name);
  for (const std::size_t i : map.lost_sessions)
    names.push_back(session_name(viewed.asked[map.sessions[i].event].event, map.sessions[i].session));
  std::string said;
  const auto say = [&](std::string_view key, const std::vector<std::string>& what) {
    std::string all;
    for (const std::string& name : what) all += (all.empty() ? "" : ", ") + name;
    if (!all.empty()) said += language.say(key, {{"names", all}}) + '\n';
  };
  say("map.lost", names);
  if (viewed.by == MapBy::place) {
    std::vector<std::string> townless;
    for (const model::StructureIndex i : map.without_town)
      townless.push_back(viewed.network.structures[i].name);
    say("map.without-town", townless);
  }
  return said;
}

}  // namespace aliso::views
