// How many members the network has on a day, and over several.
// The listed are certain; `members` of aliso.yaml only adds those that no one has listed.
#include "figures/membership.h"

#include <algorithm>

#include "figures/bound.h"

namespace aliso::figures {

using model::Count;

std::int64_t listed_on(const model::Network& network, model::Date day) {
  return std::count_if(network.structures.begin(), network.structures.end(),
                       [day](const model::Structure& structure) { return structure.is_member(day); });
}

Count unlisted_on(const model::Network& network, model::Date day) {
  const auto stated = std::find_if(network.members.begin(), network.members.end(),
                                   [day](const model::Membership& m) { return m.during.contains(day); });
  if (stated == network.members.end()) return 0;
  const std::int64_t listed = listed_on(network, day);
  return bound::count(stated->count.min() - listed,
                      std::max<std::int64_t>(bound::top(stated->count) - listed, 0));
}

Count members_on(const model::Network& network, model::Date day) {
  return Count(listed_on(network, day)) + unlisted_on(network, day);
}

std::optional<Count> members_over(const model::Network& network, std::span<const model::Date> days) {
  if (days.empty()) return std::nullopt;
  const std::int64_t listed =
      std::count_if(network.structures.begin(), network.structures.end(), [&](const auto& structure) {
        return std::any_of(days.begin(), days.end(), [&](model::Date d) { return structure.is_member(d); });
      });
  std::int64_t low = 0;
  std::int64_t high = 0;
  for (const model::Date day : days) {
    const Count unlisted = unlisted_on(network, day);
    low = std::max(low, unlisted.min());
    high = std::max(high, bound::top(unlisted));
  }
  return Count(listed) + bound::count(low, high);
}

}  // namespace aliso::figures
