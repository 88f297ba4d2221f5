// The figures of a span, put together from those of its events.
// What was not noted opens a sum upwards; nothing makes it unknown as a whole.
#include "figures/report.h"

#include <algorithm>
#include <set>

#include "figures/answers.h"
#include "figures/changes.h"
#include "figures/distinct.h"
#include "figures/membership.h"
#include "figures/narrowed.h"
#include "figures/presence.h"
#include "model/names.h"

namespace aliso::figures {

namespace {

using model::Count;
using model::Date;
using model::Dossier;
using model::Role;
using model::SessionIndex;
using model::Span;
using model::StructureIndex;

/// Any number up to all of the people who were counted, or without an end.
Count any_of(const MaybeCount& headcount) {
  return headcount ? Count::bounds(0, headcount->max()) : Count::at_least(0);
}

void add_visits(Visits& all, const SessionFigures& session) {
  const People& people = session.people;
  all.everyone += people.everyone.value_or(Count::at_least(0));
  const auto add = [&](Count& sum, const MaybeCount& of) {
    sum += session.noted && of ? *of : any_of(people.everyone);
  };
  add(all.member, people.member);
  add(all.partner, people.partner);
  add(all.host, people.host);
  add(all.guest, people.guest);
  add(all.general, people.general);
  if (session.noted) all.without_role += people.without_role;
}

/// The most first, then by name.
std::vector<InTown> by_number(const std::vector<std::string>& towns) {
  std::vector<InTown> result;
  for (const std::string& town : towns) {
    const std::string folded = model::folded(town);
    const auto found = std::find_if(result.begin(), result.end(),
                                    [&](const InTown& other) { return model::folded(other.town) == folded; });
    if (found == result.end())
      result.push_back({town, 1});
    else
      ++found->number;
  }
  std::stable_sort(result.begin(), result.end(), [](const InTown& a, const InTown& b) {
    return a.number != b.number ? a.number > b.number : model::folded(a.town) < model::folded(b.town);
  });
  return result;
}

/// Reads the network and the events into a report.
class Reporter {
 public:
  Reporter(const model::Network& network, std::span<const Dossier> dossiers, Date today, Conditions where,
           Report& into)
      : whole_(network),
        chosen_(narrows_structures(where) ? chosen_rows(network, into.trends.on, where)
                                          : std::vector<bool>()),
        network_(chosen_.empty() ? network : narrowed(network, chosen_)),
        dossiers_(dossiers),
        today_(today),
        where_(where),
        report_(into),
        rows_(rows_of(network)) {}

  void read() {
    sessions();
    members();
    named();
    before();
    changes(network_, rows_, report_.during, report_.trends.on, report_.joined, report_.left);
    remarks();
  }

 private:
  void sessions() {
    std::vector<std::string> towns;
    for (std::size_t e = 0; e < report_.trends.span.events.size(); ++e) {
      const SpanEvent& event = report_.trends.span.events[e];
      const Dossier& dossier = event.dossier(dossiers_);
      for (const SessionIndex i : event.sessions) {
        const model::Session& session = dossier.event.sessions[i];
        const SessionFigures& figures = event.figures.sessions[i];
        ++report_.sessions;
        report_.not_noted += figures.noted ? 0 : 1;
        add_visits(report_.visits, figures);
        report_.presences += figures.came
                                 ? *figures.came
                                 : Count::bounds(0, figures.members ? figures.members->max() : std::nullopt);
        if (session.town.empty())
          ++report_.sessions_without_place;
        else
          towns.push_back(session.town);
        if (figures.quorum) report_.quorums.push_back({e, i});
        dates_.push_back(session.date());
      }
      parts_.push_back(&dossier);
    }
    report_.places = by_number(towns);
    for (const LeftOutSession& one : report_.trends.span.left_out)
      report_.cancelled += one.why == LeftOut::cancelled ? 1 : 0;
  }

  /// A row is one structure, under two names in the span or not.
  void members() {
    const auto all = members_over(network_, dates_);
    if (all) {
      std::int64_t structures = 0;
      std::set<StructureIndex> counted;
      for (StructureIndex i = 0; i < rows_.size(); ++i) {
        if (!is_member_on_a_date(i)) continue;
        ++structures;
        counted.insert(rows_[i]);
      }
      const std::int64_t twice = structures - static_cast<std::int64_t>(counted.size());
      report_.members =
          Count::bounds(all->min() - twice, all->max() ? std::optional(*all->max() - twice) : std::nullopt);
    }
    const auto on = [&](const std::optional<Date>& day) -> MaybeCount {
      if (!day || *day > today_) return std::nullopt;
      return members_on(network_, *day);
    };
    report_.members_first = on(report_.during.first);
    if (!report_.during.first || *report_.during.first <= today_)
      report_.members_last = on(report_.trends.on);
    report_.distinct = distinct_of_span(network_, parts_, report_.members, rows_);
    const MaybeCount& came = report_.distinct.member;
    if (came && report_.members && report_.members->min() > 0)
      report_.reach = Ratio{*came, *report_.members, true};
  }

  void named() {
    std::vector<std::int64_t> events(rows_.size());
    std::set<StructureIndex> partners;
    for (const SpanEvent& event : report_.trends.span.events) {
      const Dossier& dossier = event.dossier(dossiers_);
      const auto known = members_known(network_, dossier, event.sessions);
      std::set<StructureIndex> of_event;
      for (StructureIndex i = 0; i < known.size(); ++i)
        if (known[i]) of_event.insert(rows_[i]);
      for (const StructureIndex i : of_event) ++events[i];
      for (const SessionIndex s : event.sessions)
        for (const NamedPresence& one : presence(network_, dossier.event.sessions[s]).in_order)
          if (one.listed && one.role == Role::partner) partners.insert(rows_[*one.listed]);
      for (const StructureIndex i : dossier.event.seen)
        if (i < known.size() && !known[i] && network_.structures[i].role == Role::partner)
          partners.insert(rows_[i]);
    }
    report_.partners.assign(partners.begin(), partners.end());
    std::vector<std::string> homes;
    for (StructureIndex i = 0; i < events.size(); ++i) {
      if (events[i] == 0) continue;
      report_.named.push_back(i);
      report_.events_of.push_back(events[i]);
      ++report_.times[events[i]];
      if (network_.structures[i].town.empty())
        ++report_.named_without_place;
      else
        homes.push_back(network_.structures[i].town);
    }
    report_.homes = by_number(homes);
  }

  /// Who had been named before the span, and came again.
  void before() {
    if (report_.during.first) first_noted(*report_.during.first);
    const auto span = span_before(report_.during);
    if (!span) return;
    SpanView view = events_of_span(whole_, dossiers_, span, today_, where_);
    if (!chosen_.empty()) narrow(view, whole_, dossiers_, chosen_, today_);
    std::set<StructureIndex> then;
    for (const SpanEvent& event : view.events) {
      const auto known = members_known(network_, event.dossier(dossiers_), event.sessions);
      for (StructureIndex i = 0; i < known.size(); ++i)
        if (known[i]) then.insert(rows_[i]);
    }
    if (then.empty() || report_.sessions == 0) return;
    const std::set<StructureIndex> now(report_.named.begin(), report_.named.end());
    const auto perhaps = perhaps_again();
    Back back{span, 0, 0};
    std::int64_t again = 0, others = 0;
    for (const StructureIndex i : then) {
      if (!is_row_member_on_a_date(i)) continue;
      ++back.of;
      if (now.contains(i))
        ++again;
      else if (perhaps.contains(i))
        ++others;
    }
    const auto unnamed = report_.not_noted > 0 ? std::nullopt : report_.trends.unattributed.max();
    back.again = Count::between(again, again + std::min(others, unnamed.value_or(others)));
    if (back.of > 0) report_.back = back;
  }

  void first_noted(Date first_day) {
    bool any = false;
    std::set<StructureIndex> before;
    for (const Dossier& dossier : dossiers_) {
      bool earlier = false;
      for (const model::Session& session : dossier.event.sessions) {
        if (session.cancelled || session.date() >= first_day || session.date() > today_ || !session.present)
          continue;
        any = earlier = true;
        for (const NamedPresence& one : presence(network_, session).in_order)
          if (one.listed) before.insert(rows_[*one.listed]);
      }
      if (!earlier) continue;
      for (const StructureIndex i : dossier.event.seen)
        if (i < rows_.size()) before.insert(rows_[i]);
    }
    if (!any) return;
    report_.first_noted.emplace();
    for (const StructureIndex i : report_.named)
      if (!before.contains(i)) report_.first_noted->push_back(i);
  }

  /// Rows that may be among the members known by number, or at a session that isn't noted.
  [[nodiscard]] std::set<StructureIndex> perhaps_again() const {
    std::set<StructureIndex> perhaps;
    for (const StructureRow& row : report_.trends.structures)
      if (row.maybe_came) perhaps.insert(row.structure);
    for (const SpanEvent& event : report_.trends.span.events) {
      const Dossier& dossier = event.dossier(dossiers_);
      const AnswerLines answers(dossier.invitations);
      for (const SessionIndex s : event.sessions) {
        const model::Session& session = dossier.event.sessions[s];
        if (session.present) continue;
        std::set<StructureIndex> away;
        for (const NamedPresence& one : excused(network_, session).in_order)
          if (one.listed) away.insert(*one.listed);
        const auto last = answers.last(network_, s, session.date());
        for (StructureIndex i = 0; i < rows_.size(); ++i) {
          const bool declined = last && last->reply(i) == model::Reply::no;
          if (network_.structures[i].is_member(session.date()) && !declined && !away.contains(i))
            perhaps.insert(rows_[i]);
        }
      }
    }
    return perhaps;
  }

  void remarks() {
    const auto of_the_events = [this](const Action& one) {
      const model::Event& event = dossiers_[one.event].event;
      std::vector<SessionIndex> all(event.sessions.size());
      for (SessionIndex i = 0; i < all.size(); ++i) all[i] = i;
      return matches(event, all, today_, where_);
    };
    const auto by_day = [this](std::vector<Action> all) {
      std::stable_sort(all.begin(), all.end(), [this](const Action& a, const Action& b) {
        const Date left = day_of(a, dossiers_), right = day_of(b, dossiers_);
        return left != right ? left < right : dossiers_[a.event].event.id < dossiers_[b.event].event.id;
      });
      return all;
    };
    for (const Action& action : by_day(actions(dossiers_, today_))) {
      if (!of_the_events(action)) continue;
      const Date day = day_of(action, dossiers_);
      if (day > today_) continue;  // nothing was decided there yet
      if (report_.during.contains(day))
        report_.actions.push_back(action);
      else if (report_.during.first && day < *report_.during.first && action.is_open())
        report_.still_open.push_back(action);
    }
    for (const Action& topic : by_day(topics(dossiers_, today_)))
      if (const Date day = day_of(topic, dossiers_);
          day <= today_ && report_.during.contains(day) && of_the_events(topic))
        report_.topics.push_back(topic);
  }

  [[nodiscard]] bool is_member_on_a_date(StructureIndex structure) const {
    return std::any_of(dates_.begin(), dates_.end(),
                       [&](Date day) { return network_.structures[structure].is_member(day); });
  }

  [[nodiscard]] bool is_row_member_on_a_date(StructureIndex row) const {
    for (StructureIndex i = 0; i < rows_.size(); ++i)
      if (rows_[i] == row && is_member_on_a_date(i)) return true;
    return false;
  }

  const model::Network& whole_;
  std::vector<bool> chosen_;  ///< empty: all of them
  model::Network network_;    ///< those chosen
  std::span<const Dossier> dossiers_;
  Date today_;
  Conditions where_;
  Report& report_;
  std::vector<StructureIndex> rows_;
  std::vector<Date> dates_;
  std::vector<const Dossier*> parts_;
};

/// The first day of all sessions that were held.
std::optional<Date> first_of_all(std::span<const Dossier> dossiers, Date today) {
  std::optional<Date> first;
  for (const Dossier& dossier : dossiers)
    for (const model::Session& session : dossier.event.sessions)
      if (!session.cancelled && session.date() <= today)
        first = std::min(first.value_or(session.date()), session.date());
  return first;
}

}  // namespace

std::optional<Span> span_before(const Span& during) {
  if (!during.first || !during.last) return std::nullopt;
  using namespace std::chrono;
  const year_month_day first(*during.first), last(*during.last);
  const bool whole_year = first.year() == last.year() && first.month() == January && first.day() == day(1) &&
                          last.month() == December && last.day() == day(31);
  if (whole_year) {
    const year before = first.year() - years(1);
    return Span{Date(before / January / 1), Date(before / December / 31)};
  }
  return Span{*during.first - (*during.last - *during.first) - days(1), *during.first - days(1)};
}

Report report(const model::Network& network, std::span<const Dossier> dossiers, const Span& during,
              Date today, Conditions where) {
  Report result;
  result.during = during;
  result.trends = trends(network, dossiers, during, today, where);
  const auto begin = first_of_all(dossiers, today);
  if (begin && during.first && *begin > *during.first) result.data_begin = begin;
  Reporter(network, dossiers, today, where, result).read();
  return result;
}

}  // namespace aliso::figures
