// How many of the members usually come on each weekday: what the network's own past says of a day.
// Manual, aliso-plan(1), "What speaks for and against a date". Said with its numbers, never as a cause.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// One weekday's figures, one an event: the mean over its sessions of that weekday of came ÷ M(d).
struct Habit {
  enum class Leaning { usual, good, poor };
  std::int64_t events = 0;  ///< events with a session on that weekday whose share is exact; 1 or more
  double share = 0;         ///< the mean of their figures, 0 to 1
  double usual = 0;         ///< the mean of all weekdays' figures, 0 to 1
  /// From 3 events on: shrunk = (Σ + 2 · usual) ÷ (events + 2) is 0.05 or more above, or below, `usual`.
  Leaning leaning = Leaning::usual;
};

/// By weekday, Sunday first (`std::chrono::weekday::c_encoding`); nothing where no event tells.
using Habits = std::array<std::optional<Habit>, 7>;

/// From how many events on a weekday's figures are said, and weigh.
inline constexpr std::int64_t habit_events = 3;

/// Of sessions on or before `today` that aren't cancelled and whose members that came are known exactly.
Habits habits(const model::Network& network, std::span<const model::Dossier> dossiers, model::Date today);

}  // namespace aliso::figures
