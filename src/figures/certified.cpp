// A certified list: the facts of a session by structure, each in one place.
// What is known by number only is never given a name; what is left over is said to be left over.
#include "figures/certified.h"

#include <algorithm>
#include <set>

#include "figures/absence.h"
#include "figures/answers.h"
#include "figures/bound.h"
#include "figures/facts.h"
#include "figures/membership.h"
#include "figures/people.h"
#include "figures/presence.h"
#include "figures/sheet.h"
#include "model/names.h"

namespace aliso::figures {

using model::Attendance;
using model::Count;
using model::Role;
using model::StructureIndex;

namespace {

constexpr std::size_t of(Role role) {
  return static_cast<std::size_t>(role);
}

/// The people of all lines of one structure, a contact once.
CertifiedPresence by_lines(const model::Session& session, const NamedPresence& named) {
  CertifiedPresence one{named.listed, named.guest, Count(0), {}};
  Attendance who;
  who.kind = named.listed ? Attendance::Kind::structure : Attendance::Kind::guest;
  who.structure = named.listed.value_or(0);
  who.guest = named.guest;
  std::set<std::uint32_t> known;
  for (const Attendance* line : lines_of(session.present, who)) {
    if (line->contacts.empty()) *one.people += people_of(*line, session);
    for (const std::uint32_t contact : line->contacts)
      if (known.insert(contact).second) one.contacts.push_back(contact);
    *one.people += line->unnamed();
  }
  *one.people += static_cast<std::int64_t>(one.contacts.size());
  return one;
}

/// Structures of that role that came to the event's one session, by `seen`, and that its lines count.
std::vector<StructureIndex> seen_there(const model::Network& network, const model::Event& event,
                                       const model::Session& session, const Presence& there, Role role) {
  const auto held = std::count_if(event.sessions.begin(), event.sessions.end(),
                                  [](const model::Session& one) { return !one.cancelled; });
  if (held != 1 || session.headcount || there.counted[of(role)].is_zero()) return {};
  std::vector<StructureIndex> found;
  for (const StructureIndex i : event.seen)
    if (network.structures[i].role_on(session.date()) == role && !there.names(i)) found.push_back(i);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (static_cast<std::int64_t>(found.size()) > bound::top(there.counted[of(role)])) found.clear();
  return found;
}

/// So many less: those that are named after all.
Count less(const Count& count, std::size_t named) {
  const auto n = static_cast<std::int64_t>(named);
  return bound::count(std::max<std::int64_t>(count.min() - n, 0),
                      std::max<std::int64_t>(bound::top(count) - n, 0));
}

void put_in_order(std::vector<CertifiedPresence>& present, const model::Network& network, model::Date day) {
  std::vector<StructureIndex> order;
  for (const CertifiedPresence& one : present) order.push_back(*one.structure);
  sort_by_name(network, day, order);
  const auto place = [&order](const CertifiedPresence& one) {
    return std::find(order.begin(), order.end(), *one.structure);
  };
  std::sort(present.begin(), present.end(),
            [&place](const auto& a, const auto& b) { return place(a) < place(b); });
}

CertifiedSum added_up(const SessionFacts& facts, const People& people) {
  CertifiedSum sum{facts.members_that_came(), represented(facts), excused_alone(facts), absent(facts),
                   facts.members};
  if (facts.members.max()) {
    // Who was there is none of those that were certainly elsewhere.
    const std::int64_t left =
        bound::top(facts.members) - sum.represented.min() - sum.excused.min() - sum.absent.min();
    sum.present =
        bound::count(sum.present.min(), std::max(sum.present.min(), std::min(bound::top(sum.present), left)));
  }
  if (!people.some_unplaced()) return sum;
  sum.present = Count::at_least(sum.present.min());
  sum.absent = bound::count(people.without_role.max()
                                ? std::max<std::int64_t>(0, sum.absent.min() - *people.without_role.max())
                                : 0,
                            bound::top(sum.absent));
  return sum;
}

/// Every listed member goes into one list.
void place_members(Certified& list, const model::Network& network, const model::Session& session,
                   const SessionFacts& facts, const std::vector<StructureIndex>& seen) {
  std::vector<const MemberFacts*> noted(network.structures.size());
  for (const MemberFacts& member : facts.noted) noted[member.structure] = &member;
  std::vector<StructureIndex> represented;
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    if (!network.structures[i].is_member(session.date())) continue;
    const MemberFacts* const facts_of = noted[i];
    if (facts_of && facts_of->present) continue;
    if (std::binary_search(seen.begin(), seen.end(), i))
      list.present.push_back({i, {}, {}, {}});
    else if (facts_of && facts_of->represented)
      represented.push_back(i);
    else if (facts_of && (facts_of->excused || facts_of->declined()))
      list.excused.push_back(i);
    else
      list.unnamed.push_back(i);
  }
  for (auto* structures : {&represented, &list.excused, &list.unnamed})
    sort_by_name(network, session.date(), *structures);
  put_in_order(list.present, network, session.date());
  for (const StructureIndex i : represented) {
    CertifiedProxy proxy{i, {}};
    for (const model::Proxy& one : std::get<std::vector<model::Proxy>>(*session.proxies))
      if (one.from == i && !proxy.by) proxy.by = one.to;
    list.represented.push_back(proxy);
  }
}

/// Who of the partners and of those outside excused itself or answered no, and was not there.
void place_others_excused(Certified& list, const model::Network& network, const model::Session& session,
                          const Presence& there, const LastAnswers* last) {
  const Presence away = excused(network, session);
  for (const NamedPresence& one : away.in_order)
    if (one.role == Role::guest && !one.listed && !there.guests.contains(model::folded(one.guest)))
      list.guests_excused.push_back(one.guest);
  for (const StructureIndex i : away_by_name(away, there, last))
    if (network.structures[i].role_on(session.date()) == Role::partner) list.partners_excused.push_back(i);
  sort_by_name(network, session.date(), list.partners_excused);
  list.counted_partners_excused = away.counted[of(Role::partner)];
  list.counted_guests_excused = away.counted[of(Role::guest)];
}

}  // namespace

Certified certified(const model::Network& network, const model::Dossier& dossier, model::SessionIndex index,
                    model::Date today) {
  const model::Session& session = dossier.event.sessions[index];
  const auto last = last_answers(network, dossier.invitations, index, session.date());
  const SessionFacts facts = session_facts(network, session, last ? &*last : nullptr);
  const Presence there = presence(network, session);
  const People everyone = people(network, session);
  Certified list;
  list.under_way = *session.span.last > today;
  for (const NamedPresence& one : there.in_order) {
    auto& into = one.role == Role::member    ? list.present
                 : one.role == Role::partner ? list.partners
                 : one.role == Role::host    ? list.hosts
                                             : list.guests;
    into.push_back(by_lines(session, one));
  }
  auto seen = seen_there(network, dossier.event, session, there, Role::member);
  std::erase_if(seen, [&facts](StructureIndex i) {
    return std::any_of(facts.noted.begin(), facts.noted.end(), [i](const MemberFacts& member) {
      return member.structure == i && (member.excused || member.represented);
    });
  });
  place_members(list, network, session, facts, seen);
  const auto seen_partners = seen_there(network, dossier.event, session, there, Role::partner);
  for (const StructureIndex i : seen_partners) list.partners.push_back({i, {}, {}, {}});
  put_in_order(list.partners, network, session.date());
  place_others_excused(list, network, session, there, last ? &*last : nullptr);
  list.sum = added_up(facts, everyone);
  list.unlisted = unlisted_on(network, session.date());
  list.counted = less(facts.came, seen.size());
  list.counted_partners = less(there.counted[of(Role::partner)], seen_partners.size());
  list.counted_guests = there.counted[of(Role::guest)];
  list.counted_represented = facts.represented;
  if (!facts.excused.is_zero() || !facts.no.is_zero())
    list.counted_excused = less(list.sum.excused, list.excused.size());
  const bool by_number = !list.counted.is_zero() || !facts.represented.is_zero() ||
                         !facts.excused.is_zero() || !facts.no.is_zero();
  list.complete = !by_number && !everyone.some_unplaced();
  return list;
}

}  // namespace aliso::figures
