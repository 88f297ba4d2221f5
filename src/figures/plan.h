// Which days an event could be held on: those that meet every rule, in an order with its reasons, and why
// each other day falls out. Manual, aliso-plan(1).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figures/criteria.h"
#include "figures/habit.h"
#include "figures/plan_rules.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// What speaks against a date, and the one thing that speaks for it; in the order of the documents.
enum class DateFlag {
  school_holidays_unknown,  ///< asked for, and beyond the table, or no zone is given
  bridge,                   ///< the one working day between a public holiday and a weekend
  long_weekend,             ///< a Saturday or Sunday whose Friday or Monday is a public holiday
  eve_of_holidays,          ///< tomorrow is the first day of school holidays
  alongside,                ///< a dated `alongside` of any event
  close_event,              ///< another event is 1 to 6 days away
  poor_weekday,             ///< fewer come on that weekday (habit.h)
  good_weekday,             ///< more do
};

/// How much it costs; the good weekday is worth 1.
int cost_of(DateFlag flag);

/// How many member structures said of a day in a poll that they could come; each once, by its best answer.
struct PollCounts {
  std::int64_t yes = 0, maybe = 0, no = 0;
  friend bool operator==(const PollCounts&, const PollCounts&) = default;
};
struct PolledDay {
  model::Date day;
  PollCounts counts;
};

/// A day, with what there is to say of it.
struct PlanDate {
  model::Date day{};
  std::vector<DateFlag> flags = {};
  int cost = 0;
  std::optional<std::int64_t> event_gap = {};  ///< days to the nearest session of another event
  std::string_view close_event = {};           ///< its title, where it is 1 to 6 days away
  std::int64_t close_days = 0;                 ///< how far that one is
  std::string_view alongside = {};             ///< the title of what happens that day
  std::optional<model::Date> holiday = {};     ///< the public holiday of a bridge or long weekend
  std::optional<SchoolHoliday> eve_of = {};
  std::optional<PollCounts> poll = {};
  /// What it doesn't meet, each part once, in the order weekday, school holidays, public holidays, events.
  std::vector<Unmet> broken = {};
  std::size_t rules_broken = 0;
};

struct Plan {
  PlanRules rules;
  std::vector<PlanDate>
      dates;  ///< that meet everything, by cost, then date (with a poll: by its answers first)
  std::vector<PlanDate> near;    ///< where there are none: those that break one rule, in the same order
  std::vector<PlanDate> fallen;  ///< the other days as they follow each other, not weighed
  /// For several sessions: at most 3 ways to choose them, each in the order of its days.
  std::vector<std::vector<model::Date>> sets;
  Habits habits;
};

/// `event`: the index of the one that is planned, whose own sessions are no other events. `polled`: the days
/// that a poll asked for, ascending, all in `wish.days`; empty: there is no poll.
Plan plan(const model::Network& network, std::span<const model::Dossier> dossiers,
          std::optional<std::size_t> event, PlanRules rules, model::Date today,
          std::span<const PolledDay> polled = {});

}  // namespace aliso::figures
