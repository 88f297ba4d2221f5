// Which events can matter for what is due today, as far as their file names tell.
// Where remind and send begin: years of past events are neither opened nor paid for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/opening.h"

namespace aliso::commands {

/// How long after the month of its file name an event may still have something due, in days, before
/// what `limits` looks back on: a series whose last evening is a year later, and thirty days to thank
/// and thirty more in which "too late" is shown (figures/occasions.h).
inline constexpr int days_near = 366 + 30 + 30;

/// Stems of the events to open for what is due on `run.today`, sorted: those that have invitations and
/// whose name doesn't say that they were more than `days_near` (and the days of `limits`) ago; later
/// ones and names without a month always. `wanted`, an event that was asked for, is always among them
/// and, where the network has no `limits`, alone: limits count messages of all events.
/// Needs `opening.network`.
std::vector<std::string> near_events(const Run& run, Opening& opening,
                                     const std::optional<std::string>& wanted);

}  // namespace aliso::commands
