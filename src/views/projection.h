// Where places lie on the paper of a map, in pixels.
// Equirectangular: longitudes shortened by the cosine of the middle latitude, which is true enough for a
// country.
#pragma once

#include <span>

#include "model/structure.h"

namespace aliso::views {

/// From west to east over the meridian, the shortest stretch that holds places; where it crosses the 180th,
/// west is more than east (RFC 7946, 5.2).
struct Box {
  double west = 0, south = 0, east = 0, north = 0;
};
/// There is at least one place.
Box box_around(std::span<const model::Coordinates> places);

/// Longitudes run on over the 180th meridian; y grows downwards.
class Projection {
 public:
  struct Point {
    double x = 0, y = 0;
  };
  /// Around these places (there is at least one) with a tenth of their extent on each side, at least 5 km
  /// either way, as wide as `width` and at most as high as `highest`; `beside`: pixels that are drawn around
  /// a place.
  Projection(std::span<const model::Coordinates> places, double width, double highest, double beside);

  [[nodiscard]] Point operator()(const model::Coordinates& place) const;
  /// A place that goes on from one at `longitude`, on the side of it where it is nearer; that one's then.
  [[nodiscard]] Point after(const model::Coordinates& place, double& longitude) const;

  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double height() const { return height_; }
  [[nodiscard]] double pixels_per_km() const { return per_km_; }
  [[nodiscard]] double middle_longitude() const { return longitude_; }

 private:
  [[nodiscard]] Point at(double latitude, double longitude) const;
  double width_ = 0, height_ = 0, per_km_ = 0;
  double latitude_ = 0, longitude_ = 0, shortened_ = 1;
};

}  // namespace aliso::views
