// Means of coordinates by town, and the haversine.
// A town is a few km wide: its middle may be taken degree by degree, once all of it is on one side of the
// Earth.
#include "figures/whereabouts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/names.h"

namespace aliso::figures {

namespace {

/// Places one after the other, each brought to the same side of the Earth as the first.
struct CoordinateSum {
  model::Coordinates first;
  double latitude = 0;
  double longitude = 0;
  int number = 0;

  void add(const model::Coordinates& at) {
    if (number++ == 0) first = at;
    latitude += at.latitude;
    longitude += longitude_near(at.longitude, first.longitude);
  }
  [[nodiscard]] model::Coordinates mean() const {
    return {latitude / number, longitude_near(longitude / number, 0)};
  }
};

/// The values that stand in the middle of the others, were one of them, the i-th in order, taken away.
std::pair<double, double> medians_without(const std::vector<double>& sorted, std::size_t i) {
  const std::size_t others = sorted.size() - 1;
  const auto other = [&](std::size_t at) { return sorted[at < i ? at : at + 1]; };
  return {other((others - 1) / 2), other(others / 2)};
}

/// Where the value stands in the list.
std::size_t rank(const std::vector<double>& sorted, double value) {
  return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
}

}  // namespace

Geography::Geography(const model::Network& network, std::span<const model::Dossier> dossiers) {
  std::map<std::string, CoordinateSum, std::less<>> sums;
  const auto add = [&sums](const std::string& town, const std::optional<model::Coordinates>& at) {
    if (!town.empty() && at) sums[model::folded(town)].add(*at);
  };
  for (const model::Structure& structure : network.structures) add(structure.town, structure.coordinates);
  for (const model::Dossier& dossier : dossiers)
    for (const model::Session& session : dossier.event.sessions) add(session.town, session.coordinates);
  for (const auto& [town, sum] : sums) towns_[town] = sum.mean();
  for (const model::Town& town : network.places)
    towns_.try_emplace(model::folded(town.name), town.coordinates);
}

std::optional<model::Coordinates> Geography::town(std::string_view name) const {
  const auto found = name.empty() ? towns_.end() : towns_.find(model::folded(name));
  return found == towns_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<model::Coordinates> Geography::of(const model::Structure& structure) const {
  return structure.coordinates ? structure.coordinates : town(structure.town);
}

std::optional<model::Coordinates> Geography::of(const model::Session& session) const {
  return session.coordinates ? session.coordinates : town(session.town);
}

std::optional<Position> Geography::position(const model::Structure& structure) const {
  const auto at = of(structure);
  return at ? std::optional(Position{*at, !structure.coordinates}) : std::nullopt;
}

std::optional<Position> Geography::position(const model::Session& session) const {
  const auto at = of(session);
  return at ? std::optional(Position{*at, !session.coordinates}) : std::nullopt;
}

model::Coordinates middle_of(std::span<const model::Coordinates> places) {
  CoordinateSum sum;
  for (const model::Coordinates& at : places) sum.add(at);
  return sum.mean();
}

double longitude_near(double longitude, double near) {
  while (longitude - near > 180) longitude -= 360;
  while (longitude - near < -180) longitude += 360;
  return longitude;
}

std::vector<FarPlace> far_from_the_others(std::span<const model::Coordinates> places) {
  std::vector<FarPlace> far;
  if (places.size() < 2) return far;
  std::vector<double> latitudes, longitudes;
  for (const model::Coordinates& at : places) {
    latitudes.push_back(at.latitude);
    longitudes.push_back(longitude_near(at.longitude, places.front().longitude));
  }
  const std::vector<double> turned = longitudes;
  std::sort(latitudes.begin(), latitudes.end());
  std::sort(longitudes.begin(), longitudes.end());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [south, north] = medians_without(latitudes, rank(latitudes, places[i].latitude));
    const auto [west, east] = medians_without(longitudes, rank(longitudes, turned[i]));
    const model::Coordinates nearest{std::clamp(places[i].latitude, south, north),
                                     std::clamp(turned[i], west, east)};
    if (great_circle_km(places[i], nearest) > far_km) far.push_back({i, nearest});
  }
  return far;
}

double great_circle_km(const model::Coordinates& a, const model::Coordinates& b) {
  constexpr double radius = 6371.0088;
  constexpr double degree = std::numbers::pi / 180;
  const double north = std::sin((b.latitude - a.latitude) * degree / 2);
  const double east = std::sin((b.longitude - a.longitude) * degree / 2);
  const double h =
      north * north + std::cos(a.latitude * degree) * std::cos(b.latitude * degree) * east * east;
  // Rounding may carry opposite points past 1.
  return 2 * radius * std::asin(std::sqrt(std::min(h, 1.0)));
}

double road_km(const model::Coordinates& a, const model::Coordinates& b) {
  return great_circle_km(a, b) * roads_to_crow;
}

}  // namespace aliso::figures
