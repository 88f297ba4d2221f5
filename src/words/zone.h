// Local times of a time zone as moments, and back; which zones the system knows.
// Asked of the C library, which reads the system's tzdata; nothing is read where no zone is asked about.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"

namespace aliso::words {

/// Whether the system has time zones at all: whether tzdata is installed.
bool has_zones();

/// Whether tzdata has a zone of that name, spelled so. Everything below knows nothing of any other.
bool is_zone(const std::string& zone);

/// The names of all zones, sorted. It reads hundreds of files: only to say what an unknown name may mean.
std::vector<std::string> zone_names();

/// The moment of a local time; nothing for a zone that isn't known. A time that a change to summer time
/// skips is moved on by as much as the clocks are; of one that comes twice it is the first.
std::optional<std::chrono::sys_seconds> instant(model::Date day, model::TimeOfDay time,
                                                const std::string& zone);

/// Whether the clocks of the zone never show that time on that day, since they are put forward over it.
/// No for a zone that isn't known.
bool is_skipped(model::Date day, model::TimeOfDay time, const std::string& zone);

/// "2022-04-04T09:00:00+02:00"; nothing for a zone that isn't known.
std::optional<std::string> iso_moment(std::chrono::sys_seconds instant, const std::string& zone);

/// The local day and time of day of a moment.
struct Local {
  model::Date day;
  model::TimeOfDay time;
};
/// Nothing for a zone that isn't known.
std::optional<Local> local(std::chrono::sys_seconds instant, const std::string& zone);

/// A change of a zone's clocks: at that moment, from so far from UTC to so far.
struct ClockChange {
  std::chrono::sys_seconds instant;
  std::chrono::seconds before{};
  std::chrono::seconds after{};
};
/// Those of the days from `first` to `last`, that one included, in their order, for which the clocks stay at
/// least a day as they are; none for a zone that isn't known.
std::vector<ClockChange> clock_changes(model::Date first, model::Date last, const std::string& zone);

/// How far the clocks of the zone are from UTC at that moment; nothing for a zone that isn't known.
std::optional<std::chrono::seconds> offset_at(std::chrono::sys_seconds instant, const std::string& zone);

}  // namespace aliso::words
