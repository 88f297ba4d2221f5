// The extent of a map, and its scale.
// One degree of a great circle is 6371.0088 km · π / 180.
#include "views/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "figures/whereabouts.h"

namespace aliso::views {

using model::Coordinates;

namespace {

constexpr double km_a_degree = 6371.0088 * std::numbers::pi / 180;
constexpr double least_km = 5;
constexpr double margin = 0.1;        // of the extent, on each side
constexpr double least_height = 0.4;  // of the width: a network along a road has room for its names

}  // namespace

Box box_around(std::span<const Coordinates> places) {
  Box box{places[0].longitude, places[0].latitude, places[0].longitude, places[0].latitude};
  std::vector<double> longitudes;
  for (const Coordinates& at : places) {
    box.south = std::min(box.south, at.latitude);
    box.north = std::max(box.north, at.latitude);
    longitudes.push_back(at.longitude);
  }
  std::sort(longitudes.begin(), longitudes.end());
  box.west = longitudes.front();
  box.east = longitudes.back();
  // The widest stretch without any of them is left out; of two, the one over the 180th meridian.
  double widest = box.west + 360 - box.east;
  for (std::size_t i = 1; i < longitudes.size(); ++i) {
    if (longitudes[i] - longitudes[i - 1] <= widest) continue;
    widest = longitudes[i] - longitudes[i - 1];
    box.west = longitudes[i];
    box.east = longitudes[i - 1];
  }
  return box;
}

Projection::Projection(std::span<const Coordinates> places, double width, double highest, double beside)
    : width_(width) {
  const Box box = box_around(places);
  const double east = box.east < box.west ? box.east + 360 : box.east;
  latitude_ = (box.south + box.north) / 2;
  longitude_ = (box.west + east) / 2;
  // At a pole a degree of longitude is no way at all.
  shortened_ = std::max(std::cos(latitude_ * std::numbers::pi / 180), 0.01);
  const auto with_margin = [](double km, double least) { return std::max(km * (1 + 2 * margin), least); };
  const double across = with_margin((east - box.west) * shortened_ * km_a_degree, least_km);
  const double down = with_margin((box.north - box.south) * km_a_degree, least_km * least_height);
  const double inner = width - 2 * beside;
  height_ = std::clamp(inner * down / across + 2 * beside, width * least_height, highest);
  per_km_ = std::min(inner / across, (height_ - 2 * beside) / down);
}

Projection::Point Projection::at(double latitude, double longitude) const {
  return {width_ / 2 + (longitude - longitude_) * shortened_ * km_a_degree * per_km_,
          height_ / 2 - (latitude - latitude_) * km_a_degree * per_km_};
}

Projection::Point Projection::operator()(const Coordinates& place) const {
  return at(place.latitude, figures::longitude_near(place.longitude, longitude_));
}

Projection::Point Projection::after(const Coordinates& place, double& longitude) const {
  longitude = figures::longitude_near(place.longitude, longitude);
  return at(place.latitude, longitude);
}

}  // namespace aliso::views
