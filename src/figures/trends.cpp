// Rows of structures over the events of a span.
// Each session is read once; what is found of a structure is put into the row it stands in.
#include "figures/trends.h"

#include <algorithm>

#include "figures/answers.h"
#include "figures/facts.h"
#include "figures/narrowed.h"
#include "figures/presence.h"

namespace aliso::figures {

namespace {

using model::Date;
using model::Dossier;
using model::Role;
using model::SessionIndex;
using model::StructureIndex;

/// What one event says of a row.
struct OfEvent {
  bool could = false;      ///< a session on a day when it was a member; partners and the host always
  bool came = false;       ///< to such a session
  bool excused = false;    ///< from such a session
  bool announced = false;  ///< for such a session
  bool for_all = true;     ///< announced for each of them
  bool kept = false;
  bool seen = false;                            ///< came to one of them
  bool noted_seen = false;                      ///< the same, member that day or not
  std::optional<Date> named_first, named_last;  ///< member that day or not
  std::optional<Date>
      maybe;  ///< the latest day on which it was a member, and neither excused nor represented
};

/// Reads the events one after the other into rows.
class Rows {
 public:
  Rows(const model::Network& network, std::span<const Dossier> dossiers, Trends& into)
      : network_(network), dossiers_(dossiers), into_(into), row_of_(rows_of(network)) {
    rows_.resize(network.structures.size());
    of_event_.resize(network.structures.size());
    maybes_.resize(network.structures.size());
    event_days_.resize(network.structures.size());
  }

  void add(const SpanEvent& event) {
    std::fill(of_event_.begin(), of_event_.end(), OfEvent{});
    const Dossier& dossier = event.dossier(dossiers_);
    const AnswerLines answers(dossier.invitations);
    for (const SessionIndex i : event.sessions) read(dossier, answers, i);
    for (const StructureIndex i : dossier.event.seen) {
      if (i >= row_of_.size()) continue;
      of(i).noted_seen = true;
      // In a row of two, one that was no member then counts as none.
      for (const SessionIndex s : event.sessions)
        if (network_.structures[i].role_on(dossier.event.sessions[s].date()) != Role::guest)
          of(i).seen = true;
    }
    const model::Count unnamed = not_named(event, dossier);
    into_.unattributed += unnamed;
    for (StructureIndex i = 0; i < rows_.size(); ++i) settle(i, event, unnamed.max() != 0);
  }

  /// The rows that say anything.
  void end() {
    for (StructureIndex i = 0; i < rows_.size(); ++i) {
      StructureRow& row = rows_[i];
      row.structure = i;
      row.member = network_.structures[i].is_member(into_.on);
      for (const Date day : maybes_[i])
        if (!row.last_came || day > *row.last_came)
          row.maybe_came = std::max(row.maybe_came.value_or(day), day);
      const auto a_year_before = [](Date on) {
        const std::chrono::year_month_day day(on);
        const auto before = day - std::chrono::years(1);
        return Date(before.ok() ? before : before.year() / before.month() / std::chrono::last);
      };
      row.lapsed = row.member && (!row.last_came || *row.last_came < a_year_before(into_.on));
      for (const Date day : event_days_[i])
        row.missed_since += !row.last_came || day > *row.last_came ? 1 : 0;
      if (row.events > 0 || row.first_came) into_.structures.push_back(row);
    }
  }

 private:
  OfEvent& of(StructureIndex structure) { return of_event_[row_of_[structure]]; }

  void read(const Dossier& dossier, const AnswerLines& answers, SessionIndex index) {
    const model::Session& session = dossier.event.sessions[index];
    const Date day = session.date();
    const auto last = answers.last(network_, index, day);
    std::vector<bool> here(network_.structures.size()), away(network_.structures.size());
    if (session.present) {
      for (const NamedPresence& one : presence(network_, session).in_order) {
        if (!one.listed) continue;
        here[*one.listed] = true;
        OfEvent& row = of(*one.listed);
        row.named_first = std::min(row.named_first.value_or(day), day);
        row.named_last = std::max(row.named_last.value_or(day), day);
      }
    }
    for (const NamedPresence& one : excused(network_, session).in_order)
      if (one.listed) away[*one.listed] = true;
    std::vector<bool> represented(network_.structures.size());
    if (session.proxies)
      if (const auto* proxies = std::get_if<std::vector<model::Proxy>>(&*session.proxies))
        for (const model::Proxy& proxy : *proxies) represented[proxy.from] = true;
    for (StructureIndex i = 0; i < network_.structures.size(); ++i) {
      const Role role = network_.structures[i].role_on(day);
      if (role == Role::guest) continue;
      OfEvent& row = of(i);
      row.could = true;
      const auto reply = last ? last->reply(i) : std::nullopt;
      const bool announced = reply && *reply != model::Reply::no;
      row.came = row.came || here[i];
      row.excused = row.excused || (!here[i] && (away[i] || reply == model::Reply::no));
      row.announced = row.announced || announced;
      row.for_all = row.for_all && announced;
      row.kept = row.kept || (announced && here[i]);
      if (role == Role::member && !here[i] && !away[i] && !represented[i] && reply != model::Reply::no)
        row.maybe = std::max(row.maybe.value_or(day), day);
    }
  }

  /// Members that came and are known by number only.
  [[nodiscard]] model::Count not_named(const SpanEvent& event, const Dossier& dossier) const {
    const MaybeCount& distinct = event.figures.distinct.member;
    if (!distinct) return 0;
    const std::vector<bool> known = members_known(network_, dossier, event.sessions);
    const auto named = static_cast<std::int64_t>(std::count(known.begin(), known.end(), true));
    const std::int64_t least = std::max<std::int64_t>(distinct->min() - named, 0);
    if (!distinct->max()) return model::Count::at_least(least);
    return model::Count::between(least, std::max<std::int64_t>(*distinct->max() - named, least));
  }

  void settle(StructureIndex index, const SpanEvent& event, bool some_unnamed) {
    const OfEvent& found = of_event_[index];
    StructureRow& row = rows_[index];
    std::optional<Date> first = found.named_first, last = found.named_last;
    if (found.noted_seen && !first) first = last = event.date;  // it is not known at which session
    if (first) row.first_came = std::min(row.first_came.value_or(*first), *first);
    if (last) row.last_came = std::max(row.last_came.value_or(*last), *last);
    if (some_unnamed && found.maybe && !found.came && !found.seen) maybes_[index].push_back(*found.maybe);
    if (!found.could || !event.noted) return;
    const bool came = found.came || found.seen;
    ++row.events;
    row.came += came ? 1 : 0;
    row.excused += !came && found.excused ? 1 : 0;
    row.announced += found.announced ? 1 : 0;
    row.kept += found.kept || (found.seen && found.announced && found.for_all) ? 1 : 0;
    event_days_[index].push_back(event.date);
  }

  const model::Network& network_;
  std::span<const Dossier> dossiers_;
  Trends& into_;
  std::vector<StructureIndex> row_of_;
  std::vector<StructureRow> rows_;
  std::vector<OfEvent> of_event_;
  std::vector<std::vector<Date>> maybes_;
  std::vector<std::vector<Date>> event_days_;  ///< of the events that each could come to
};

}  // namespace

std::vector<StructureIndex> rows_of(const model::Network& network) {
  std::vector<StructureIndex> row(network.structures.size());
  for (StructureIndex i = 0; i < row.size(); ++i) row[i] = i;
  std::vector<bool> taken(row.size());
  for (StructureIndex i = 0; i < row.size(); ++i) {
    const auto& replaced = network.structures[i].replaces;
    if (replaced.empty() || taken[replaced.front()] || replaced.front() == i) continue;
    taken[replaced.front()] = true;  // of two that replace it, the first goes on with it
    row[replaced.front()] = i;
  }
  // A successor's successor: as far as it goes, and no further than there are structures.
  for (StructureIndex i = 0; i < row.size(); ++i)
    for (std::size_t steps = 0; row[row[i]] != row[i] && steps < row.size(); ++steps) row[i] = row[row[i]];
  return row;
}

std::vector<bool> chosen_rows(const model::Network& network, Date on, Conditions where) {
  const std::vector<StructureIndex> row = rows_of(network);
  std::vector<bool> chosen(row.size());
  for (StructureIndex i = 0; i < row.size(); ++i) chosen[i] = matches(network.structures[row[i]], on, where);
  return chosen;
}

Trends trends(const model::Network& network, std::span<const Dossier> dossiers,
              const std::optional<model::Span>& during, Date today, Conditions where) {
  Trends result;
  result.on = during && during->last ? std::min(*during->last, today) : today;
  result.span = events_of_span(network, dossiers, during, today, where);
  const auto add_rows = [&](const model::Network& those) {
    Rows rows(those, dossiers, result);
    for (const SpanEvent& event : result.span.events) rows.add(event);
    rows.end();
  };
  if (narrows_structures(where)) {
    const std::vector<bool> chosen = chosen_rows(network, result.on, where);
    narrow(result.span, network, dossiers, chosen, today);
    add_rows(narrowed(network, chosen));
  } else {
    add_rows(network);
  }
  return result;
}

}  // namespace aliso::figures
