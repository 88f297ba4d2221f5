// Dates that meet the rules, what speaks against them, habits and sets. Days by the calendar on the wall:
// 7 April 2022 was a Thursday; 8 May 2026 is a Friday, 14 July 2026 a Tuesday.
#include "figures/plan.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample.h"

using namespace sample;
using namespace aliso::figures;
using std::chrono::days;
using Days = std::vector<Date>;
using Flags = std::vector<DateFlag>;

namespace {

const Date today = day(2026, 4, 1);

/// An event of such sessions, at each of which so many of the members m0, m1, … were.
Dossier held(std::string id, std::vector<Date> dates, unsigned came) {
  Dossier dossier;
  dossier.event.id = id;
  dossier.event.title = id;
  for (const Date date : dates) {
    dossier.event.sessions.push_back(session(id + std::to_string(dossier.event.sessions.size()), date));
    auto& present = dossier.event.sessions.back().present.emplace();
    for (unsigned i = 0; i < came; ++i) present.push_back(named(i));
  }
  return dossier;
}

Rule outside(bool school, bool holidays, bool events) {
  Rule rule;
  rule.outside_school_holidays = school;
  rule.outside_public_holidays = holidays;
  rule.outside_events = events;
  return rule;
}

Event asking(std::vector<Rule> rules) {
  Event event;
  for (Rule& rule : rules) event.criteria.push_back({{}, "criterion", std::move(rule)});
  return event;
}

PlanRules rules(const PlanWish& wish, char zone = 0, const Event* event = nullptr) {
  return std::get<PlanRules>(plan_rules(event, wish, zone, today));
}

/// A plan of all days of a span, clear of nothing.
Plan open_plan(const Network& net, std::span<const Dossier> all, Span during, Rule clear_of = {}) {
  PlanWish wish;
  wish.during = during;
  wish.outside = clear_of;
  return plan(net, all, std::nullopt, rules(wish, net.school_zone), today);
}

const PlanDate& on_day(const Plan& plan, Date day) {
  return *std::find_if(plan.dates.begin(), plan.dates.end(),
                       [day](const PlanDate& date) { return date.day == day; });
}

Days days_in(const std::vector<PlanDate>& dates) {
  Days result;
  for (const PlanDate& date : dates) result.push_back(date.day);
  return result;
}

}  // namespace

TEST_CASE("what nobody says is the default, kind by kind") {
  const PlanRules none = rules({}, 'C');
  CHECK(none.during == Span{day(2026, 4, 22), day(2026, 7, 21)});  // 21 days on, 91 days
  CHECK((none.outside.outside_school_holidays && none.outside.outside_public_holidays &&
         none.outside.outside_events));
  CHECK(none.rules.size() == 1);                           // the three of them are one rule
  CHECK_FALSE(rules({}).outside.outside_school_holidays);  // no zone: nothing could be said
  Rule thursday;
  thursday.weekdays = {{std::chrono::Thursday, 0}};
  thursday.outside_school_holidays = true;
  thursday.sessions = Count::at_least(2);
  const Event event = asking({thursday});
  const PlanRules both = rules({}, 0, &event);
  CHECK((both.outside.outside_school_holidays && both.outside.outside_public_holidays));
  CHECK((both.rules.size() == 2 && both.weekdays.size() == 1 && both.sessions == 2));
}

TEST_CASE("an option takes the place of the rules of its kind") {
  Rule rule = outside(true, true, false);
  rule.weekdays = {{std::chrono::Thursday, 0}};
  rule.during = on(day(2026, 5, 7));
  const Event event = asking({rule});
  PlanWish wish;
  wish.weekdays = {{std::chrono::Saturday, 1}};
  wish.outside = outside(false, false, true);
  wish.during = Span{day(2026, 6, 1), day(2026, 6, 30)};
  const PlanRules made = rules(wish, 'C', &event);
  CHECK((made.weekdays.size() == 1 && made.weekdays[0].day == std::chrono::Saturday));
  CHECK((!made.outside.outside_school_holidays && !made.outside.outside_public_holidays &&
         made.outside.outside_events));
  CHECK(made.during == *wish.during);
  wish.outside = Rule{};  // clear of nothing
  CHECK(rules(wish, 'C', &event).rules.size() == 1);
}

TEST_CASE("days that can't be looked at") {
  const auto why = [](std::optional<Date> first, std::optional<Date> last) {
    PlanWish wish;
    wish.during = Span{first, last};
    const auto made = plan_rules(nullptr, wish, 0, today);
    return std::holds_alternative<NoDays>(made) ? std::optional(std::get<NoDays>(made)) : std::nullopt;
  };
  CHECK(why(day(2026, 3, 1), today) == NoDays::today);
  CHECK(why(day(2026, 3, 1), today - std::chrono::days{1}) == NoDays::over);
  CHECK_FALSE(why(day(2026, 3, 1), today + days{1}));
  CHECK(why(day(2026, 5, 1), {}) == NoDays::open);
  CHECK_FALSE(why(day(2027, 1, 1), day(2028, 12, 31)));  // two years, 731 days
  CHECK(why(day(2027, 1, 1), day(2029, 1, 1)) == NoDays::too_long);
  CHECK_FALSE(why(day(2020, 1, 1), day(2028, 3, 31)));  // the days that are past don't count
  Rule may, june;
  may.during = Span{day(2026, 5, 1), day(2026, 5, 31)};
  june.during = Span{day(2026, 6, 1), day(2026, 6, 30)};
  const Event event = asking({may, june});
  CHECK(std::get<NoDays>(plan_rules(&event, {}, 0, today)) == NoDays::disjoint);
}

TEST_CASE("of two lists of weekdays, what both allow") {
  Rule a, b;
  a.weekdays = {{std::chrono::Thursday, 0}, {std::chrono::Saturday, 0}};
  b.weekdays = {{std::chrono::Thursday, 1}};
  const Event event = asking({a, b});
  const PlanRules made = rules({}, 0, &event);
  REQUIRE(made.weekdays.size() == 1);
  CHECK((made.weekdays[0].day == std::chrono::Thursday && made.weekdays[0].nth == 1));
  // Nothing in common is no day at all; the fourth and the fifth can be the last one.
  b.weekdays = {{std::chrono::Friday, 0}};
  const Event apart = asking({a, b});
  CHECK(std::get<NoDays>(plan_rules(&apart, {}, 0, today)) == NoDays::weekdays);
  a.weekdays = {{std::chrono::Friday, -1}};
  for (const int nth : {3, 4, 5}) {
    b.weekdays = {{std::chrono::Friday, nth}};
    const Event last = asking({a, b});
    const auto both = plan_rules(&last, {}, 0, today);
    CHECK(std::holds_alternative<NoDays>(both) == (nth == 3));
    if (nth > 3) CHECK(std::get<PlanRules>(both).weekdays[0].nth == nth);
  }
}

TEST_CASE("long weekends, bridges, eves of holidays") {
  Network net = network(2);
  net.school_zone = 'C';
  const Plan spring = open_plan(net, {}, {day(2026, 4, 2), day(2026, 7, 20)});
  CHECK(on_day(spring, day(2026, 5, 9)).flags == Flags{DateFlag::long_weekend});  // the 8th is a Friday
  CHECK(on_day(spring, day(2026, 5, 9)).holiday == day(2026, 5, 8));
  CHECK(on_day(spring, day(2026, 5, 24)).flags == Flags{DateFlag::long_weekend});  // Whit Monday follows
  CHECK(on_day(spring, day(2026, 7, 13)).flags == Flags{DateFlag::bridge});        // before the 14th
  CHECK(on_day(spring, day(2026, 7, 13)).cost == 2);
  CHECK(on_day(spring, day(2026, 7, 3)).flags == Flags{DateFlag::eve_of_holidays});  // summer from the 4th
  CHECK(on_day(spring, day(2026, 7, 2)).flags.empty());
  // The Friday behind Ascension Day (14 May) is a bridge; the day itself is not, nor the eve of what has
  // begun.
  CHECK(on_day(spring, day(2026, 5, 15)).flags == Flags{DateFlag::bridge});
  CHECK(on_day(spring, day(2026, 5, 13)).flags == Flags{DateFlag::eve_of_holidays});
  // 1 May 2026 is a Friday: it makes no bridge of itself. Nor is 8 May 2043 one, the day behind Ascension
  // Day.
  CHECK(on_day(spring, day(2026, 5, 1)).flags.empty());
  CHECK(open_plan(network(2), {}, on(day(2043, 5, 8))).dates[0].flags.empty());
}

TEST_CASE("other events near, and what happens alongside") {
  const Network net = network(2);
  std::vector<Dossier> all = {held("a", {day(2026, 6, 10)}, 0), held("b", {day(2026, 6, 20)}, 0)};
  all[1].event.sessions[0].cancelled = true;
  Alongside fair;
  fair.span = {day(2026, 6, 18), day(2026, 6, 19)};
  fair.title = "fair";
  Alongside undated;
  undated.title = "some day";
  all[1].event.alongside = {undated, fair};
  const Plan june = open_plan(net, all, {day(2026, 6, 1), day(2026, 6, 30)});
  CHECK((on_day(june, day(2026, 6, 4)).flags == Flags{DateFlag::close_event} &&
         on_day(june, day(2026, 6, 4)).event_gap == 6));
  CHECK((on_day(june, day(2026, 6, 3)).flags.empty() && on_day(june, day(2026, 6, 3)).event_gap == 7));
  CHECK((on_day(june, day(2026, 6, 10)).flags.empty() && on_day(june, day(2026, 6, 10)).event_gap == 0));
  CHECK(on_day(june, day(2026, 6, 18)).flags == Flags{DateFlag::alongside});
  CHECK(on_day(june, day(2026, 6, 20)).event_gap == 10);  // the other one is cancelled
  // The planned event's own sessions are no other events.
  PlanWish wish;
  wish.during = on(day(2026, 6, 10));
  const Plan own = plan(net, all, 0, rules(wish), today);
  CHECK((own.dates.size() == 1 && !own.dates[0].event_gap));
}

TEST_CASE("the order is cost, then date; what broke one rule alone is near") {
  Network net = network(2);
  net.school_zone = 'C';
  const Plan may = open_plan(net, {}, {day(2026, 5, 7), day(2026, 5, 12)}, outside(false, true, false));
  // 9 and 10 May are the long weekend of Friday 8 May.
  CHECK(days_in(may.dates) ==
        Days{day(2026, 5, 7), day(2026, 5, 11), day(2026, 5, 12), day(2026, 5, 9), day(2026, 5, 10)});
  CHECK((may.near.empty() && days_in(may.fallen) == Days{day(2026, 5, 8)}));
  // In July nothing is left: the 14th breaks one rule twice; a Thursday breaks one, another day two.
  PlanWish wish;
  wish.during = Span{day(2026, 7, 13), day(2026, 7, 17)};
  wish.weekdays = {{std::chrono::Tuesday, 0}, {std::chrono::Thursday, 0}};
  const Plan july = plan(net, {}, std::nullopt, rules(wish, 'C'), today);
  CHECK(july.dates.empty());
  CHECK(days_in(july.near) == Days{day(2026, 7, 14), day(2026, 7, 16)});
  REQUIRE(july.near[0].broken.size() == 2);
  CHECK(july.near[0].broken[0].part == Unmet::Part::school_holidays);
  CHECK(july.near[0].broken[1].part == Unmet::Part::public_holidays);
  CHECK(july.fallen.size() == 5);
}

TEST_CASE("beyond the table of school holidays every date is unsure, and without a zone") {
  Network net = network(2);
  const Date far = day(2027, 10, 5);
  net.school_zone = 'C';
  CHECK(open_plan(net, {}, on(far), outside(true, false, false)).dates[0].flags ==
        Flags{DateFlag::school_holidays_unknown});
  CHECK(open_plan(net, {}, on(far)).dates[0].flags.empty());  // not asked for
  net.school_zone = 0;
  const Plan unset = open_plan(net, {}, on(day(2026, 5, 5)), outside(true, false, false));
  CHECK((unset.dates.size() == 1 && unset.dates[0].cost == 3));
}

TEST_CASE("a weekday's habit: a figure an event, drawn towards the usual one") {
  // Ten members. Three Thursdays: 2, 3, 4 came. Three Saturdays: 6, 6, 6. One event has both: it is two
  // figures.
  const Network net = network(10);
  std::vector<Dossier> all = {
      held("a", {day(2022, 1, 6)}, 2), held("b", {day(2022, 2, 3)}, 3),
      held("c", {day(2022, 3, 3)}, 4), held("d", {day(2022, 1, 8), day(2022, 1, 15)}, 6),
      held("e", {day(2022, 2, 5)}, 6), held("f", {day(2022, 3, 5)}, 6)};
  Habits found = habits(net, all, today);
  // usual = (.2 + .3 + .4 + 3 · .6) ÷ 6 = .45; Thursdays (.9 + .9) ÷ 5 = .36 ≤ .40; Saturdays (1.8 + .9) ÷ 5
  // = .54.
  REQUIRE(found[4]);
  CHECK((found[4]->events == 3 && found[4]->leaning == Habit::Leaning::poor));
  CHECK(found[4]->share == doctest::Approx(0.3));
  CHECK(found[4]->usual == doctest::Approx(0.45));
  CHECK((found[6]->events == 3 && found[6]->leaning == Habit::Leaning::good));
  CHECK_FALSE(found[1]);
  // Two events are too few to lean, one not known exactly is none, and one after today isn't there yet.
  all[5].event.sessions[0].present->push_back(counted(Count::between(0, 2)));
  found = habits(net, all, today);
  CHECK((found[6]->events == 2 && found[6]->leaning == Habit::Leaning::usual));
  CHECK(habits(net, all, day(2022, 2, 4))[6]->events == 1);
}

TEST_CASE("a threshold that is met exactly is met") {
  // Thursdays 8, 8, 9 of 20 (Σ 1.25), Saturdays 12, 12, 11 (Σ 1.75): usual .5, (1.25 + 1) ÷ 5 = .45.
  const Network net = network(20);
  const std::vector<Dossier> all = {held("a", {day(2022, 1, 6)}, 8),  held("b", {day(2022, 2, 3)}, 8),
                                    held("c", {day(2022, 3, 3)}, 9),  held("d", {day(2022, 1, 8)}, 12),
                                    held("e", {day(2022, 2, 5)}, 12), held("f", {day(2022, 3, 5)}, 11)};
  const Habits found = habits(net, all, today);
  CHECK(found[4]->leaning == Habit::Leaning::poor);
  CHECK(found[6]->leaning == Habit::Leaning::good);
}

TEST_CASE("three good evenings alone make no good weekday") {
  // Of 20 members 11 on Thursdays, 9 on Saturdays: 5 points from .5, and (3 · .55 + 1) ÷ 5 = .53.
  const Network net = network(20);
  const std::vector<Dossier> all = {held("a", {day(2022, 1, 6)}, 11), held("b", {day(2022, 2, 3)}, 11),
                                    held("c", {day(2022, 3, 3)}, 11), held("d", {day(2022, 1, 8)}, 9),
                                    held("e", {day(2022, 2, 5)}, 9),  held("f", {day(2022, 3, 5)}, 9)};
  const Habits found = habits(net, all, today);
  CHECK((found[4]->leaning == Habit::Leaning::usual && found[6]->leaning == Habit::Leaning::usual));
}

TEST_CASE("sets: another weekday first, 2 to 21 days apart, at most three") {
  PlanWish wish;
  wish.sessions = 2;
  wish.weekdays = {{std::chrono::Thursday, 0}, {std::chrono::Friday, 0}};
  wish.during = Span{day(2026, 6, 4), day(2026, 6, 19)};  // Thursdays 4, 11, 18; Fridays 5, 12, 19
  const Network net = network(2);
  const Plan june = plan(net, {}, std::nullopt, rules(wish), today);
  // 4: Friday 5 is too near, so 12; 5: the first Thursday 2 days off is 11; 11: 5 again, then 12's is 4
  // again.
  REQUIRE(june.sets.size() == 3);
  CHECK(june.sets[0] == Days{day(2026, 6, 4), day(2026, 6, 12)});
  CHECK(june.sets[1] == Days{day(2026, 6, 5), day(2026, 6, 11)});
  CHECK(june.sets[2] == Days{day(2026, 6, 5), day(2026, 6, 18)});
  wish.sessions = 20;  // more than lie within 21 days of each other
  CHECK(plan(net, {}, std::nullopt, rules(wish), today).sets.empty());
  wish.sessions = 2;  // 2 and 26 June are 24 days apart
  wish.weekdays = {{std::chrono::Tuesday, 1}, {std::chrono::Friday, -1}};
  wish.during = Span{day(2026, 6, 1), day(2026, 6, 30)};
  const Plan apart = plan(net, {}, std::nullopt, rules(wish), today);
  CHECK((apart.dates.size() == 2 && apart.sets.empty()));
  wish.sessions = 1;
  CHECK(plan(net, {}, std::nullopt, rules(wish), today).sets.empty());
}

TEST_CASE("a poll: its days alone, those first on which most can come") {
  const Network net = network(9);
  const std::vector<PolledDay> polled = {{day(2026, 5, 5), {3, 2, 1}},
                                         {day(2026, 5, 6), {3, 3, 0}},
                                         {day(2026, 5, 7), {5, 0, 4}},
                                         {day(2026, 5, 8), {9, 0, 0}}};
  PlanWish wish;
  for (const PolledDay& one : polled) wish.days.push_back(one.day);
  const PlanRules made = rules(wish);
  CHECK(made.during == Span{day(2026, 5, 5), day(2026, 5, 8)});
  const Plan plan = aliso::figures::plan(net, {}, std::nullopt, made, today, polled);
  CHECK(days_in(plan.dates) == Days{day(2026, 5, 7), day(2026, 5, 6), day(2026, 5, 5)});
  REQUIRE(plan.fallen.size() == 1);  // 8 May is a public holiday, whoever could come
  CHECK(plan.fallen[0].poll == PollCounts{9, 0, 0});
}
