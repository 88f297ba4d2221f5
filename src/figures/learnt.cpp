// Waves are of the span; news of a member is news whenever it came.
// Where the span is all days, its events are not read a second time.
#include "figures/learnt.h"

#include <algorithm>

namespace aliso::figures {

Learnt learnt(const model::Network& network, std::span<const model::Dossier> dossiers, const Trends& trends,
              const std::optional<model::Span>& during, model::Date today, Conditions where) {
  Learnt result;
  result.followed = followed(network, dossiers, trends.span, today);
  result.heard =
      !during && where.empty()
          ? heard(network, dossiers, trends.span, today)
          : heard(network, dossiers, events_of_span(network, dossiers, std::nullopt, today), today);
  if (narrows_structures(where)) {
    const std::vector<bool> chosen = chosen_rows(network, trends.on, where);
    std::erase_if(result.heard, [&chosen](const Heard& one) { return !chosen[one.structure]; });
  }
  result.to_call = to_call(network, result.heard, today);
  return result;
}

}  // namespace aliso::figures
