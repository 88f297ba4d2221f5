// Which events can matter for what is due today.
// The name is asked first, the disk only for the few that remain.
#include "opening/near_events.h"

#include "figures/near.h"

namespace aliso::opening {

std::vector<std::string> near_events(const program::Run& run, Opening& opening,
                                     const std::optional<std::string>& wanted) {
  const auto& limits = opening.network->limits;
  if (wanted && !limits) return {*wanted};
  std::vector<std::string> result;
  const bool invitations = opening.folder->has_folder("invitations", opening.found);
  for (const std::string& stem : opening.folder->events(opening.found)) {
    const bool near = invitations && figures::may_be_near(stem, run.today, limits ? limits->per_days : 0) &&
                      run.disk.is_there(opening.folder->invitation(stem));
    if (near || stem == wanted) result.push_back(stem);
  }
  return result;
}

NearEvents open_near_events(const program::Run& run, Opening& opening,
                            const std::optional<std::string>& wanted) {
  NearEvents near;
  near.events = open_events(run, opening, near_events(run, opening, wanted));
  near.lost = lost_journals(opening);
  mark_lost(near.lost, near.events);
  for (std::size_t i = 0; i < near.events.size(); ++i)
    if (near.events[i].event.id == wanted) near.wanted = i;
  return near;
}

}  // namespace aliso::opening
