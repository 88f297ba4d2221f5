// Where towns, structures and sessions lie, as far as the files say; and how far apart.
// One reading for whoever measures or draws. Manual, aliso-plan(1), "Places".
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// Where something is drawn and measured from.
struct Position {
  model::Coordinates at;
  bool approximate = false;  ///< its town's, for want of an `at` of its own
};

/// What the files say of places, put together once.
class Geography {
 public:
  Geography(const model::Network& network, std::span<const model::Dossier> dossiers);

  /// A town, however it is spelled: the mean of `at` of its structures and sessions, else `places` of
  /// aliso.yaml; nothing where neither says it.
  [[nodiscard]] std::optional<model::Coordinates> town(std::string_view name) const;
  /// A structure: its own `at`, else its town. A session likewise.
  [[nodiscard]] std::optional<model::Coordinates> of(const model::Structure& structure) const;
  [[nodiscard]] std::optional<model::Coordinates> of(const model::Session& session) const;
  /// The same, and whether it is its own.
  [[nodiscard]] std::optional<Position> position(const model::Structure& structure) const;
  [[nodiscard]] std::optional<Position> position(const model::Session& session) const;

 private:
  std::map<std::string, model::Coordinates, std::less<>> towns_;  ///< by folded names
};

/// The middle of places near each other, degree by degree, on the shorter way round the Earth (179 and -179
/// meet at 180). There is at least one.
model::Coordinates middle_of(std::span<const model::Coordinates> places);

/// A longitude by so many turns that it is less than half a turn from `near`: -179 near 179 is 181.
double longitude_near(double longitude, double near);

/// A place that lies far from the others.
struct FarPlace {
  std::size_t place = 0;      ///< which of them
  model::Coordinates others;  ///< the median of the others
};
/// Which places lie more than 1,000 km from the median of the others, whose latitudes and longitudes are
/// taken apart (of an even number: the nearest between the two medians). None of one alone.
std::vector<FarPlace> far_from_the_others(std::span<const model::Coordinates> places);

/// Further than this from the others, in km, a place is taken for a slip.
inline constexpr double far_km = 1000;

/// The great circle between two places in km, on a sphere of the Earth's mean radius (6371.0088 km).
double great_circle_km(const model::Coordinates& a, const model::Coordinates& b);

/// An estimate of the way by road: so many great circles.
inline constexpr double roads_to_crow = 1.3;
double road_km(const model::Coordinates& a, const model::Coordinates& b);

}  // namespace aliso::figures
