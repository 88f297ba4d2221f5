// How many people came to a session, by the role of the structure they came for.
// Manual, "Figures": "people", "listed twice", "guest, public".
#pragma once

#include <optional>
#include <span>

#include "model/event.h"
#include "model/network.h"

namespace aliso::figures {

/// `everyone` is JSON's `all`, `general` its `public`.
struct People {
  std::optional<model::Count> everyone, member, partner, host, guest, general;
  /// Of all these, how many followed from afar; nothing: not noted.
  std::optional<model::Count> remote;
  /// People of the headcount whom no line can explain; 0 where there are none.
  model::Count without_role;
  /// Whether there may be any: more structures may then have come than are noted.
  [[nodiscard]] bool some_unplaced() const { return without_role.max() != 0; }
  /// Whether none of them can be of anybody but members.
  [[nodiscard]] bool of_members_alone() const {
    return !some_unplaced() && partner == model::Count(0) && host == partner && guest == partner &&
           general == partner;
  }
};

/// One session's people. Where presences are not noted only `everyone` can be known: the headcount.
People people(const model::Network& network, const model::Session& session);

/// Sum over sessions; unknown in each key as soon as one is not noted.
People sum(std::span<const People> sessions);

}  // namespace aliso::figures
