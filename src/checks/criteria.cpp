// Criteria whose rule the dates don't meet: said of each session, where its date stands.
// What a rule asks is in figures/criteria.h; here it becomes warnings.
#include <algorithm>
#include <string>
#include <vector>

#include "checks/subject.h"
#include "figures/criteria.h"
#include "format/dates.h"
#include "format/names.h"

namespace aliso::checks {

namespace {

using Part = figures::Unmet::Part;

std::string weekday_name(model::Date day) {
  return std::string(format::name(std::chrono::weekday{day}));
}

std::string school_name(figures::SchoolHoliday::Name name) {
  static constexpr std::string_view names[] = {"autumn", "christmas", "winter",
                                               "spring", "ascension", "summer"};
  return std::string(names[static_cast<std::size_t>(name)]);
}

std::string public_name(figures::PublicHoliday name) {
  static constexpr std::string_view names[] = {"new_year",   "easter_monday",  "labour_day", "victory_1945",
                                               "ascension",  "whit_monday",    "bastille",   "assumption",
                                               "all_saints", "armistice_1918", "christmas"};
  return std::string(names[static_cast<std::size_t>(name)]);
}

/// Which one of its month the day is, where the rule asks for that and the weekday itself is right; else 0.
std::int64_t nth(const model::Rule& rule, model::Date day) {
  const bool right = std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [day](const model::Weekday& w) {
    return w.day == std::chrono::weekday{day};
  });
  return right ? (unsigned(std::chrono::year_month_day{day}.day()) - 1) / 7 + 1 : 0;
}

std::string clock(model::TimeOfDay time) {
  const std::string minutes = std::to_string(time.minutes % 60);
  return std::to_string(time.minutes / 60) + (minutes.size() < 2 ? ":0" : ":") + minutes;
}

void say(const Subject& subject, const model::Criterion& criterion, const model::Session& session,
         const figures::Unmet& unmet) {
  words::Args args = {{"criterion", criterion.text}, {"date", format::written(unmet.day)}};
  const auto warn = [&](std::string_view name) {
    subject.found.warning(name, session.date_at, date_length, args);
  };
  switch (unmet.part) {
    case Part::weekday:
      args.emplace_back("weekday", weekday_name(unmet.day));
      args.emplace_back("nth", nth(*criterion.rule, unmet.day));
      return warn("criterion-weekday");
    case Part::starts:
      args.emplace_back("time", clock(session.time->from));
      return warn("criterion-starts");
    case Part::school_holidays:
      args.emplace_back("holidays", school_name(unmet.school->name));
      args.emplace_back("zone", std::string(1, unmet.school->zone));
      return warn("criterion-school-holidays");
    case Part::school_holidays_unknown:
      args.emplace_back("last",
                        format::written(*figures::school_holidays_known(subject.network.school_zone)->last));
      args.emplace_back("first",
                        format::written(*figures::school_holidays_known(subject.network.school_zone)->first));
      return warn("school-holidays-unknown");
    case Part::public_holidays:
      args.emplace_back("holiday", public_name(*unmet.public_day));
      return warn("criterion-public-holidays");
    case Part::events:
      args.emplace_back("event", std::string(unmet.event));
      return warn("criterion-events");
    case Part::during:
      return warn("criterion-during");
    case Part::school_zone_unset:
      return;  // said once, with the criterion
  }
}

std::vector<figures::Taken> taken_by_others(const Subject& subject) {
  std::vector<figures::Taken> taken;
  for (const model::Dossier* other : subject.opened) {
    if (other->event.id == subject.event().id) continue;
    for (const model::Session& session : other->event.sessions) {
      if (!session.cancelled) taken.push_back({session.span, other->event.title});
    }
  }
  return taken;
}

/// Sessions that were offered: one that another replaces isn't one more.
std::int64_t offered(const model::Event& event) {
  return std::count_if(event.sessions.begin(), event.sessions.end(),
                       [](const model::Session& s) { return !s.moved_to; });
}

void criterion(const Subject& subject, const model::Criterion& criterion) {
  const model::Rule& rule = *criterion.rule;
  const char zone = subject.network.school_zone;
  if (rule.outside_school_holidays && zone == 0) {
    subject.found.warning("school-zone-unset", rule.at, 1, {{"criterion", criterion.text}});
  }
  const std::int64_t sessions = offered(subject.event());
  if (rule.sessions &&
      (sessions < rule.sessions->min() || (rule.sessions->max() && sessions > *rule.sessions->max()))) {
    subject.found.warning("criterion-sessions", rule.at, 1,
                          {{"criterion", criterion.text}, {"sessions", sessions}});
  }
  const auto taken = rule.outside_events ? taken_by_others(subject) : std::vector<figures::Taken>{};
  for (const model::Session& session : subject.event().sessions) {
    if (session.cancelled) continue;
    for (const figures::Unmet& unmet : figures::unmet(rule, session.span, session.time, {zone, taken})) {
      say(subject, criterion, session, unmet);
    }
  }
}

}  // namespace

void criteria(const Subject& subject) {
  for (const model::Criterion& one : subject.event().criteria) {
    if (one.rule) criterion(subject, one);
  }
}

}  // namespace aliso::checks
