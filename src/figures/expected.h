// Who is still expected at a session that has begun: announced, and not noted yet.
// For the door: the names of those that one may still wait for.
#pragma once

#include <optional>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// Structures that are still expected. Whoever is noted as present or excused, or gives a proxy, is not.
struct Expected {
  std::vector<model::StructureIndex> yes;    ///< whatever their role, in the network's order
  std::vector<model::StructureIndex> maybe;  ///< likewise
  model::Count by_number;                    ///< members that announced themselves by number only
  model::Count unnamed;  ///< structures noted by number only: some of those above may be among them
};

/// Nothing where answers are not noted.
std::optional<Expected> expected(const model::Network& network, const model::Dossier& dossier,
                                 model::SessionIndex session);

}  // namespace aliso::figures
