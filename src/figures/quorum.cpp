// Whether an assembly has its quorum.
// Integers only: a vote more or less is what this is about.
#include "figures/quorum.h"

#include <algorithm>

#include "figures/bound.h"

namespace aliso::figures {

using model::Count;

namespace {

std::int64_t share(const model::Quorum& quorum, std::int64_t members) {
  if (members >= bound::open || quorum.denominator <= 0) return bound::open;
  const std::int64_t product = members * quorum.numerator;
  const std::int64_t down = product / quorum.denominator;
  if (quorum.over) return down + 1;
  return product % quorum.denominator == 0 ? down : down + 1;
}

}  // namespace

QuorumFigures quorum_figures(const model::Quorum& quorum, const Count& members,
                             const std::optional<Count>& votes) {
  QuorumFigures result;
  result.needed = quorum.count
                      ? *quorum.count
                      : bound::count(share(quorum, members.min()), share(quorum, bound::top(members)));
  if (!votes) return result;
  // Who is represented wasn't there: together they are no more than there are.
  const std::int64_t most_needed = bound::top(result.needed);
  const std::int64_t most_votes = std::max(votes->min(), std::min(bound::top(*votes), bound::top(members)));
  result.votes = bound::count(votes->min(), most_votes);
  if (votes->min() >= most_needed) result.reached = true;
  if (most_votes < result.needed.min()) result.reached = false;
  result.missing = bound::count(result.needed.min() - most_votes, most_needed - votes->min());
  return result;
}

}  // namespace aliso::figures
