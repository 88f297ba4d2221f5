// A network and its events as if only some structures were there: what `--where` makes of counts.
// Who is known by number only may be one of them or not, which widens the bounds.
#pragma once

#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// The network whose members, partners and host are those chosen (a flag for each of its structures); the
/// others keep their places and names, and are nothing on any day. Its members are the listed: of one that
/// nobody has listed nobody knows the town or the tags.
model::Network narrowed(const model::Network& network, const std::vector<bool>& chosen);

/// The event as far as it speaks of the structures chosen: lines that name others, guests and the public are
/// gone; of members known by number there are as many as cannot be others, up to all. Of people and
/// quorums it says nothing: those are the whole event's.
model::Dossier narrowed(const model::Network& network, const model::Dossier& dossier,
                        const std::vector<bool>& chosen);

}  // namespace aliso::figures
