// Leaving structures out of a network and its events.
// A number of members holds at least those for whom there are not enough others.
#include "figures/narrowed.h"

#include <algorithm>
#include <set>
#include <span>

#include "figures/bound.h"
#include "figures/membership.h"

namespace aliso::figures {

namespace {

using model::Attendance;
using model::Count;
using model::Role;
using model::StructureIndex;

bool is_in(const std::vector<bool>& chosen, StructureIndex structure) {
  return structure < chosen.size() && chosen[structure];
}

/// Of so many, those that are chosen when at most `others` may be others, and at most `room` are chosen.
Count of_the_chosen(const Count& number, std::int64_t others, std::int64_t room) {
  const std::int64_t least = std::max<std::int64_t>(number.min() - std::max<std::int64_t>(others, 0), 0);
  return bound::count(least, std::max(least, std::min(bound::top(number), room)));
}

/// How many of the chosen are members on one of these days.
std::int64_t chosen_members(const model::Network& network, const std::vector<bool>& chosen,
                            std::span<const model::Date> days) {
  std::int64_t number = 0;
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const auto member = [&](model::Date day) { return network.structures[i].is_member(day); };
    number += chosen[i] && std::any_of(days.begin(), days.end(), member) ? 1 : 0;
  }
  return number;
}

/// A list's lines on the chosen. The counted members of all its lines become one: who is not chosen can be
/// in one of them only.
void narrow(std::optional<std::vector<Attendance>>& lines, const model::Network& network,
            const std::vector<bool>& chosen, model::Date day) {
  if (!lines) return;
  std::int64_t room = chosen_members(network, chosen, std::span(&day, 1));
  std::int64_t others = bound::top(members_on(network, day)) - room;
  std::set<StructureIndex> named;
  std::optional<Attendance> members;
  std::vector<Attendance> kept;
  for (const Attendance& line : *lines) {
    if (line.kind == Attendance::Kind::structure) {
      if (line.structure >= chosen.size()) continue;
      if (chosen[line.structure]) kept.push_back(line);
      if (network.structures[line.structure].is_member(day) && named.insert(line.structure).second)
        --(chosen[line.structure] ? room : others);
    } else if (line.kind == Attendance::Kind::counted && line.role == Role::member) {
      if (members)
        members->number += line.number;
      else
        members = line;
    } else if (line.kind == Attendance::Kind::counted && line.role != Role::guest) {
      kept.push_back(line);
      kept.back().number = of_the_chosen(line.number, bound::open, bound::open);
    }
  }
  if (members) {
    members->number = of_the_chosen(members->number, others, room);
    kept.push_back(*members);
  }
  lines = std::move(kept);
}

void narrow(model::Session& session, const model::Network& network, const std::vector<bool>& chosen) {
  const model::Date day = session.date();
  narrow(session.present, network, chosen, day);
  narrow(session.excused, network, chosen, day);
  session.headcount.reset();
  if (!session.proxies) return;
  if (auto* given = std::get_if<std::vector<model::Proxy>>(&*session.proxies))
    std::erase_if(*given, [&](const model::Proxy& one) { return !is_in(chosen, one.from); });
  else
    session.proxies = of_the_chosen(std::get<Count>(*session.proxies), bound::open,
                                    chosen_members(network, chosen, std::span(&day, 1)));
}

}  // namespace

model::Network narrowed(const model::Network& network, const std::vector<bool>& chosen) {
  model::Network part = network;
  part.members.clear();
  for (StructureIndex i = 0; i < part.structures.size(); ++i) {
    if (chosen[i]) continue;
    part.structures[i].role = Role::member;
    part.structures[i].member = {model::Span{model::Date::max(), model::Date::min()}};  // on no day
  }
  return part;
}

model::Dossier narrowed(const model::Network& network, const model::Dossier& dossier,
                        const std::vector<bool>& chosen) {
  model::Dossier part = dossier;
  std::vector<model::Date> days;
  for (model::Session& session : part.event.sessions) {
    narrow(session, network, chosen);
    if (!session.cancelled) days.push_back(session.date());
  }
  std::erase_if(part.event.seen, [&](StructureIndex i) { return !is_in(chosen, i); });
  const std::int64_t room = chosen_members(network, chosen, days);
  if (auto& distinct = part.event.distinct) {
    const auto all = members_over(network, days);
    if (distinct->members)
      distinct->members =
          of_the_chosen(*distinct->members, (all ? bound::top(*all) : bound::open) - room, room);
    if (distinct->partners) distinct->partners = of_the_chosen(*distinct->partners, bound::open, bound::open);
    distinct->guests.reset();
  }
  if (part.invitations && part.invitations->answers) {
    auto& answers = *part.invitations->answers;
    std::erase_if(answers,
                  [&](const model::Answer& one) { return one.structure && !is_in(chosen, *one.structure); });
    for (model::Answer& one : answers)
      if (!one.structure) one.members = of_the_chosen(one.members, bound::open, room);
  }
  return part;
}

}  // namespace aliso::figures
