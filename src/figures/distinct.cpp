// Distinct structures over several sessions.
// Named structures are counted once by name; the counted may be among them or new, which makes the bounds.
#include "figures/distinct.h"

#include <algorithm>
#include <set>
#include <string>

#include "figures/answers.h"
#include "figures/bound.h"
#include "figures/facts.h"
#include "figures/membership.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Count;
using model::Role;

namespace {

/// Structures of one role by name: listed ones, and guests from outside.
struct Names {
  std::set<model::StructureIndex> listed;
  std::set<std::string> outside;
  [[nodiscard]] std::int64_t size() const {
    return static_cast<std::int64_t>(listed.size() + outside.size());
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
  std::set<model::StructureIndex> taken;
  for (const model::StructureIndex i : names.listed) taken.insert(rows[i]);
  names.listed = std::move(taken);
}

/// One event's structures of a role; nothing where they can't be known. `most` is how many there are
/// at all of that role.
std::optional<Came> came(const model::Network& network, const model::Event& event, Role role,
                         std::int64_t most, NotNoted not_noted, const RowOf* rows) {
  Came result;
  bool noted = true;
  std::int64_t counted = 0;
  for (const model::Session& session : event.sessions) {
    if (session.cancelled) continue;
    noted = noted && session.present;
    const Presence there = presence(network, session);
    const auto& listed = there.listed[static_cast<std::size_t>(role)];
    result.named.listed.insert(listed.begin(), listed.end());
    if (role == Role::guest) result.named.outside.insert(there.guests.begin(), there.guests.end());
    const Count structures = there.structures(role);
    result.low = std::max(result.low, structures.min());
    counted = bound::plus(counted, bound::top(there.counted[static_cast<std::size_t>(role)]));
  }
  result.known = result.named;
  for (const model::StructureIndex i : event.seen)
    if (i < network.structures.size() && seen_as(network.structures[i], event) == role)
      result.known.listed.insert(i);

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
    for (const auto& [all, part] :
         {std::pair{&named_, &of_event.named}, std::pair{&known_, &of_event.known}}) {
      all->listed.insert(part->listed.begin(), part->listed.end());
      all->outside.insert(part->outside.begin(), part->outside.end());
    }
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
  Names named_;
  Names known_;
  std::int64_t low_ = 0;
  std::int64_t high_ = 0;
  std::int64_t unnamed_ = 0;  ///< Σ of what each event's upper end leaves beside its named
  std::int64_t unknown_ = 0;  ///< the same beside its named and seen
  int counting_ = 0;
};

MaybeCount over_events(const model::Network& network, std::span<const model::Dossier> events, Role role,
                       std::int64_t most) {
  Sum sum;
  for (const model::Dossier& dossier : events) {
    if (!has_session(dossier)) continue;
    const auto of_event = came(network, dossier.event, role, most, NotNoted::unknown, nullptr);
    if (!of_event) return std::nullopt;
    sum.add(*of_event);
  }
  return sum.of_all(most);
}

}  // namespace

ByRole distinct(const model::Network& network, std::span<const model::Dossier> events,
                const MaybeCount& members) {
  const auto of = [&](Role role) {
    const std::int64_t most = role == Role::member && members ? bound::top(*members) : bound::open;
    return over_events(network, events, role, most);
  };
  return {of(Role::member), of(Role::partner), of(Role::host), of(Role::guest)};
}

ByRole distinct_of_span(const model::Network& network, std::span<const model::Dossier* const> events,
                        const MaybeCount& members, const std::vector<model::StructureIndex>& rows) {
  const auto of = [&](Role role) -> MaybeCount {
    Sum sum;
    for (const model::Dossier* dossier : events) {
      std::int64_t most = bound::open;
      if (role == Role::member) {
        std::vector<model::Date> days;
        for (const model::Session& session : dossier->event.sessions)
          if (!session.cancelled) days.push_back(session.date());
        if (const auto there = members_over(network, days)) most = bound::top(*there);
      }
      // With sessions that may have had anybody, something is always known.
      sum.add(*came(network, dossier->event, role, most, NotNoted::anybody, &rows));
    }
    const std::int64_t most = role == Role::member && members ? bound::top(*members) : bound::open;
    return sum.of_all(most);
  };
  return {of(Role::member), of(Role::partner), of(Role::host), of(Role::guest)};
}

MaybeCount distinct_announced(const model::Network& network, std::span<const model::Dossier> events,
                              const MaybeCount& members) {
  std::set<model::StructureIndex> named;
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
      const SessionFacts facts = session_facts(network, sessions[i], &*last);
      for (const MemberFacts& member : facts.listed)
        if (member.announced()) named.insert(member.structure);
      low = std::max(low, facts.announced_members().min());
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
  const auto names = static_cast<std::int64_t>(named.size());
  low = std::max(low, names);
  const std::int64_t most = members ? bound::top(*members) : bound::open;
  return bound::count(low, std::max(low, std::min(most, bound::plus(names, bound::top(counted)))));
}

}  // namespace aliso::figures
