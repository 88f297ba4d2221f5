// Where towns, structures and sessions lie, as far as the files say; and how far apart.
// One reading for whoever measures or draws. Manual, aliso-plan(1), "Places".
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

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

 private:
  std::map<std::string, model::Coordinates, std::less<>> towns_;  ///< by folded names
};

/// The great circle between two places in km, on a sphere of the Earth's mean radius (6371.0088 km).
double great_circle_km(const model::Coordinates& a, const model::Coordinates& b);

/// An estimate of the way by road: 1.3 great circles.
double road_km(const model::Coordinates& a, const model::Coordinates& b);

}  // namespace aliso::figures
