// What a date has to meet: the rules of an event's criteria, what was asked for in their place, and what
// holds where neither says anything. Manual, aliso-plan(1), "The rules".
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "model/event.h"

namespace aliso::figures {

/// Unless a rule or an option says when: from so many days after today, for so many days.
inline constexpr int plan_notice = 21;
inline constexpr int plan_days = 13 * 7;
/// A span has at most so many days: two years, one of them a leap year.
inline constexpr int plan_most_days = 2 * 365 + 1;

/// What was asked for; it takes the place of the rules of its kind.
struct PlanWish {
  std::optional<model::Span> during;
  std::vector<model::Weekday> weekdays;  ///< empty: not given
  /// Its three `outside_…`, all of what the dates are to be clear of; nothing: not given.
  std::optional<model::Rule> outside;
  std::optional<std::int64_t> sessions;
  std::vector<model::Date> days;  ///< that a poll asked for, ascending; empty: all days
};

/// The rules as they are used.
struct PlanRules {
  /// Each is kept or broken as one; they hold weekdays and `outside_…` alone.
  std::vector<model::Rule> rules;
  model::Span during;                    ///< both ends given, after today
  std::vector<model::Weekday> weekdays;  ///< that all rules allow; empty: any
  model::Rule outside;                   ///< its `outside_…`: those of all rules together
  std::int64_t sessions = 1;             ///< how many are sought, 1 or more
};

/// Why there is no day to look at.
enum class NoDays {
  over,      ///< the span's last day is before today
  today,     ///< it is today: only days after it are looked at
  open,      ///< it has no last day
  too_long,  ///< it has more than `plan_most_days`
  disjoint,  ///< two rules have no day in common
  weekdays,  ///< nor any weekday
};

/// `event`: whose criteria hold; nullptr: none. `zone`: of the school holidays, 0 where it isn't given.
std::variant<PlanRules, NoDays> plan_rules(const model::Event* event, const PlanWish& wish, char zone,
                                           model::Date today);

}  // namespace aliso::figures
