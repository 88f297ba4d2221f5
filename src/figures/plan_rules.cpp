// Rules part by part: a part that an option gives is left out of them, one that nobody gives is the default.
// Public holidays, events and school holidays are three parts; `--outside` says all three.
#include "figures/plan_rules.h"

#include <algorithm>
#include <iterator>

namespace aliso::figures {

namespace {

using model::Rule;
using model::Span;
using model::Weekday;

bool asks_outside(const Rule& rule) {
  return rule.outside_school_holidays || rule.outside_public_holidays || rule.outside_events;
}

void add_outside(Rule& to, const Rule& from) {
  to.outside_school_holidays |= from.outside_school_holidays;
  to.outside_public_holidays |= from.outside_public_holidays;
  to.outside_events |= from.outside_events;
}

/// The days of both.
Span days_of_both(const Span& a, const Span& b) {
  Span both = a;
  if (b.first && (!both.first || *both.first < *b.first)) both.first = b.first;
  if (b.last && (!both.last || *b.last < *both.last)) both.last = b.last;
  return both;
}

/// Whether two of one day can be the same date: the fourth and the fifth can be the last.
bool meet(int a, int b) {
  const auto can_be_last = [](int last, int nth) { return last == -1 && nth >= 4; };
  return a == b || a == 0 || b == 0 || can_be_last(a, b) || can_be_last(b, a);
}

/// The weekdays that both lists allow: of "thursday" and "first thursday" the second, of "last thursday" and
/// "fourth thursday" the one with a number.
std::vector<Weekday> weekdays_of_both(const std::vector<Weekday>& a, const std::vector<Weekday>& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  std::vector<Weekday> both;
  for (const Weekday& one : a)
    for (const Weekday& other : b)
      if (one.day == other.day && meet(one.nth, other.nth))
        both.push_back(one.nth == 0 || (one.nth == -1 && other.nth > 0) ? other : one);
  return both;
}

/// The rules of the criteria without what options say.
void add_rules(const model::Event& event, const PlanWish& wish, PlanRules& to, std::optional<Span>& during) {
  for (const model::Criterion& criterion : event.criteria) {
    if (!criterion.rule) continue;
    Rule rule;
    if (wish.weekdays.empty()) rule.weekdays = criterion.rule->weekdays;
    if (!wish.outside) add_outside(rule, *criterion.rule);
    if (!rule.weekdays.empty() || asks_outside(rule)) to.rules.push_back(rule);
    if (criterion.rule->during) during = days_of_both(during.value_or(Span{}), *criterion.rule->during);
    if (criterion.rule->sessions) to.sessions = std::max(to.sessions, criterion.rule->sessions->min());
  }
}

}  // namespace

std::variant<PlanRules, NoDays> plan_rules(const model::Event* event, const PlanWish& wish, char zone,
                                           model::Date today) {
  using std::chrono::days;
  PlanRules result;
  std::optional<Span> during;
  if (event) add_rules(*event, wish, result, during);
  for (const Rule& rule : result.rules) add_outside(result.outside, rule);
  if (!wish.weekdays.empty()) {
    result.rules.emplace_back();
    result.rules.back().weekdays = wish.weekdays;
  }
  Rule rest;
  if (wish.outside) {
    add_outside(rest, *wish.outside);
  } else {
    rest.outside_public_holidays = !result.outside.outside_public_holidays;
    rest.outside_events = !result.outside.outside_events;
    rest.outside_school_holidays = zone != 0 && !result.outside.outside_school_holidays;
  }
  if (asks_outside(rest)) result.rules.push_back(rest);
  add_outside(result.outside, rest);
  for (const Rule& rule : result.rules) {
    const bool any = result.weekdays.empty() && rule.weekdays.empty();
    result.weekdays = weekdays_of_both(result.weekdays, rule.weekdays);
    if (!any && result.weekdays.empty()) return NoDays::weekdays;
  }
  result.sessions = wish.sessions.value_or(result.sessions);

  if (wish.during)
    during = wish.during;
  else if (!wish.days.empty())
    during = Span{*std::find_if(wish.days.begin(), std::prev(wish.days.end()),
                                [today](model::Date day) { return day > today; }),
                  wish.days.back()};
  else if (!during)
    during = Span{today + days{plan_notice}, today + days{plan_notice + plan_days - 1}};
  if (!during->last) return NoDays::open;
  if (during->first && *during->first > *during->last) return NoDays::disjoint;
  if (*during->last <= today) return *during->last == today ? NoDays::today : NoDays::over;
  result.during = {std::max(during->first.value_or(today), today + days{1}), during->last};
  if (*result.during.last - *result.during.first >= days{plan_most_days}) return NoDays::too_long;
  return result;
}

}  // namespace aliso::figures
