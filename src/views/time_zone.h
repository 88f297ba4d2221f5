// A time zone as an iCalendar component (RFC 5545, 3.6.5): what a calendar without anything else consists of.
// Its changes are the system's tzdata's, year by year: no rule is made up.
#pragma once

#include <string>

#include "model/date.h"

namespace aliso::views {

/// Appends a VTIMEZONE of that zone, which the system knows, with its changes from the year before that of
/// `day` to ten years after it.
void add_time_zone(std::string& text, const std::string& zone, model::Date day);

}  // namespace aliso::views
