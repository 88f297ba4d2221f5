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

}  // namespace aliso::opening
