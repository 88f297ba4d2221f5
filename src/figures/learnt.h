// What trends learns beside presences: which waves were followed by answers, who hasn't been heard of.
// Manual, aliso-figures(7), "Over the years".
#pragma once

#include <span>
#include <vector>

#include "figures/followed.h"
#include "figures/heard.h"

namespace aliso::figures {

struct Learnt {
  Followed followed;                 ///< of the span's events
  std::vector<Heard> heard;          ///< of today's members, over all events
  std::vector<std::size_t> to_call;  ///< their places in `heard`, whose turn it is first
};

/// `trends` are of `during` and `where`. Where these leave days or events out, all are looked at again for
/// who was heard: of the structures that `where` holds of.
Learnt learnt(const model::Network& network, std::span<const model::Dossier> dossiers, const Trends& trends,
              const std::optional<model::Span>& during, model::Date today, Conditions where = {});

}  // namespace aliso::figures
