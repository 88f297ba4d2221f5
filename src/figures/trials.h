// Past events forecast in their turn, each from what was past then: how far evenings differ is learnt from
// them, and how often such ranges held. Manual, aliso-forecast(1), "How it is forecast".
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "figures/evenings.h"
#include "figures/gathering.h"

namespace aliso::figures {

/// The past events that are looked at, and from which of them each of the latest is forecast.
struct Hindsight {
  std::vector<Gathering> past = {};  ///< oldest first
  struct Try {
    std::size_t event = 0;  ///< place in `past`
    std::size_t first = 0;  ///< place of the first of those that were past then
    std::size_t count = 0;  ///< how many these are, eight at most
  };
  std::vector<Try> tries = {};  ///< the latest eight that have one before them

  /// What the event to come is forecast from.
  [[nodiscard]] std::span<const Gathering> latest() const {
    return std::span(past).last(std::min(past.size(), window));
  }
  /// What was past when that one was as far away.
  [[nodiscard]] std::span<const Gathering> before(const Try& one) const {
    return std::span(past).subspan(one.first, one.count);
  }
};

/// `noted`: past events in their order, as `past_events` has them; `days`: how far away each is looked at
/// from.
Hindsight hindsight(const model::Network& network, std::span<const model::Dossier> dossiers,
                    const std::vector<std::size_t>& noted, std::int64_t days);

/// The tries of one world. `as_one`: the event to come has no answers, so that theirs are not told apart.
class Trials {
 public:
  Trials(const Hindsight& hindsight, std::size_t structures, const World& world, bool as_one);

  /// What the spreads are worth by them.
  [[nodiscard]] const SpreadWeights& weights() const { return weights_; }
  /// The forecast of one of the tries, by its own answers where it has any.
  [[nodiscard]] Distribution forecast(std::size_t one) const { return by_itself_[one].structures(weights_); }

 private:
  SpreadWeights weights_ = first_weights;
  std::vector<Evenings> by_itself_;
};

}  // namespace aliso::figures
