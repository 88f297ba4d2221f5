// Who came of those that had announced themselves, who did not, and who came unannounced.
// Manual, "Figures": "kept", "no-shows, walk-ins". The three are bounded together.
#pragma once

#include "figures/facts.h"

namespace aliso::figures {

/// Members of one session; kept + no_shows is announced, kept + walk_ins is came, in every world
/// that the data allow, though not bound by bound.
struct Kept {
  model::Count kept, no_shows, walk_ins;
};

/// Only meaningful where answers and presences are noted.
Kept kept(const SessionFacts& facts);

}  // namespace aliso::figures
