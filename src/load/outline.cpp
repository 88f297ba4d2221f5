// JSON → lines and polygons.
// nlohmann-json says where its syntax ends; of what is wrong with a geometry it is known in which feature.
#include "load/outline.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "format/coordinates.h"

namespace aliso::load {

namespace {

using nlohmann::json;

/// Geometries in each other, at most.
constexpr int deepest_collection = 32;

/// What is wrong with a geometry; thrown out of the walk over one feature.
struct WrongGeometry {
  std::string_view name;
  words::Args args;
};

[[noreturn]] void bad(const char* what) {
  throw WrongGeometry{"outline-bad-geometry", {{"what", what}}};
}

/// A member of an object; null where there is none.
const json& member(const json& object, const char* key) {
  static const json none;
  if (!object.is_object()) return none;
  const auto found = object.find(key);
  return found == object.end() ? none : *found;
}

std::string type_of(const json& object) {
  const json& type = member(object, "type");
  return type.is_string() ? type.get<std::string>() : std::string();
}

model::Coordinates position_of(const json& position) {
  if (!position.is_array() || position.size() < 2 || !position[0].is_number() || !position[1].is_number())
    bad("position");
  // Some tools carry their rounding past the edge of the Earth.
  constexpr double rounding = 1e-6;
  const auto within = [](double degrees, double edge) {
    return std::abs(degrees) > edge + rounding ? degrees : std::clamp(degrees, -edge, edge);
  };
  const model::Coordinates at{within(position[1].get<double>(), 90), within(position[0].get<double>(), 180)};
  if (!format::on_earth(at))
    throw WrongGeometry{"outline-not-degrees",
                        {{"position", position[0].dump() + ", " + position[1].dump()}}};
  return at;
}

std::vector<model::Coordinates> line_of(const json& line, bool ring) {
  const std::size_t least = ring ? 4 : 2;
  if (!line.is_array() || line.size() < least) bad(ring ? "ring" : "line");
  std::vector<model::Coordinates> points;
  points.reserve(line.size());
  for (const json& position : line) points.push_back(position_of(position));
  const bool closed = points.front().latitude == points.back().latitude &&
                      points.front().longitude == points.back().longitude;
  if (ring && !closed) bad("ring");
  return points;
}

const json& list_of(const json& coordinates) {
  if (!coordinates.is_array()) bad("coordinates");
  return coordinates;
}

model::Outline polygon_of(const json& rings) {
  model::Outline polygon{.filled = true, .lines = {}};
  for (const json& ring : list_of(rings)) polygon.lines.push_back(line_of(ring, true));
  return polygon;
}

void take_geometry(const json& geometry, int depth, std::vector<model::Outline>& into) {
  if (geometry.is_null()) return;  // a feature without one
  const std::string type = type_of(geometry);
  const json& coordinates = member(geometry, "coordinates");
  if (type == "Point" || type == "MultiPoint") return;
  if (type == "LineString") {
    into.push_back({.filled = false, .lines = {line_of(coordinates, false)}});
  } else if (type == "MultiLineString") {
    model::Outline lines;
    for (const json& line : list_of(coordinates)) lines.lines.push_back(line_of(line, false));
    into.push_back(std::move(lines));
  } else if (type == "Polygon") {
    into.push_back(polygon_of(coordinates));
  } else if (type == "MultiPolygon") {
    for (const json& polygon : list_of(coordinates)) into.push_back(polygon_of(polygon));
  } else if (type == "GeometryCollection") {
    if (depth == deepest_collection) bad("deep");
    const json& parts = member(geometry, "geometries");
    if (!parts.is_array()) bad("geometries");
    for (const json& part : parts) take_geometry(part, depth + 1, into);
  } else {
    bad("type");
  }
}

/// Nothing where it is no JSON; the error says where it ends to be.
std::optional<json> parsed(const diagnostics::Sources& sources, std::uint32_t file,
                           diagnostics::Diagnostics& found) {
  const std::string& bytes = sources.at(file).bytes;
  try {
    return json::parse(bytes);
  } catch (const json::parse_error& error) {
    // It counts the bytes read, the one it stumbles over among them; behind the end there is none.
    const std::size_t at =
        std::min(error.byte > 0 ? error.byte - 1 : 0, bytes.empty() ? 0 : bytes.size() - 1);
    found.error("outline-not-json", {file, static_cast<std::uint32_t>(at)}, bytes.empty() ? 0 : 1);
  } catch (const json::exception&) {  // a number beyond all measure: it doesn't say where
    found.error("outline-not-json", {file, 0}, 0);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<model::Outline>> outline(const diagnostics::Sources& sources, std::uint32_t file,
                                                   diagnostics::Diagnostics& found) {
  const std::optional<json> document = parsed(sources, file, found);
  if (!document) return std::nullopt;
  const model::Place whole{file, 0};
  std::vector<const json*> geometries;
  const std::string type = type_of(*document);
  if (type == "FeatureCollection" && member(*document, "features").is_array()) {
    for (const json& feature : member(*document, "features"))
      geometries.push_back(type_of(feature) == "Feature" ? &member(feature, "geometry") : &feature);
  } else if (type == "Feature") {
    geometries.push_back(&member(*document, "geometry"));
  } else if (member(*document, "coordinates").is_array() || type == "GeometryCollection") {
    geometries.push_back(&*document);
  } else {
    found.error("outline-not-geojson", whole, 0);
    return std::nullopt;
  }
  std::vector<model::Outline> shapes;
  std::int64_t number = 0;
  for (const json* geometry : geometries) {
    ++number;
    try {
      take_geometry(*geometry, 0, shapes);
    } catch (const WrongGeometry& wrong) {
      words::Args args = wrong.args;
      args.emplace_back("n", number);
      found.error(wrong.name, whole, 0, std::move(args));
      return std::nullopt;
    }
  }
  const auto draws = [](const model::Outline& shape) { return !shape.lines.empty(); };
  if (std::none_of(shapes.begin(), shapes.end(), draws)) {
    found.error("outline-nothing", whole, 0);
    return std::nullopt;
  }
  return shapes;
}

}  // namespace aliso::load
