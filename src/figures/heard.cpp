// One walk over the events for what was heard, one back from the latest for what wasn't.
// A row's structures are heard together: one that goes on with another has its news.
#include "figures/heard.h"

#include <algorithm>

namespace aliso::figures {

namespace {

using model::Count;
using model::Date;
using model::Dossier;
using model::StructureIndex;

class Listener {
 public:
  Listener(const model::Network& network, std::span<const Dossier> dossiers, Date today)
      : network_(network),
        dossiers_(dossiers),
        today_(today),
        rows_(rows_of(network)),
        heard_(rows_.size()),
        members_(rows_.size()) {
    for (StructureIndex i = 0; i < rows_.size(); ++i) {
      heard_[i].structure = i;
      for (const model::Contact& contact : network.structures[i].contacts)
        heard_[i].phone = heard_[i].phone || !contact.phone.empty();
      members_[rows_[i]].push_back(i);
    }
  }

  void listen() {
    for (const Dossier& dossier : dossiers_) {
      presences(dossier);
      if (!dossier.invitations) continue;
      if (dossier.invitations->answers)
        for (const model::Answer& answer : *dossier.invitations->answers)
          if (answer.structure && answer.on) hear(*answer.structure, *answer.on, HeardBy::answer);
      for (const model::Call& call : dossier.invitations->calls) {
        if (call.on > today_) continue;
        auto& last = heard_[rows_[call.structure]].last_called;
        last = std::max(last.value_or(call.on), call.on);
        if (call.outcome == model::Outcome::answered) hear(call.structure, call.on, HeardBy::call);
      }
    }
    for (const Dossier& dossier : dossiers_) {
      if (!dossier.invitations) continue;
      for (const model::Call& call : dossier.invitations->calls) {
        Heard& one = heard_[rows_[call.structure]];
        const bool since = !one.last_heard || call.on > *one.last_heard;
        one.tries += since && call.on <= today_ && call.outcome != model::Outcome::answered ? 1 : 0;
      }
    }
  }

  /// Back from the latest event, until each was heard of or no member.
  void count_unheard(const SpanView& all) {
    struct Row {
      std::int64_t most = 0, least = 0;
      bool ended = false;    ///< heard of, or no member
      bool perhaps = false;  ///< it may have come to one since
    };
    std::vector<Row> rows(rows_.size());
    bool any_left = true;
    for (auto event = all.events.rbegin(); any_left && event != all.events.rend(); ++event) {
      const Dossier& dossier = event->dossier(dossiers_);
      if (!is_past(dossiers_[event->index].event)) continue;
      const auto known = members_known(network_, dossier, event->sessions);
      const auto named = static_cast<std::int64_t>(std::count(known.begin(), known.end(), true));
      const MaybeCount& came = event->figures.distinct.member;
      // Of people whose structure nobody noted one may have come for it, too.
      const bool unnamed =
          !came || !came->max() || *came->max() > named || event->figures.people.some_unplaced();
      const bool told = came && came->max() && 2 * named >= *came->max();
      any_left = false;
      for (StructureIndex i = 0; i < rows.size(); ++i) {
        Row& row = rows[i];
        if (row.ended || rows_[i] != i) continue;
        const auto& last = heard_[i].last_heard;
        if ((last && event->date <= *last) || !is_member(i, dossier, event->sessions)) {
          row.ended = true;
          continue;
        }
        any_left = true;
        row.perhaps = row.perhaps || unnamed;
        if (!told) continue;
        ++row.most;
        row.least += row.perhaps ? 0 : 1;
      }
    }
    for (StructureIndex i = 0; i < rows.size(); ++i)
      heard_[i].events_unheard = Count::between(rows[i].least, rows[i].most);
  }

  [[nodiscard]] std::vector<Heard> of_members() const {
    std::vector<Heard> result;
    for (StructureIndex i = 0; i < rows_.size(); ++i)
      if (rows_[i] == i && network_.structures[i].is_member(today_)) result.push_back(heard_[i]);
    return result;
  }

 private:
  void hear(StructureIndex structure, Date day, HeardBy by) {
    Heard& one = heard_[rows_[structure]];
    if (day > today_) return;
    if (one.last_heard && (*one.last_heard > day || (*one.last_heard == day && one.by <= by))) return;
    one.last_heard = day;
    one.by = by;
  }

  void hear_named(const std::optional<std::vector<model::Attendance>>& lines, Date day, HeardBy by) {
    if (!lines) return;
    for (const model::Attendance& line : *lines)
      if (line.kind == model::Attendance::Kind::structure && line.structure < rows_.size())
        hear(line.structure, day, by);
  }

  void presences(const Dossier& dossier) {
    std::optional<Date> first;
    for (const model::Session& session : dossier.event.sessions) {
      if (session.cancelled) continue;
      first = std::min(first.value_or(session.date()), session.date());
      hear_named(session.present, session.date(), HeardBy::came);
      hear_named(session.excused, session.date(), HeardBy::excused);
      if (!session.proxies) continue;
      if (const auto* proxies = std::get_if<std::vector<model::Proxy>>(&*session.proxies))
        for (const model::Proxy& proxy : *proxies) hear(proxy.from, session.date(), HeardBy::proxy);
    }
    for (const StructureIndex i : dossier.event.seen)
      if (first && i < rows_.size()) hear(i, *first, HeardBy::came);  // at which session isn't known
  }

  [[nodiscard]] bool is_past(const model::Event& event) const {
    return std::all_of(event.sessions.begin(), event.sessions.end(), [this](const model::Session& session) {
      return session.cancelled || session.date() <= today_;
    });
  }

  [[nodiscard]] bool is_member(StructureIndex row, const Dossier& dossier,
                               const std::vector<model::SessionIndex>& sessions) const {
    for (const StructureIndex i : members_[row])
      for (const model::SessionIndex s : sessions)
        if (network_.structures[i].is_member(dossier.event.sessions[s].date())) return true;
    return false;
  }

  const model::Network& network_;
  std::span<const Dossier> dossiers_;
  Date today_;
  std::vector<StructureIndex> rows_;
  std::vector<Heard> heard_;                          ///< by structure
  std::vector<std::vector<StructureIndex>> members_;  ///< by row: the structures that are one with it
};

}  // namespace

std::vector<Heard> heard(const model::Network& network, std::span<const Dossier> dossiers,
                         const SpanView& all, Date today) {
  Listener listener(network, dossiers, today);
  listener.listen();
  listener.count_unheard(all);
  return listener.of_members();
}

std::vector<std::size_t> to_call(const model::Network& network, std::span<const Heard> heard, Date today) {
  constexpr std::int64_t enough = 2;
  constexpr std::chrono::days lately{30};
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    const Heard& one = heard[i];
    const bool called = one.last_called && *one.last_called >= today - lately;
    if (one.events_unheard.max().value_or(0) >= enough && !called) result.push_back(i);
  }
  const auto day = [](const std::optional<Date>& of) { return of.value_or(Date::min()); };
  std::stable_sort(result.begin(), result.end(), [&](std::size_t left, std::size_t right) {
    const Heard &a = heard[left], &b = heard[right];
    if (a.events_unheard.max() != b.events_unheard.max())
      return a.events_unheard.max() > b.events_unheard.max();
    if (a.last_heard != b.last_heard) return day(a.last_heard) < day(b.last_heard);
    if (a.last_called != b.last_called) return day(a.last_called) < day(b.last_called);
    return network.structures[a.structure].id < network.structures[b.structure].id;
  });
  return result;
}

}  // namespace aliso::figures
