// Which structures were present at a session.
// A former member is among the guests on that day.
#include "figures/presence.h"

#include "model/names.h"

namespace aliso::figures {

using model::Attendance;
using model::Role;

namespace {

constexpr std::size_t at(Role role) {
  return static_cast<std::size_t>(role);
}

}  // namespace

std::int64_t Presence::named(Role role) const {
  return static_cast<std::int64_t>(listed[at(role)].size() + (role == Role::guest ? guests.size() : 0));
}

model::Count Presence::structures(Role role) const {
  return model::Count(named(role)) + counted[at(role)];
}

Presence presence(const model::Network& network, const model::Session& session) {
  Presence result;
  if (!session.present) return result;
  for (const Attendance& line : *session.present) {
    if (line.kind == Attendance::Kind::structure && line.structure < network.structures.size())
      result.listed[at(network.structures[line.structure].role_on(session.date()))].insert(line.structure);
    else if (line.kind == Attendance::Kind::counted)
      result.counted[at(line.role)] += line.number;
    else if (line.kind == Attendance::Kind::guest)
      result.guests.insert(model::folded(line.guest));
  }
  return result;
}

}  // namespace aliso::figures
