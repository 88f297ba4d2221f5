// The table of school holidays that the build prepares from data/calendars.
// Only figures/holidays.cpp reads it.
#pragma once

#include <span>

#include "figures/holidays.h"

namespace aliso::figures {

/// Sorted by zone, then by first day; stretches of one zone don't overlap. Initialized before any code.
extern const std::span<const SchoolHoliday> school_holidays_table;

}  // namespace aliso::figures
