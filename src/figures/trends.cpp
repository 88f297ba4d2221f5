// Rows of structures over the events of a span.
// Each session is read once; what is found of a structure is put into the row it stands in.
#include "figures/trends.h"

#include <algorithm>

#include "figures/answers.h"
#include "figures/cores.h"
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

/// What one event says of a row of which it says anything.
struct OfEvent {
  bool came = false;       ///< to a session on a day when it was a member; partners and the host always
  bool excused = false;    ///< from such a session
  bool announced = false;  ///< for such a session
  bool for_all = true;     ///< announced for each of them
  bool kept = false;
  bool seen = false;                            ///< came to one of them
  bool noted_seen = false;                      ///< the same, member that day or not
  std::optional<Date> named_first, named_last;  ///< member that day or not
  std::optional<Date>
      maybe;  ///< the latest day on which it was a member, and neither excused nor represented
  bool maybe_partner = false;  ///< on a day when it was a partner, likewise
};

/// What a session notes, by structure.
struct OfSession {
  Date day;
  std::optional<LastAnswers> answers;
  std::vector<bool> here, away, represented;
};

void put_latest(std::optional<Date>& latest, Date day) {
  latest = std::max(latest.value_or(day), day);
}

/// What an event says of the rows.
struct EventRows {
  std::vector<std::pair<StructureIndex, OfEvent>> said;  ///< of those of which it says anything, in order
  std::vector<bool> is_said;                             ///< by row: whether it is among them
  std::vector<bool> could;                               ///< by row: a member on the day of a session
  std::vector<Date> days;                                ///< of its sessions
  model::Count unnamed;                                  ///< members that came and are known by number only
  bool unnamed_partners = false;                         ///< whether there were such partners
};

/// Reads the events into rows: each by itself, on all cores, then one after the other. Most events say
/// nothing of most structures, which then cost no more than the question whether they were members.
class Rows {
 public:
  Rows(const model::Network& network, std::span<const Dossier> dossiers, Trends& into)
      : network_(network),
        dossiers_(dossiers),
        into_(into),
        row_of_(rows_of(network)),
        rows_(row_of_.size()),
        maybe_(row_of_.size()) {}

  void add(std::span<const SpanEvent> events) {
    constexpr std::size_t at_once = 128;  // what is read of more would fill the memory
    for (std::size_t first = 0; first < events.size(); first += at_once) {
      const auto some = events.subspan(first, std::min(at_once, events.size() - first));
      std::vector<EventRows> read(some.size());
      on_all_cores(some.size(), [&](std::size_t i) { read[i] = said_by(some[i]); });
      for (std::size_t i = 0; i < some.size(); ++i) settle(some[i], read[i]);
    }
  }

  /// The rows that say anything.
  void end() {
    std::vector<std::vector<StructureIndex>> parts(rows_.size());
    for (StructureIndex i = 0; i < row_of_.size(); ++i) parts[row_of_[i]].push_back(i);
    for (StructureIndex i = 0; i < rows_.size(); ++i) {
      StructureRow& row = rows_[i];
      row.structure = i;
      row.member = network_.structures[i].is_member(into_.on);
      if (maybe_[i] && (!row.last_came || *maybe_[i] > *row.last_came)) row.maybe_came = maybe_[i];
      const auto a_year_before = [](Date on) {
        const std::chrono::year_month_day day(on);
        const auto before = day - std::chrono::years(1);
        return Date(before.ok() ? before : before.year() / before.month() / std::chrono::last);
      };
      row.lapsed = row.member && (!row.last_came || *row.last_came < a_year_before(into_.on));
      row.missed_since = missed_since(row.last_came, parts[i]);
      if (row.events > 0 || row.first_came) into_.structures.push_back(row);
    }
  }

 private:
  OfSession read(const Dossier& dossier, const AnswerLines& answers, SessionIndex index,
                 std::vector<bool>& said) const {
    const std::size_t size = row_of_.size();
    const model::Session& session = dossier.event.sessions[index];
    OfSession found{session.date(), answers.last(network_, index, session.date()), {}, {}, {}};
    for (std::vector<bool>* list : {&found.here, &found.away, &found.represented}) list->resize(size);
    const auto note = [&](StructureIndex i, std::vector<bool>& in) { in[i] = said[row_of_[i]] = true; };
    for (const NamedPresence& one : presence(network_, session).in_order)
      if (one.listed) note(*one.listed, found.here);
    for (const NamedPresence& one : excused(network_, session).in_order)
      if (one.listed) note(*one.listed, found.away);
    if (session.proxies)
      if (const auto* proxies = std::get_if<std::vector<model::Proxy>>(&*session.proxies))
        for (const model::Proxy& proxy : *proxies) note(proxy.from, found.represented);
    for (StructureIndex i = 0; found.answers && i < size; ++i)
      if (found.answers->lines[i]) said[row_of_[i]] = true;
    return found;
  }

  /// A structure's part in its row.
  void take(StructureIndex structure, const std::vector<OfSession>& sessions, OfEvent& row) const {
    for (const OfSession& session : sessions) {
      const bool here = session.here[structure], away = session.away[structure];
      if (here) {
        row.named_first = std::min(row.named_first.value_or(session.day), session.day);
        put_latest(row.named_last, session.day);
      }
      const Role role = network_.structures[structure].role_on(session.day);
      if (role == Role::guest) continue;
      const auto reply = session.answers ? session.answers->reply(structure) : std::nullopt;
      const bool announced = reply && *reply != model::Reply::no;
      row.came = row.came || here;
      row.excused = row.excused || (!here && (away || reply == model::Reply::no));
      row.announced = row.announced || announced;
      row.for_all = row.for_all && announced;
      row.kept = row.kept || (announced && here);
      const bool perhaps = !here && !away && !session.represented[structure] && reply != model::Reply::no;
      if (role == Role::member && perhaps) put_latest(row.maybe, session.day);
      row.maybe_partner = row.maybe_partner || (role == Role::partner && perhaps);
    }
  }

  void take_seen(StructureIndex structure, const std::vector<OfSession>& sessions, OfEvent& row) const {
    row.noted_seen = true;
    // In a row of two, one that was no member then counts as none.
    for (const OfSession& session : sessions)
      if (network_.structures[structure].role_on(session.day) != Role::guest) row.seen = true;
  }

  [[nodiscard]] EventRows said_by(const SpanEvent& event) const {
    const Dossier& dossier = event.dossier(dossiers_);
    const AnswerLines answers(dossier.invitations);
    EventRows result;
    std::vector<bool>& is_said = result.is_said;
    is_said.resize(rows_.size());
    std::vector<OfSession> sessions;
    for (const SessionIndex i : event.sessions) {
      sessions.push_back(read(dossier, answers, i, is_said));
      result.days.push_back(sessions.back().day);
    }
    for (const StructureIndex i : dossier.event.seen)
      if (i < row_of_.size()) is_said[row_of_[i]] = true;
    std::vector<std::size_t> place(rows_.size());
    for (StructureIndex i = 0; i < rows_.size(); ++i) {
      place[i] = result.said.size();
      if (is_said[i]) result.said.emplace_back(i, OfEvent{});
    }
    for (StructureIndex i = 0; i < row_of_.size(); ++i)
      if (is_said[row_of_[i]]) take(i, sessions, result.said[place[row_of_[i]]].second);
    for (const StructureIndex i : dossier.event.seen)
      if (i < row_of_.size()) take_seen(i, sessions, result.said[place[row_of_[i]]].second);
    result.could.resize(rows_.size());
    for (StructureIndex i = 0; event.noted && i < row_of_.size(); ++i)
      for (const Date day : result.days)
        if (network_.structures[i].role_on(day) != Role::guest) result.could[row_of_[i]] = true;
    result.unnamed = not_named(event, dossier);
    for (const SessionIndex i : event.sessions) {
      const model::Count partners =
          presence(network_, dossier.event.sessions[i]).counted[static_cast<std::size_t>(Role::partner)];
      result.unnamed_partners = result.unnamed_partners || !partners.is_zero();
    }
    return result;
  }

  /// Those of which nothing is said may have been among those who are known by number.
  void note_the_others(const EventRows& read, bool members, bool noted) {
    std::vector<bool> perhaps(rows_.size());
    for (StructureIndex i = 0; i < row_of_.size(); ++i)
      for (const Date day : read.days) {
        if (read.is_said[row_of_[i]]) continue;
        const Role role = network_.structures[i].role_on(day);
        const bool member = members && role == Role::member;
        if (member) put_latest(maybe_[row_of_[i]], day);
        if (member || (read.unnamed_partners && role == Role::partner)) perhaps[row_of_[i]] = true;
      }
    for (StructureIndex i = 0; noted && i < rows_.size(); ++i) rows_[i].perhaps += perhaps[i] ? 1 : 0;
  }

  [[nodiscard]] bool could(const std::vector<StructureIndex>& parts, const SpanEvent& event) const {
    const auto& sessions = event.dossier(dossiers_).event.sessions;
    return std::any_of(parts.begin(), parts.end(), [&](StructureIndex structure) {
      return std::any_of(event.sessions.begin(), event.sessions.end(), [&](SessionIndex i) {
        return network_.structures[structure].role_on(sessions[i].date()) != Role::guest;
      });
    });
  }

  /// Of the events that a row could come to, those after the day: back from the latest. Nothing: of all.
  [[nodiscard]] std::int64_t missed_since(const std::optional<Date>& day,
                                          const std::vector<StructureIndex>& parts) const {
    const auto& events = into_.span.events;
    std::int64_t missed = 0;
    for (auto event = events.rbegin(); event != events.rend() && (!day || event->date > *day); ++event)
      missed += event->noted && could(parts, *event) ? 1 : 0;
    return missed;
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

  void settle(const SpanEvent& event, const EventRows& read) {
    into_.unattributed += read.unnamed;
    const bool some_unnamed = read.unnamed.max() != 0;
    if (some_unnamed || read.unnamed_partners) note_the_others(read, some_unnamed, event.noted);
    for (StructureIndex i = 0; i < rows_.size(); ++i) rows_[i].events += read.could[i] ? 1 : 0;
    for (const auto& [index, found] : read.said) {
      StructureRow& row = rows_[index];
      std::optional<Date> first = found.named_first, last = found.named_last;
      if (found.noted_seen && !first) first = last = event.date;  // it is not known at which session
      if (first) row.first_came = std::min(row.first_came.value_or(*first), *first);
      if (last) put_latest(row.last_came, *last);
      const bool came = found.came || found.seen;
      if (some_unnamed && found.maybe && !came) put_latest(maybe_[index], *found.maybe);
      if (!event.noted) continue;
      row.came += came ? 1 : 0;
      const bool perhaps = (some_unnamed && found.maybe) || (read.unnamed_partners && found.maybe_partner);
      row.perhaps += !came && perhaps ? 1 : 0;
      row.excused += !came && found.excused ? 1 : 0;
      row.announced += found.announced ? 1 : 0;
      row.kept += found.kept || (found.seen && found.announced && found.for_all) ? 1 : 0;
    }
  }

  const model::Network& network_;
  std::span<const Dossier> dossiers_;
  Trends& into_;
  std::vector<StructureIndex> row_of_;
  std::vector<StructureRow> rows_;
  std::vector<std::optional<Date>> maybe_;  ///< by row: the latest day on which it may have come
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
    rows.add(result.span.events);
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
