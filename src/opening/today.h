// Today, once the network is open: a day of its time zone, whatever the machine's; and what its clocks show.
// And what is to be said where that zone isn't known.
#pragma once

#include "opening/finish.h"
#include "program/run.h"

namespace aliso::opening {

/// Gives the run its day and time of day where neither --on nor ALISO_TODAY did. A zone that tzdata doesn't
/// have is an error (`bad-time-zone`); where there is no tzdata at all the run's day stays the machine's, as
/// a warning says
/// (`no-time-zones`). Needs `opening.network`.
void settle_today(program::Run& run, Opening& opening);

/// Whether moments can be written in the network's time zone. No on a machine without tzdata: that is then in
/// `opening.found` (`moment-without-zone`, exit status 3).
bool can_write_moments(Opening& opening);

}  // namespace aliso::opening
