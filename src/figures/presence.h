// Which structures were present at a session, by role, each once: those named, and the counted.
// Manual, "Figures": "came", "listed twice", "guest, public".
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "model/event.h"
#include "model/network.h"

namespace aliso::figures {

/// Structures of a session's `present`, roles being read on its date.
struct Presence {
  /// By role (index is the Role): listed structures named, each once.
  std::array<std::set<model::StructureIndex>, 4> listed;
  /// Structures outside the network by name, folded: one spelled in two ways is one.
  std::set<std::string> guests;
  std::array<model::Count, 4> counted;  ///< by role: known by number only

  [[nodiscard]] std::int64_t named(model::Role role) const;
  [[nodiscard]] model::Count structures(model::Role role) const;  ///< named + counted
};

/// Nobody where presences are not noted.
Presence presence(const model::Network& network, const model::Session& session);

}  // namespace aliso::figures
