// Day by day: what of the rules it doesn't meet (criteria.h, as `check` has it), else what there is to say.
// Then the order, and sets of several days.
#include "figures/plan.h"

#include <algorithm>
#include <tuple>

namespace aliso::figures {

namespace {

namespace chr = std::chrono;
using chr::days;
using model::Date;

/// Other events' sessions, and what happens alongside any: what days are held against.
struct Calendar {
  std::vector<Taken> taken;
  std::vector<Taken> alongside;
};

Calendar calendar_of(std::span<const model::Dossier> dossiers, std::optional<std::size_t> planned) {
  Calendar calendar;
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    const model::Event& event = dossiers[i].event;
    for (const model::Alongside& one : event.alongside)
      if (one.span.first && one.span.last) calendar.alongside.push_back({one.span, one.title});
    if (planned == i) continue;
    for (const model::Session& session : event.sessions)
      if (!session.cancelled) calendar.taken.push_back({session.span, event.title});
  }
  return calendar;
}

/// Of which day a Friday, Saturday, Sunday or Monday makes a bridge or a long weekend.
std::optional<Date> holiday_beside(Date day, bool bridge) {
  const auto any = [day](std::initializer_list<int> offsets) -> std::optional<Date> {
    for (const int offset : offsets)
      if (public_holiday(day + days{offset})) return day + days{offset};
    return std::nullopt;
  };
  const chr::weekday weekday{day};
  if (bridge && public_holiday(day)) return std::nullopt;
  if (bridge) return weekday == chr::Friday ? any({-1}) : weekday == chr::Monday ? any({1}) : std::nullopt;
  return weekday == chr::Saturday ? any({-1, 2}) : weekday == chr::Sunday ? any({-2, 1}) : std::nullopt;
}

/// Days from one to a span; 0 in it.
std::int64_t days_between(Date day, const model::Span& span) {
  if (span.contains(day)) return 0;
  return day < *span.first ? (*span.first - day).count() : (day - *span.last).count();
}

class DayJudge {
 public:
  DayJudge(const model::Network& network, const PlanRules& rules, const Calendar& calendar,
           const Habits& habits)
      : zone_(network.school_zone), rules_(rules), calendar_(calendar), habits_(habits) {}

  /// What of the rules the day doesn't meet.
  [[nodiscard]] PlanDate judged(Date day) const {
    PlanDate date{.day = day};
    bool unknown = false;
    for (const model::Rule& rule : rules_.rules) {
      bool broken = false;
      for (const Unmet& one : unmet(rule, {day, day}, std::nullopt, {zone_, calendar_.taken})) {
        using Part = Unmet::Part;
        if (one.part == Part::school_holidays_unknown || one.part == Part::school_zone_unset) {
          unknown = true;
          continue;
        }
        broken = true;
        const bool there = std::any_of(date.broken.begin(), date.broken.end(),
                                       [&one](const Unmet& other) { return other.part == one.part; });
        if (!there) date.broken.push_back(one);
      }
      date.rules_broken += broken ? 1 : 0;
    }
    std::sort(date.broken.begin(), date.broken.end(),
              [](const Unmet& a, const Unmet& b) { return a.part < b.part; });
    if (unknown) date.flags.push_back(DateFlag::school_holidays_unknown);
    return date;
  }

  /// What else there is to say of it.
  void weigh(PlanDate& date) const {
    const auto flag = [&date](DateFlag one, bool holds) {
      if (holds) date.flags.push_back(one);
    };
    const auto bridge = holiday_beside(date.day, true), weekend = holiday_beside(date.day, false);
    date.holiday = bridge ? bridge : weekend;
    flag(DateFlag::bridge, bridge.has_value());
    flag(DateFlag::long_weekend, weekend.has_value());
    const Date next = date.day + days{1};
    date.eve_of = school_holiday(zone_, {next, next});
    if (date.eve_of && date.eve_of->first != next) date.eve_of.reset();
    flag(DateFlag::eve_of_holidays, date.eve_of.has_value());
    for (const Taken& one : calendar_.alongside)
      if (date.alongside.empty() && one.days.contains(date.day)) date.alongside = one.event;
    flag(DateFlag::alongside, !date.alongside.empty());
    look_around(date);
    flag(DateFlag::close_event, date.close_days > 0);
    const auto& habit = habits_[chr::weekday{date.day}.c_encoding()];
    flag(DateFlag::poor_weekday, habit && habit->leaning == Habit::Leaning::poor);
    flag(DateFlag::good_weekday, habit && habit->leaning == Habit::Leaning::good);
    for (const DateFlag one : date.flags) date.cost += cost_of(one);
  }

 private:
  /// How far other events are, and the nearest of those that aren't that day but in its week.
  void look_around(PlanDate& date) const {
    for (const Taken& one : calendar_.taken) {
      const std::int64_t gap = days_between(date.day, one.days);
      date.event_gap = std::min(date.event_gap.value_or(gap), gap);
      if (gap < 1 || gap > 6 || (date.close_days > 0 && date.close_days <= gap)) continue;
      date.close_days = gap;
      date.close_event = one.event;
    }
  }

  char zone_;
  const PlanRules& rules_;
  const Calendar& calendar_;
  const Habits& habits_;
};

/// The better one first: who could come by the poll, then cost, then date.
bool is_better(const PlanDate& a, const PlanDate& b) {
  const auto key = [](const PlanDate& date) {
    const PollCounts counts = date.poll.value_or(PollCounts{});
    return std::tuple(-counts.yes, -counts.maybe, date.cost, date.day);
  };
  return key(a) < key(b);
}

/// One set from a date on, in the order of its days; empty where not enough of them lie apart and together.
std::vector<Date> set_from(const std::vector<PlanDate>& dates, std::size_t first, std::int64_t size) {
  std::vector<Date> chosen{dates[first].day};
  const auto fits = [&chosen](Date day) {
    return std::all_of(chosen.begin(), chosen.end(), [day](Date other) {
      const days apart = chr::abs(day - other);
      return apart >= days{2} && apart <= days{21};
    });
  };
  const auto same_weekday = [&chosen](Date day) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [day](Date other) { return chr::weekday{other} == chr::weekday{day}; });
  };
  while (static_cast<std::int64_t>(chosen.size()) < size) {
    const PlanDate* best = nullptr;
    for (const PlanDate& date : dates) {
      if (!fits(date.day)) continue;
      // `dates` are in their order: a later one is better by its weekday alone.
      if (!best || (same_weekday(best->day) && !same_weekday(date.day))) best = &date;
    }
    if (!best) return {};
    chosen.push_back(best->day);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

std::vector<std::vector<Date>> sets_of(const std::vector<PlanDate>& dates, std::int64_t size) {
  constexpr std::size_t most = 3;
  std::vector<std::vector<Date>> sets;
  if (size < 2) return sets;
  for (std::size_t first = 0; first < dates.size() && sets.size() < most; ++first) {
    auto set = set_from(dates, first, size);
    if (!set.empty() && std::find(sets.begin(), sets.end(), set) == sets.end())
      sets.push_back(std::move(set));
  }
  return sets;
}

}  // namespace

int cost_of(DateFlag flag) {
  switch (flag) {
    case DateFlag::school_holidays_unknown:
      return 3;
    case DateFlag::close_event:
    case DateFlag::poor_weekday:
      return 1;
    case DateFlag::good_weekday:
      return -1;
    default:
      return 2;
  }
}

Plan plan(const model::Network& network, std::span<const model::Dossier> dossiers,
          std::optional<std::size_t> event, PlanRules rules, Date today, std::span<const PolledDay> polled) {
  Plan plan;
  plan.rules = std::move(rules);
  plan.habits = habits(network, dossiers, today);
  const Calendar calendar = calendar_of(dossiers, event);
  const DayJudge judge(network, plan.rules, calendar, plan.habits);
  for (Date day = *plan.rules.during.first; day <= *plan.rules.during.last; day += days{1}) {
    const auto asked =
        std::find_if(polled.begin(), polled.end(), [day](const PolledDay& one) { return one.day == day; });
    if (!polled.empty() && asked == polled.end()) continue;
    PlanDate date = judge.judged(day);
    if (asked != polled.end()) date.poll = asked->counts;
    if (!date.broken.empty()) {
      plan.fallen.push_back(std::move(date));
      continue;
    }
    judge.weigh(date);
    plan.dates.push_back(std::move(date));
  }
  std::sort(plan.dates.begin(), plan.dates.end(), is_better);
  if (plan.dates.empty()) {
    for (const PlanDate& date : plan.fallen)
      if (date.rules_broken == 1) {
        plan.near.push_back(date);
        judge.weigh(plan.near.back());
      }
    std::sort(plan.near.begin(), plan.near.end(), is_better);
  }
  plan.sets = sets_of(plan.dates, plan.rules.sessions);
  return plan;
}

}  // namespace aliso::figures
