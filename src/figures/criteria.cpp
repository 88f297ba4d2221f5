// Each part of a rule in turn.
// "first thursday" counts the weeks of the month from its first day, "last" from its last.
#include "figures/criteria.h"

#include <algorithm>

namespace aliso::figures {

namespace {

namespace chr = std::chrono;

bool on_weekday(model::Date day, const model::Weekday& wanted) {
  if (chr::weekday{day} != wanted.day) return false;
  const chr::year_month_day ymd{day};
  if (wanted.nth == 0) return true;
  if (wanted.nth < 0) return chr::year_month_day{day + chr::days{7}}.month() != ymd.month();
  return int((unsigned(ymd.day()) - 1) / 7 + 1) == wanted.nth;
}

void school(const model::Span& days, char zone, std::vector<Unmet>& result) {
  using Part = Unmet::Part;
  const auto known = school_holidays_known(zone);
  if (!known) {
    result.push_back({Part::school_zone_unset, *days.first, {}, {}, {}});
  } else if (const auto holiday = school_holiday(zone, days)) {
    result.push_back({Part::school_holidays, std::max(*days.first, holiday->first), holiday, {}, {}});
  } else if (!known->contains(*days.first) || !known->contains(*days.last)) {
    result.push_back(
        {Part::school_holidays_unknown, known->contains(*days.first) ? *days.last : *days.first, {}, {}, {}});
  }
}

}  // namespace

std::vector<Unmet> unmet(const model::Rule& rule, const model::Span& days,
                         const std::optional<model::Hours>& time, const Surroundings& around) {
  using Part = Unmet::Part;
  std::vector<Unmet> result;
  const model::Date date = *days.first;
  if (!rule.weekdays.empty() &&
      std::none_of(rule.weekdays.begin(), rule.weekdays.end(),
                   [date](const model::Weekday& wanted) { return on_weekday(date, wanted); })) {
    result.push_back({Part::weekday, date, {}, {}, {}});
  }
  if (rule.starts && time &&
      (time->from < rule.starts->from || time->from > rule.starts->to.value_or(rule.starts->from))) {
    result.push_back({Part::starts, date, {}, {}, {}});
  }
  if (rule.outside_school_holidays) school(days, around.school_zone, result);
  for (model::Date day = date; rule.outside_public_holidays && day <= *days.last; day += chr::days{1}) {
    const auto holiday = public_holiday(day);
    if (!holiday) continue;
    result.push_back({Part::public_holidays, day, {}, holiday, {}});
    break;
  }
  for (const Taken& taken : around.taken) {
    if (!rule.outside_events || !taken.days.overlaps(days)) continue;
    result.push_back({Part::events, std::max(date, *taken.days.first), {}, {}, taken.event});
    break;
  }
  if (rule.during && !rule.during->contains(date)) result.push_back({Part::during, date, {}, {}, {}});
  return result;
}

}  // namespace aliso::figures
