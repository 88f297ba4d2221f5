// How many members were invited to a session: addressed by a wave before it, or answering anyway.
// Manual, "Figures": "wave before the session" and "invited".
#pragma once

#include <optional>

#include "figures/facts.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// What the waves sent before a session did.
struct Addressed {
  bool any = false;                ///< at least one wave went out before the session, to whomever
  bool unlisted = false;           ///< one of them addressed all members
  std::vector<bool> by_structure;  ///< by index in Network::structures; roles as they were then
};

/// The waves about the session whose first day is on or before its date. `due` waves count structure by
/// structure, where the journal says sent on or before the date. Nothing was sent where there is
/// no file of invitations.
Addressed addressed(const model::Network& network, const model::Dossier& dossier,
                    model::SessionIndex session);

/// Members invited to the session; nothing when no wave was sent before it. Where answers are not
/// noted (`answers_noted` false), those addressed.
std::optional<model::Count> invited(const model::Network& network, const SessionFacts& facts,
                                    const Addressed& addressed, model::Date day, bool answers_noted);

}  // namespace aliso::figures
