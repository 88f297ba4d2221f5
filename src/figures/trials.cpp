// Past events forecast in their turn.
// Seen from as far away as the one to come, an event has less behind it than by its day.
#include "figures/trials.h"

#include <algorithm>

#include "figures/past.h"

namespace aliso::figures {

namespace {

/// Of the noted ones, in their order, how many were past so many days before that one's first session.
std::size_t past_then(std::span<const model::Dossier> dossiers, const std::vector<std::size_t>& noted,
                      std::size_t event, std::int64_t days) {
  const auto last = [dossiers](std::size_t i) {
    return last_of(dossiers[i].event, kept_sessions(dossiers[i].event));
  };
  const model::Event& of = dossiers[event].event;
  const model::Date then =
      first_of(of, kept_sessions(of)) - std::chrono::days(std::max<std::int64_t>(days, 1));
  const auto end =
      std::partition_point(noted.begin(), noted.end(), [&](std::size_t i) { return last(i) <= then; });
  return static_cast<std::size_t>(end - noted.begin());
}

}  // namespace

Hindsight hindsight(const model::Network& network, std::span<const model::Dossier> dossiers,
                    const std::vector<std::size_t>& noted, std::int64_t days) {
  Hindsight result;
  std::vector<bool> wanted(noted.size());
  for (std::size_t i = noted.size() - std::min(noted.size(), window); i < noted.size(); ++i) wanted[i] = true;
  for (std::size_t i = noted.size(); i > 0 && result.tries.size() < window; --i) {
    const std::size_t behind = past_then(dossiers, noted, noted[i - 1], days);
    if (behind == 0) continue;
    const std::size_t count = std::min(behind, window);
    result.tries.push_back({i - 1, behind - count, count});
    wanted[i - 1] = true;
    for (std::size_t k = behind - count; k < behind; ++k) wanted[k] = true;
  }
  std::reverse(result.tries.begin(), result.tries.end());
  // Those that nobody looks at are left out: what stands together stays so.
  std::vector<std::size_t> place(noted.size());
  for (std::size_t i = 0; i < noted.size(); ++i) {
    place[i] = result.past.size();
    if (wanted[i]) result.past.push_back(past_gathering(network, dossiers, noted[i], days));
  }
  for (Hindsight::Try& one : result.tries) {
    one.event = place[one.event];
    one.first = place[one.first];
  }
  return result;
}

Trials::Trials(const Hindsight& hindsight, std::size_t structures, const World& world, bool as_one) {
  const auto evenings = [&](const Hindsight::Try& one, bool alike) {
    const Gathering& of = hindsight.past[one.event];
    const Rates rates(hindsight.before(one), structures, world, alike);
    return Evenings(chances(of, sight(of, world, true, alike), rates, alike), one.count);
  };
  for (const Hindsight::Try& one : hindsight.tries) {
    const Gathering& of = hindsight.past[one.event];
    by_itself_.push_back(evenings(one, !of.answers_noted));
    const Evenings& learnt_from = as_one && of.answers_noted ? evenings(one, true) : by_itself_.back();
    const SpreadWeights likelihood = learnt_from.likelihood(sight(of, world, true, true).came);
    const SpreadWeights learnt{weights_[0] * likelihood[0], weights_[1] * likelihood[1]};
    const double sum = learnt[0] + learnt[1];
    weights_ = sum > 0 ? SpreadWeights{learnt[0] / sum, learnt[1] / sum} : first_weights;
  }
}

}  // namespace aliso::figures
