// Whether days meet what a criterion of the event asks for: weekday, hour, clear of holidays and events.
// For a session that has its date, and for days that are only thought of.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figures/holidays.h"
#include "model/date.h"
#include "model/event.h"

namespace aliso::figures {

/// Days that another event of the network takes.
struct Taken {
  model::Span days;
  std::string_view event;  ///< its title
};

/// What rules look at beside the session itself.
struct Surroundings {
  char school_zone = 0;  ///< 'A', 'B', 'C'; 0: not given
  std::span<const Taken> taken;
};

/// One part of a rule that days don't meet, or of which it can't be known whether they do.
struct Unmet {
  enum class Part {
    weekday,
    starts,
    school_holidays,
    school_holidays_unknown,  ///< the day is beyond the table of school holidays
    school_zone_unset,        ///< the network has not said in which zone it is
    public_holidays,
    events,
    during,
  };
  Part part;
  model::Date day{};                        ///< the first day that is meant
  std::optional<SchoolHoliday> school;      ///< part school_holidays
  std::optional<PublicHoliday> public_day;  ///< part public_holidays
  std::string_view event;                   ///< part events: the other one's title
};

/// What of the rule a session doesn't meet that takes the days `days` (both ends given) and starts at
/// `time` (not given: not looked at). Weekday and `during` are those of its date, the first day; each
/// day is to be clear of holidays and events. `sessions` is the event's affair and not looked at.
std::vector<Unmet> unmet(const model::Rule& rule, const model::Span& days,
                         const std::optional<model::Hours>& time, const Surroundings& around);

}  // namespace aliso::figures
