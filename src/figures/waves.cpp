// Whom a wave addresses, for which sessions, and when.
// A span that is open at its first day began before everything.
#include "figures/waves.h"

#include <algorithm>

namespace aliso::figures {

using model::Audience;
using model::Date;
using model::Wave;

namespace {

bool holds(const Audience& audience, const model::Network& network, model::StructureIndex index, Date day) {
  const model::Structure& structure = network.structures[index];
  switch (audience.kind) {
    case Audience::Kind::members:
      return structure.is_member(day);
    case Audience::Kind::partners:
      return structure.role == model::Role::partner;
    case Audience::Kind::everyone:
      return structure.is_member(day) || structure.role == model::Role::partner;
    case Audience::Kind::tag:
      return std::find(structure.tags.begin(), structure.tags.end(), audience.tag) != structure.tags.end();
    case Audience::Kind::structure:
      return audience.structure == index;
  }
  return false;
}

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

bool addresses(const Wave& wave, const model::Network& network, model::StructureIndex structure, Date day) {
  if (structure >= network.structures.size()) return false;
  const auto by = [&](const Audience& audience) { return holds(audience, network, structure, day); };
  return std::any_of(wave.to.begin(), wave.to.end(), by) &&
         std::none_of(wave.except.begin(), wave.except.end(), by);
}

bool writes_to(const Wave& wave, const model::Network& network, model::StructureIndex structure, Date day) {
  if (!addresses(wave, network, structure, day)) return false;
  return network.structures[structure].role_on(day) != model::Role::guest ||
         std::any_of(wave.to.begin(), wave.to.end(), [structure](const Audience& audience) {
           return audience.kind == Audience::Kind::structure && audience.structure == structure;
         });
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

}  // namespace aliso::figures
