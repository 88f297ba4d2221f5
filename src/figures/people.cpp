// How many people came to a session, by role.
// A headcount is the whole: it bounds each role by what the others leave.
#include "figures/people.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "figures/bound.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Attendance;
using model::Count;

namespace {

/// Members, partners, host, guests, public.
using Roles = std::array<Count, 5>;
constexpr std::size_t general = 4;

Roles sum_lines(const model::Network& network, const model::Session& session) {
  Roles roles{};
  std::set<std::pair<model::StructureIndex, std::uint32_t>> known;  // a contact counts once
  for (const Attendance& line : *session.present) {
    const auto role = role_of(network, line, session.date());
    if (!role && line.kind == Attendance::Kind::structure) continue;
    Count& sum = role ? roles[static_cast<std::size_t>(*role)] : roles[general];
    if (line.contacts.empty()) sum += people_of(line, session);
    for (const std::uint32_t contact : line.contacts)
      if (known.emplace(line.structure, contact).second) sum += 1;
    sum += line.unnamed();
  }
  return roles;
}

void bound_by(const Count& headcount, Roles& roles, Count& without_role) {
  Count all = 0;
  for (const Count& role : roles) all += role;
  const std::int64_t head = bound::top(headcount);
  const bool explained = head <= bound::top(all);
  const Roles lines = roles;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    Count others = 0;
    for (std::size_t j = 0; j < lines.size(); ++j)
      if (j != i) others += lines[j];
    std::int64_t low = lines[i].min();
    if (explained) low = std::max(low, headcount.min() - bound::top(others));
    roles[i] = bound::count(low, std::max(low, std::min(bound::top(lines[i]), head - others.min())));
  }
  // Where a line's people are known by bounds, it may have had its fewest.
  if (!explained) without_role = bound::count(headcount.min() - bound::top(all), head - all.min());
}

}  // namespace

namespace {

/// No more than there were, as far as that is known.
std::optional<Count> remote(const model::Session& session, const std::optional<Count>& everyone) {
  if (!session.remote || !everyone) return session.remote;
  const std::int64_t most = std::min(bound::top(*session.remote), bound::top(*everyone));
  return bound::count(std::min(session.remote->min(), most), most);
}

}  // namespace

People people(const model::Network& network, const model::Session& session) {
  People result;
  if (!session.present) {
    result.everyone = session.headcount;
    result.remote = remote(session, result.everyone);
    return result;
  }
  Roles roles = sum_lines(network, session);
  if (session.headcount) {
    Count lines = 0;
    for (const Count& role : roles) lines += role;
    bound_by(*session.headcount, roles, result.without_role);
    const std::int64_t low = std::max(session.headcount->min(), lines.min());
    result.everyone = bound::count(low, std::max(low, bound::top(*session.headcount)));
  } else {
    Count all = 0;
    for (const Count& role : roles) all += role;
    result.everyone = all;
  }
  result.member = roles[static_cast<std::size_t>(model::Role::member)];
  result.partner = roles[static_cast<std::size_t>(model::Role::partner)];
  result.host = roles[static_cast<std::size_t>(model::Role::host)];
  result.guest = roles[static_cast<std::size_t>(model::Role::guest)];
  result.general = roles[general];
  result.remote = remote(session, result.everyone);
  return result;
}

People sum(std::span<const People> sessions) {
  People total;
  const auto add = [&](std::optional<Count> People::*key) {
    Count all = 0;
    for (const People& session : sessions) {
      if (!(session.*key)) return;  // not noted; of everyone a headcount alone is enough
      all += *(session.*key);
    }
    total.*key = all;
  };
  if (sessions.empty()) return total;
  for (const auto key : {&People::everyone, &People::member, &People::partner, &People::host, &People::guest,
                         &People::general, &People::remote})
    add(key);
  if (total.member)
    for (const People& session : sessions) total.without_role += session.without_role;
  return total;
}

}  // namespace aliso::figures
