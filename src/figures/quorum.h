// Whether an assembly has its quorum: votes present or represented against the votes needed.
// Manual, "Figures": "quorum".
#pragma once

#include <optional>

#include "model/count.h"
#include "model/event.h"

namespace aliso::figures {

struct QuorumFigures {
  model::Count needed;                  ///< votes
  std::optional<bool> reached;          ///< nothing: unknown, or the bounds straddle it
  std::optional<model::Count> missing;  ///< needed - votes, never below 0
  std::optional<model::Count> votes{};  ///< came + represented, at most all members; nothing: not noted
};

/// `votes` is came + represented; nothing where presences are not noted. A fraction is of each end
/// of `members`, rounded up, or where it is to be exceeded down plus 1.
QuorumFigures quorum_figures(const model::Quorum& quorum, const model::Count& members,
                             const std::optional<model::Count>& votes);

}  // namespace aliso::figures
