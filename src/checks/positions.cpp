// Where structures, sessions and towns lie, against each other: one that is turned around lies in another
// sea. Of one alone nothing can be said.
#include <cmath>

#include "checks/checks.h"
#include "figures/places.h"
#include "figures/whereabouts.h"
#include "format/coordinates.h"

namespace aliso::checks {

using model::Coordinates;

void positions(const model::Network& network, std::span<const model::Dossier> all,
               diagnostics::Diagnostics& diagnostics) {
  std::vector<Coordinates> places;
  std::vector<model::Place> written;  // what each is the position of
  const auto add = [&](const Coordinates& at, model::Place place) {
    places.push_back(at);
    written.push_back(place);
  };
  for (const model::Structure& structure : network.structures)
    if (structure.coordinates) add(*structure.coordinates, structure.at);
  for (const model::Town& town : network.places) add(town.coordinates, town.at);
  for (const model::Dossier& dossier : all)
    for (const model::Session& session : dossier.event.sessions)
      if (session.coordinates) add(*session.coordinates, session.at);
  for (const figures::FarPlace& far : figures::far_from_the_others(places)) {
    const Coordinates& at = places[far.place];
    const Coordinates turned{at.longitude, at.latitude};
    const bool meant =
        format::on_earth(turned) && figures::great_circle_km(turned, far.others) <= figures::far_km;
    const std::string other = "[" + format::written_degrees(turned.latitude) + ", " +
                              format::written_degrees(turned.longitude) + "]";
    diagnostics.warning("position-far", written[far.place], 1,
                        {{"km", figures::whole_km(figures::great_circle_km(at, far.others))},
                         {"turned", meant ? "yes" : "no"},
                         {"other", other}});
  }
}

}  // namespace aliso::checks
