// Which waves of invitations were followed by answers: counted, never claimed as their doing.
// Manual, aliso-figures(7), "Over the years": "reached", "unanswered", "followed".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "figures/span.h"
#include "model/channel.h"

namespace aliso::figures {

/// One wave of an event that went out by its last session.
struct WaveFollowed {
  std::size_t event = 0;   ///< index into the dossiers
  std::size_t wave = 0;    ///< index into its waves
  model::Date first;       ///< the first day on which it went out
  model::Count addressed;  ///< members that it reached, each on its own day
  /// Of these, those that had given no dated answer before; nothing where answers aren't noted.
  MaybeCount unanswered;
  /// Members whose first dated answer came on that day or later, no other wave having reached them in
  /// between; up to as many more as answered without a date.
  MaybeCount followed;
  MaybeCount within_7_days;  ///< of these, up to the seventh day after
};

/// Answers of members that have no date, or no name: they may have followed any wave of their event.
struct Undated {
  std::size_t event = 0;
  model::Count answers;
};

/// The waves that went by the same channels, taken together.
struct ChannelFollowed {
  std::vector<model::Channel> channels;
  std::int64_t waves = 0;
  model::Count unanswered, followed, within_7_days;
};

struct Followed {
  std::vector<WaveFollowed> waves;        ///< by the events' days, then their own, then as in the files
  std::vector<Undated> undated;           ///< of events that have any
  std::vector<ChannelFollowed> channels;  ///< in the order in which they first appear
};

/// Of the span's events. What is dated after `today` isn't read.
Followed followed(const model::Network& network, std::span<const model::Dossier> dossiers,
                  const SpanView& view, model::Date today);

}  // namespace aliso::figures
