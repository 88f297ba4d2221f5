// Whether an event can still matter for what is due, as far as its file name tells.
// What remind and send leave closed; check warns of a wave that they would miss for it.
#pragma once

#include <string_view>

#include "model/date.h"

namespace aliso::figures {

/// How long after the month of its file name an event may still have something due, in days: a series
/// whose last evening is a year later, then thirty days to thank and thirty more in which "too late" is
/// shown (occasions.h).
inline constexpr int days_near = 366 + 30 + 30;

/// Whether the event of that stem may have something due on `today`, or have written to someone in the
/// `per_days` before, for `limits` to count (0: there are none). True for later events and for names
/// without a month, which say nothing.
bool may_be_near(std::string_view stem, model::Date today, int per_days);

}  // namespace aliso::figures
