// Days, stretches of days, and times of day, as a network's files write them.
// Days are the proleptic Gregorian calendar (ISO 8601); times are local to the network.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>

namespace aliso::model {

/// A day; the standard library's calendar does the arithmetic.
using Date = std::chrono::sys_days;

/// The day of year, month (1-12), day (1-31); nothing if there is no such day.
constexpr std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                                        std::chrono::day{day}};
  if (!ymd.ok()) return std::nullopt;
  return Date{ymd};
}

/// A stretch of days, ends included; an end that is not given is open.
struct Span {
  std::optional<Date> first;
  std::optional<Date> last;

  [[nodiscard]] constexpr bool contains(Date day) const {
    return (!first || *first <= day) && (!last || day <= *last);
  }
  [[nodiscard]] constexpr bool overlaps(const Span& other) const {
    return (!first || !other.last || *first <= *other.last) &&
           (!other.first || !last || *other.first <= *last);
  }
  /// Both ends given and equal.
  [[nodiscard]] constexpr bool one_day() const { return first && last && *first == *last; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// A time of day in minutes after midnight, 0 to 24 * 60.
struct TimeOfDay {
  int minutes = 0;
  friend constexpr auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// Now, by the clocks of the network: the day and, where it is known, the time of day. A day that was asked
/// for has no hours.
struct Now {
  // NOLINTNEXTLINE(google-explicit-constructor): a day is a moment of which no more is known
  constexpr Now(Date of_day, std::optional<TimeOfDay> of_time = {}) : day(of_day), time(of_time) {}
  Date day;
  std::optional<TimeOfDay> time;
};

/// What was announced: from `from`, to `to` where an end was given (18h-20h, or 18h30 alone).
/// An end before the start is the next morning (22h-2h).
struct Hours {
  TimeOfDay from;
  std::optional<TimeOfDay> to;
  friend constexpr bool operator==(const Hours&, const Hours&) = default;
};

/// A moment that may be known only by its bounds (20h-20h45); equal bounds: known exactly.
struct Moment {
  TimeOfDay earliest;
  TimeOfDay latest;
  friend constexpr bool operator==(const Moment&, const Moment&) = default;
};

}  // namespace aliso::model
