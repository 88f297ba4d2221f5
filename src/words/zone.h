// Local times of a network's time zone as instants, and back.
// ICU's zone data; only what writes messages and calendars comes here.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "model/date.h"

namespace aliso::words {

/// The instant of a local time; nothing for a zone that ICU doesn't know. A time that a change to
/// summer time skips is taken as the hour after; one that comes twice as the first.
std::optional<std::chrono::sys_seconds> instant(model::Date day, model::TimeOfDay time,
                                                const std::string& zone);

/// "2022-04-04T09:00:00+02:00"; in UTC for a zone that ICU doesn't know.
std::string iso_moment(std::chrono::sys_seconds instant, const std::string& zone);

/// The local day and time of day of an instant.
struct Local {
  model::Date day;
  model::TimeOfDay time;
};
Local local(std::chrono::sys_seconds instant, const std::string& zone);

}  // namespace aliso::words
