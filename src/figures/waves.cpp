// Whom a wave addresses, for which sessions, and when.
// A span that is open at its first day began before everything.
#include "figures/waves.h"

#include <algorithm>
#include <set>

namespace aliso::figures {

using model::Audience;
using model::Date;
using model::Wave;

namespace {

bool all_members(const Audience& audience) {
  return audience.kind == Audience::Kind::members || audience.kind == Audience::Kind::everyone;
}

/// The first day of a wave that is the same for every session; nothing: before them all.
std::optional<Date> first_day(const Wave& wave, const model::Invitations& invitations) {
  if (wave.on) return wave.on->first;
  if (!wave.due || wave.due->anchor == model::Due::Anchor::session) return std::nullopt;
  if (wave.due->anchor == model::Due::Anchor::day) return wave.due->day + std::chrono::days(wave.due->offset);
  if (!invitations.answer_by) return std::nullopt;
  return *invitations.answer_by + std::chrono::days(wave.due->offset);
}

}  // namespace

Addressing::Addressing(const Wave& wave, const model::Network& network)
    : network_(network), to_(sorted(wave.to)), except_(sorted(wave.except)) {}

Addressing::Audiences Addressing::sorted(const std::vector<Audience>& list) {
  Audiences result;
  for (const Audience& audience : list) {
    if (audience.kind == Audience::Kind::tag)
      result.tags.insert(audience.tag);
    else if (audience.kind == Audience::Kind::structure)
      result.structures.insert(audience.structure);
    const bool everyone = audience.kind == Audience::Kind::everyone;
    result.members = result.members || everyone || audience.kind == Audience::Kind::members;
    result.partners = result.partners || everyone || audience.kind == Audience::Kind::partners;
  }
  return result;
}

bool Addressing::hold(const Audiences& audiences, model::StructureIndex index, Date day) const {
  const model::Structure& structure = network_.structures[index];
  const model::Role role = structure.role_on(day);
  if ((role == model::Role::member && audiences.members) ||
      (role == model::Role::partner && audiences.partners))
    return true;
  if (!audiences.structures.empty() && audiences.structures.contains(index)) return true;
  return !audiences.tags.empty() &&
         std::any_of(structure.tags.begin(), structure.tags.end(),
                     [&](const std::string& tag) { return audiences.tags.contains(tag); });
}

bool Addressing::addresses(model::StructureIndex structure, Date day) const {
  return structure < network_.structures.size() && hold(to_, structure, day) &&
         (except_.nobody() || !hold(except_, structure, day));
}

bool Addressing::writes_to(model::StructureIndex structure, Date day) const {
  if (!addresses(structure, day)) return false;
  return network_.structures[structure].role_on(day) != model::Role::guest ||
         to_.structures.contains(structure);
}

bool addresses_unlisted(const Wave& wave) {
  return std::any_of(wave.to.begin(), wave.to.end(), all_members) &&
         std::none_of(wave.except.begin(), wave.except.end(), all_members);
}

std::optional<Date> due_day(const Wave& wave, const model::Invitations& invitations,
                            const model::Session& session) {
  if (!wave.due) return std::nullopt;
  if (wave.due->anchor == model::Due::Anchor::session) {
    const Date day = wave.due->offset > 0 ? session.span.last.value_or(session.date()) : session.date();
    return day + std::chrono::days(wave.due->offset);
  }
  return first_day(wave, invitations);
}

bool concerns(const Wave& wave, const model::Invitations& invitations, const model::Event& event,
              model::SessionIndex session) {
  if (session >= event.sessions.size()) return false;
  if (wave.sessions)
    return std::find(wave.sessions->begin(), wave.sessions->end(), session) != wave.sessions->end();
  const auto first = first_day(wave, invitations);
  return !first || *first <= event.sessions[session].date();
}

std::vector<model::SessionIndex> concerned(const Wave& wave, const model::Invitations& invitations,
                                           const model::Event& event) {
  std::set<model::SessionIndex> candidates;
  if (wave.sessions) candidates.insert(wave.sessions->begin(), wave.sessions->end());
  std::vector<model::SessionIndex> result;
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (wave.sessions ? candidates.contains(i) : concerns(wave, invitations, event, i)) result.push_back(i);
  return result;
}

}  // namespace aliso::figures
