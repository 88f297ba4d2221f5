// How many people structures bring.
// Two lines of one structure at one session are one: their people add up, a contact counts once.
#include "figures/brought.h"

#include <algorithm>
#include <set>
#include <utility>

#include "figures/chances.h"
#include "figures/presence.h"

namespace aliso::figures {

namespace {

using model::Attendance;
using model::StructureIndex;

/// A structure's people at one session.
struct OfOne {
  model::Count people = 0;
  bool member = true;
  bool said = true;  ///< its lines say how many
  std::set<std::uint32_t> contacts = {};
};

std::int64_t end_of(const model::Count& count, bool high) {
  const Ends both = ends(count);
  return high ? both.high : both.low;
}

double total(const std::map<std::int64_t, double>& lines) {
  double sum = 0;
  for (const auto& [people, weight] : lines) sum += weight;
  return sum;
}

}  // namespace

BroughtBefore::BroughtBefore(const model::Network& network, std::span<const model::Dossier> dossiers,
                             std::span<const Gathering> past, bool high)
    : own_(network.structures.size()) {
  past = past.last(std::min(past.size(), window));
  for (std::size_t i = 0; i < past.size(); ++i)
    for (const model::SessionIndex s : past[i].sessions)
      read(network, dossiers[past[i].event].event.sessions[s], weight_of(past.size() - 1 - i), high);
}

void BroughtBefore::read(const model::Network& network, const model::Session& session, double weight,
                         bool high) {
  std::map<StructureIndex, OfOne> named;
  model::Count others = 0;
  for (const Attendance& line : *session.present) {
    const bool member = role_of(network, line, session.date()) == model::Role::member;
    const model::Count people = people_of(line, session);
    if (line.kind != Attendance::Kind::structure) {
      if (!member)
        others += people;
      else if (line.people || !session.headcount)
        read_counted(end_of(line.number, high), end_of(people, high), weight);
      continue;
    }
    OfOne& one = named[line.structure];
    one.member = member;
    one.said = one.said && (line.people || !session.headcount || !line.contacts.empty());
    if (line.contacts.empty()) one.people += people;
    for (const std::uint32_t contact : line.contacts)
      if (one.contacts.insert(contact).second) one.people += 1;
    one.people += line.unnamed();
  }
  for (const auto& [structure, one] : named) {
    if (!one.member) {
      others += one.people;
    } else if (one.said) {
      all_[end_of(one.people, high)] += weight;
      own_[structure][end_of(one.people, high)] += weight;
    }
  }
  others_ += weight * static_cast<double>(end_of(others, high));
  sessions_ += weight;
}

void BroughtBefore::read_counted(std::int64_t structures, std::int64_t people, double weight) {
  if (structures == 0) return;
  const std::int64_t more = people % structures;
  if (structures > more) all_[people / structures] += weight * static_cast<double>(structures - more);
  if (more > 0) all_[people / structures + 1] += weight * static_cast<double>(more);
}

Brought BroughtBefore::of(std::optional<StructureIndex> structure,
                          std::optional<std::int64_t> announced) const {
  static const Lines none;
  const Lines& own = structure ? own_[*structure] : none;
  const double all = total(all_), mine = total(own);
  Lines sum = own;
  if (announced)
    sum[*announced] += 3;
  else if (all > 0)
    for (const auto& [people, weight] : all_) sum[people] += 3 * (weight / all);
  else
    sum[1] += 3;
  Brought result;
  for (const auto& [people, weight] : sum) result.emplace_back(people, weight / (3 + mine));
  return result;
}

}  // namespace aliso::figures
