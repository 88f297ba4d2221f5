// Which events can matter for what is due today.
// The name is asked first, the disk only for the few that remain.
#include "commands/near_events.h"

#include "model/stem.h"

namespace aliso::commands {

namespace {

/// The last month, by its name, of an event that needs no look any more.
model::Date horizon(const Run& run, const model::Network& network) {
  const int counted = network.limits ? network.limits->per_days : 0;
  return run.today - std::chrono::days(days_near) - std::chrono::days(counted);
}

}  // namespace

std::vector<std::string> near_events(const Run& run, Opening& opening,
                                     const std::optional<std::string>& wanted) {
  if (wanted && !opening.network->limits) return {*wanted};
  const model::Date past = horizon(run, *opening.network);
  std::vector<std::string> result;
  for (const std::string& stem : opening.folder->events(opening.found)) {
    if (stem != wanted) {
      const auto month = model::stem_month(stem);
      if (month && *month->last < past) continue;
      if (!files::is_there(opening.folder->invitation(stem))) continue;
    }
    result.push_back(stem);
  }
  return result;
}

}  // namespace aliso::commands
