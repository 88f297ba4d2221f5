// Which structures were present at a session.
// A former member is among the guests on that day.
#include "figures/presence.h"

#include <algorithm>

#include "model/names.h"

namespace aliso::figures {

using model::Attendance;
using model::Count;
using model::Role;

namespace {

constexpr std::size_t at(Role role) {
  return static_cast<std::size_t>(role);
}

Presence read(const model::Network& network, const std::optional<std::vector<Attendance>>& lines,
              model::Date day) {
  Presence result;
  if (!lines) return result;
  std::vector<bool> known(network.structures.size());
  for (const Attendance& line : *lines) {
    const auto role = role_of(network, line, day);
    if (!role) continue;
    if (line.kind == Attendance::Kind::counted) {
      result.counted[at(*role)] += line.number;
    } else if (line.kind == Attendance::Kind::guest) {
      if (result.guests.insert(model::folded(line.guest)).second)
        result.in_order.push_back({*role, {}, line.guest});
    } else if (!known[line.structure]) {
      known[line.structure] = true;
      result.listed[at(*role)].push_back(line.structure);
      result.in_order.push_back({*role, line.structure, {}});
    }
  }
  for (auto& listed : result.listed) std::sort(listed.begin(), listed.end());
  return result;
}

}  // namespace

bool Presence::names(model::StructureIndex structure) const {
  return std::any_of(listed.begin(), listed.end(), [structure](const auto& role) {
    return std::binary_search(role.begin(), role.end(), structure);
  });
}

bool Presence::any_counted() const {
  return std::any_of(counted.begin(), counted.end(), [](const Count& number) { return !number.is_zero(); });
}

std::int64_t Presence::named(Role role) const {
  return static_cast<std::int64_t>(listed[at(role)].size() + (role == Role::guest ? guests.size() : 0));
}

Count Presence::structures(Role role) const {
  return Count(named(role)) + counted[at(role)];
}

Count Presence::structures() const {
  Count all;
  for (const Role role : {Role::member, Role::partner, Role::host, Role::guest}) all += structures(role);
  return all;
}

Presence presence(const model::Network& network, const model::Session& session) {
  return read(network, session.present, session.date());
}

Presence excused(const model::Network& network, const model::Session& session) {
  return read(network, session.excused, session.date());
}

std::optional<Role> role_of(const model::Network& network, const Attendance& line, model::Date day) {
  switch (line.kind) {
    case Attendance::Kind::structure:
      if (line.structure >= network.structures.size()) break;
      return network.structures[line.structure].role_on(day);
    case Attendance::Kind::counted:
      return line.role;
    case Attendance::Kind::guest:
      return Role::guest;
    case Attendance::Kind::people:
      break;
  }
  return std::nullopt;
}

Count people_of(const Attendance& line, const model::Session& session) {
  if (line.people) return *line.people;
  const Count structures = line.kind == Attendance::Kind::counted ? line.number : Count(1);
  if (!session.headcount || structures.is_zero()) return structures;
  return Count::at_least(structures.min());
}

std::optional<Count> people_to_write(std::optional<Count> people, const model::Session& session) {
  // A bare name is one person, or more where the whole was counted.
  return people == Count(1) && !session.headcount ? std::nullopt : people;
}

std::vector<const Attendance*> lines_of(const std::optional<std::vector<Attendance>>& lines,
                                        const Attendance& who) {
  std::vector<const Attendance*> found;
  if (!lines || who.kind == Attendance::Kind::counted) return found;
  const std::string guest = model::folded(who.guest);
  for (const Attendance& line : *lines) {
    if (line.kind != who.kind) continue;
    if (who.kind == Attendance::Kind::structure && line.structure != who.structure) continue;
    if (who.kind == Attendance::Kind::guest && model::folded(line.guest) != guest) continue;
    found.push_back(&line);
  }
  return found;
}

}  // namespace aliso::figures
