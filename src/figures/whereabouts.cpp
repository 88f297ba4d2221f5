// Means of coordinates by town, and the haversine.
// A town is a few km wide: its middle may be taken degree by degree.
#include "figures/whereabouts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/names.h"

namespace aliso::figures {

namespace {

struct CoordinateSum {
  double latitude = 0;
  double longitude = 0;
  int number = 0;
};

}  // namespace

Geography::Geography(const model::Network& network, std::span<const model::Dossier> dossiers) {
  std::map<std::string, CoordinateSum, std::less<>> sums;
  const auto add = [&sums](const std::string& town, const std::optional<model::Coordinates>& at) {
    if (town.empty() || !at) return;
    CoordinateSum& sum = sums[model::folded(town)];
    sum.latitude += at->latitude;
    sum.longitude += at->longitude;
    ++sum.number;
  };
  for (const model::Structure& structure : network.structures) add(structure.town, structure.coordinates);
  for (const model::Dossier& dossier : dossiers)
    for (const model::Session& session : dossier.event.sessions) add(session.town, session.coordinates);
  for (const auto& [town, sum] : sums) towns_[town] = {sum.latitude / sum.number, sum.longitude / sum.number};
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
  return great_circle_km(a, b) * 1.3;
}

}  // namespace aliso::figures
