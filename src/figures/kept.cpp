// Who came of those that had announced themselves.
// The counted on one side are matched with whom the other side leaves open to them.
#include "figures/kept.h"

#include <algorithm>

#include "figures/bound.h"

namespace aliso::figures {

Kept kept(const SessionFacts& facts) {
  const std::int64_t both = facts.count([](const MemberFacts& m) { return m.announced() && m.present; });
  const std::int64_t announced_missing =
      facts.count([](const MemberFacts& m) { return m.announced() && !m.present; });
  const std::int64_t present_silent = facts.count([](const MemberFacts& m) { return m.present && !m.reply; });
  const std::int64_t named = facts.count([](const MemberFacts& m) { return m.present || m.reply; });
  const std::int64_t members = bound::top(facts.members);
  const std::int64_t others = std::max<std::int64_t>(members - named, 0);

  // The most that can be kept when so many of the counted had announced themselves and so many came.
  const auto most = [&](std::int64_t counted_announced, std::int64_t counted_came) {
    const std::int64_t came_as_named = std::min(counted_came, announced_missing);
    const std::int64_t announced_as_named = std::min(counted_announced, present_silent);
    const std::int64_t shared =
        std::min({counted_came - came_as_named, counted_announced - announced_as_named, others});
    return both + came_as_named + announced_as_named + shared;
  };

  const model::Count counted = facts.yes + facts.maybe;
  const model::Count announced = facts.announced_members();
  const model::Count came = facts.members_that_came();
  Kept result;
  result.kept = bound::count(std::max(both, announced.min() + came.min() - members),
                             most(bound::top(counted), bound::top(facts.came)));
  result.no_shows =
      bound::count(announced.min() - most(counted.min(), bound::top(facts.came)),
                   std::max<std::int64_t>(std::min(bound::top(announced) - both, members - came.min()), 0));
  result.walk_ins =
      bound::count(came.min() - most(bound::top(counted), facts.came.min()),
                   std::max<std::int64_t>(std::min(bound::top(came) - both, members - announced.min()), 0));
  return result;
}

}  // namespace aliso::figures
