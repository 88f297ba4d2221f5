// Distinct structures over several sessions.
// Named structures are counted once by name; the counted may be among them or new, which makes the bounds.
#include "figures/distinct.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "figures/answers.h"
#include "figures/bound.h"
#include "figures/membership.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Count;
using model::Role;

namespace {

/// Structures of one role by name: listed ones, and guests from outside.
struct Names {
  std::vector<model::StructureIndex> listed;  ///< each once, in the network's order
  std::set<std::string> outside;
  [[nodiscard]] std::int64_t size() const {
    return static_cast<std::int64_t>(listed.size() + outside.size());
  }
  void each_once() {
    std::sort(listed.begin(), listed.end());
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
  }
};

struct Came {
  Names named;  ///< in `present` of a session
  Names known;  ///< and in `seen`
  std::int64_t low = 0;
  std::int64_t high = 0;
};

bool has_session(const model::Dossier& dossier) {
  return std::any_of(dossier.event.sessions.begin(), dossier.event.sessions.end(),
                     [](const model::Session& s) { return !s.cancelled; });
}

/// A structure in `seen` is a member if it is one on any session's date.
Role seen_as(const model::Structure& structure, const model::Event& event) {
  const bool member = std::any_of(event.sessions.begin(), event.sessions.end(), [&](const auto& s) {
    return !s.cancelled && structure.is_member(s.date());
  });
  if (member) return Role::member;
  return structure.role == Role::member ? Role::guest : structure.role;
}

MaybeCount stated(const model::Event& event, Role role) {
  if (!event.distinct) return std::nullopt;
  switch (role) {
    case Role::member:
      return event.distinct->members;
    case Role::partner:
      return event.distinct->partners;
    case Role::guest:
      return event.distinct->guests;
    case Role::host:
      break;
  }
  return std::nullopt;
}

/// What a session says of which nothing is noted: that its event can't be known, or that anybody may have
/// been there.
enum class NotNoted { unknown, anybody };

/// The structures that count as one of others: by themselves, the one that they are counted as.
using RowOf = std::vector<model::StructureIndex>;

void take_as_rows(Names& names, const RowOf& rows) {
  for (model::StructureIndex& i : names.listed) i = rows[i];
  names.each_once();
}

/// Who came to each of an event's sessions; nothing of those that are cancelled.
using Presences = std::vector<std::optional<Presence>>;

Presences presences(const model::Network& network, const model::Event& event) {
  Presences result;
  for (const model::Session& session : event.sessions)
    result.push_back(session.cancelled ? std::nullopt : std::optional(presence(network, session)));
  return result;
}

/// One event's structures of a role; nothing where they can't be known. `most` is how many there are
/// at all of that role; `present`: its presences.
std::optional<Came> came(const model::Network& network, const model::Event& event, const Presences& present,
                         Role role, std::int64_t most, NotNoted not_noted, const RowOf* rows) {
  Came result;
  bool noted = true;
  std::int64_t counted = 0;
  for (std::size_t i = 0; i < event.sessions.size(); ++i) {
    if (!present[i]) continue;
    noted = noted && event.sessions[i].present;
    const Presence& there = *present[i];
    const auto& listed = there.listed[static_cast<std::size_t>(role)];
    result.named.listed.insert(result.named.listed.end(), listed.begin(), listed.end());
    if (role == Role::guest) result.named.outside.insert(there.guests.begin(), there.guests.end());
    const Count structures = there.structures(role);
    result.low = std::max(result.low, structures.min());
    counted = bound::plus(counted, bound::top(there.counted[static_cast<std::size_t>(role)]));
  }
  result.named.each_once();
  result.known = result.named;
  for (const model::StructureIndex i : event.seen)
    if (i < network.structures.size() && seen_as(network.structures[i], event) == role)
      result.known.listed.push_back(i);
  result.known.each_once();

  if (rows) {
    take_as_rows(result.named, *rows);
    take_as_rows(result.known, *rows);
  }

  const MaybeCount said = stated(event, role);
  if (!noted && not_noted == NotNoted::unknown) {  // what is stated stands alone
    if (!said) return std::nullopt;
    result.low = said->min();
    result.high = bound::top(*said);
    return result;
  }
  if (!noted) counted = bound::open;
  result.low = std::max(result.low, result.known.size());
  result.high = std::max(std::min(most, bound::plus(result.named.size(), counted)), result.known.size());
  if (said) {
    result.low = std::max(result.low, said->min());
    result.high = std::max(result.low, std::min(result.high, bound::top(*said)));
  }
  return result;
}

/// Events added one by one: each event's bounds where its structures are known by number only, and once where
/// they are known by name.
class Sum {
 public:
  void add(const Came& of_event) {
    ++counting_;
    high_ = of_event.high;
    low_ = std::max(low_, of_event.low);
    unnamed_ = bound::plus(unnamed_, std::max<std::int64_t>(of_event.high - of_event.named.size(), 0));
    unknown_ = bound::plus(unknown_, std::max<std::int64_t>(of_event.high - of_event.known.size(), 0));
    named_.add(of_event.named);
    known_.add(of_event.known);
  }

  [[nodiscard]] MaybeCount of_all(std::int64_t most) const {
    if (counting_ == 0) return std::nullopt;
    if (counting_ == 1) return bound::count(low_, high_);  // what is stated alone is not cut at M
    const std::int64_t low = std::max(low_, known_.size());
    const std::int64_t most_met =
        std::min(bound::plus(named_.size(), unnamed_), bound::plus(known_.size(), unknown_));
    return bound::count(low, std::max(low, std::min(most, most_met)));
  }

 private:
  /// Those of all events so far.
  class All {
   public:
    void add(const Names& part) {
      if (!part.listed.empty() && part.listed.back() >= listed_.size())
        listed_.resize(part.listed.back() + 1);
      for (const model::StructureIndex i : part.listed) {
        size_ += listed_[i] ? 0 : 1;
        listed_[i] = true;
      }
      outside_.insert(part.outside.begin(), part.outside.end());
    }
    [[nodiscard]] std::int64_t size() const { return size_ + static_cast<std::int64_t>(outside_.size()); }

   private:
    std::vector<bool> listed_;
    std::set<std::string> outside_;
    std::int64_t size_ = 0;
  };
  All named_;
  All known_;
  std::int64_t low_ = 0;
  std::int64_t high_ = 0;
  std::int64_t unnamed_ = 0;  ///< Σ of what each event's upper end leaves beside its named
  std::int64_t unknown_ = 0;  ///< the same beside its named and seen
  int counting_ = 0;
};

MaybeCount over_events(const model::Network& network, std::span<const model::Dossier> events,
                       const std::vector<Presences>& present, Role role, std::int64_t most) {
  Sum sum;
  for (std::size_t e = 0; e < events.size(); ++e) {
    if (!has_session(events[e])) continue;
    const auto of_event = came(network, events[e].event, present[e], role, most, NotNoted::unknown, nullptr);
    if (!of_event) return std::nullopt;
    sum.add(*of_event);
  }
  return sum.of_all(most);
}

}  // namespace

ByRole distinct(const model::Network& network, std::span<const model::Dossier> events,
                const MaybeCount& members) {
  std::vector<Presences> present;
  for (const model::Dossier& dossier : events) present.push_back(presences(network, dossier.event));
  const auto of = [&](Role role) {
    const std::int64_t most = role == Role::member && members ? bound::top(*members) : bound::open;
    return over_events(network, events, present, role, most);
  };
  return {of(Role::member), of(Role::partner), of(Role::host), of(Role::guest)};
}

ByRole distinct_of_span(const model::Network& network, std::span<const model::Dossier* const> events,
                        const MaybeCount& members, const std::vector<model::StructureIndex>& rows) {
  std::array<Sum, 4> sums;
  for (const model::Dossier* dossier : events) {
    const Presences present = presences(network, dossier->event);
    for (const Role role : {Role::member, Role::partner, Role::host, Role::guest}) {
      std::int64_t most = bound::open;
      if (role == Role::member) {
        std::vector<model::Date> days;
        for (const model::Session& session : dossier->event.sessions)
          if (!session.cancelled) days.push_back(session.date());
        if (const auto there = members_over(network, days)) most = bound::top(*there);
      }
      // With sessions that may have had anybody, something is always known.
      sums[static_cast<std::size_t>(role)].add(
          *came(network, dossier->event, present, role, most, NotNoted::anybody, &rows));
    }
  }
  const auto of = [&](Role role) {
    const std::int64_t most = role == Role::member && members ? bound::top(*members) : bound::open;
    return sums[static_cast<std::size_t>(role)].of_all(most);
  };
  return {of(Role::member), of(Role::partner), of(Role::host), of(Role::guest)};
}

MaybeCount distinct_announced(const model::Network& network, std::span<const model::Dossier> events,
                              const MaybeCount& members) {
  Names named;
  std::int64_t low = 0;
  Count counted = 0;
  bool any = false;
  for (const model::Dossier& dossier : events) {
    if (!has_session(dossier)) continue;
    if (!dossier.invitations || !dossier.invitations->answers) return std::nullopt;
    any = true;
    const auto& sessions = dossier.event.sessions;
    const AnswerLines answers(dossier.invitations);
    for (model::SessionIndex i = 0; i < sessions.size(); ++i) {
      if (sessions[i].cancelled) continue;
      const auto last = answers.last(network, i, sessions[i].date());
      Count announced = last->yes + last->maybe;
      for (model::StructureIndex s = 0; s < last->lines.size(); ++s) {
        const model::Answer* const line = last->lines[s];
        if (!line || line->reply == model::Reply::no || !network.structures[s].is_member(sessions[i].date()))
          continue;
        named.listed.push_back(s);
        announced += 1;
      }
      low = std::max(low, announced.min());
    }
    for (const model::Answer& answer : *dossier.invitations->answers) {
      if (answer.structure || answer.reply == model::Reply::no) continue;
      // Of one session or of all: the first that counts.
      const auto end = answer.session ? *answer.session + 1 : sessions.size();
      for (auto i = answer.session.value_or(0); i < end; ++i) {
        if (sessions[i].cancelled || !concerns(answer, i, sessions[i].date())) continue;
        counted += answer.members;
        break;
      }
    }
  }
  if (!any) return std::nullopt;
  named.each_once();
  const std::int64_t names = named.size();
  low = std::max(low, names);
  const std::int64_t most = members ? bound::top(*members) : bound::open;
  return bound::count(low, std::max(low, std::min(most, bound::plus(names, bound::top(counted)))));
}

}  // namespace aliso::figures
