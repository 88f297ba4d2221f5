// Which events can matter for what is due today, as far as their file names tell.
// Where remind and send begin: years of past events are neither opened nor paid for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "opening/journals.h"
#include "opening/opening.h"

namespace aliso::opening {

/// Stems of the events to open for what is due on `run.today`, sorted: those that have invitations and
/// may be near by their name (figures/near.h). `wanted`, an event that was asked for, is always among
/// them and, where the network has no `limits`, alone: limits count messages of all events.
/// Needs `opening.network`.
std::vector<std::string> near_events(const program::Run& run, Opening& opening,
                                     const std::optional<std::string>& wanted);

/// Those events, opened, and what their journals leave open.
struct NearEvents {
  std::vector<model::Dossier>
      events;  ///< in the order of their stems; marked where a lost journal may be theirs
  std::optional<std::size_t> wanted;  ///< the index of the one that was asked for
  std::vector<LostJournal> lost;
};

/// Whether a session of it, not cancelled or cancelled, is on the day or later: what its journal leaves open
/// then matters, due or not.
bool is_ahead(const model::Event& event, model::Date today);

/// Opens them; where something is wrong, `opening.found` says so. Needs `opening.network`.
NearEvents open_near_events(const program::Run& run, Opening& opening,
                            const std::optional<std::string>& wanted);

}  // namespace aliso::opening
