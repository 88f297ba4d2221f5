// How many members were invited to a session.
// The listed are known one by one; the unlisted are invited all together or not at all.
#include "figures/invited.h"

#include <algorithm>

#include "figures/bound.h"
#include "figures/journal.h"
#include "figures/membership.h"
#include "figures/waves.h"

namespace aliso::figures {

using model::Count;
using model::Date;

Addressed addressed(const model::Network& network, const model::Dossier& dossier,
                    model::SessionIndex session) {
  const auto& event = dossier.event;
  const auto& invitations = dossier.invitations;
  const auto& journal = dossier.journal;
  Addressed result;
  result.by_structure.resize(network.structures.size());
  if (!invitations) return result;
  const Date day = event.sessions[session].date();
  for (const model::Wave& wave : invitations->waves) {
    if (!wave.on || (wave.on->first && *wave.on->first > day)) continue;
    if (!concerns(wave, *invitations, event, session)) continue;
    result.any = true;
    result.unlisted = result.unlisted || addresses_unlisted(wave);
    const Date read_on = std::min(wave.on->last.value_or(day), day);
    const Addressing addressing(wave, network);
    for (model::StructureIndex i = 0; i < result.by_structure.size(); ++i)
      if (addressing.addresses(i, read_on)) result.by_structure[i] = true;
  }
  if (journal.empty()) return result;
  for (const Sending& sending : sendings(journal)) {
    if (!sending.sent() || sending.day > day) continue;
    const model::JournalEntry& entry = *sending.entry;
    if (!entry.session.empty() && entry.session != event.sessions[session].id) continue;
    const auto wave = std::find_if(invitations->waves.begin(), invitations->waves.end(),
                                   [&](const model::Wave& w) { return w.due && w.id == entry.wave; });
    if (wave == invitations->waves.end() || !concerns(*wave, *invitations, event, session)) continue;
    result.any = true;
    if (entry.structure && *entry.structure < result.by_structure.size())
      result.by_structure[*entry.structure] = true;
  }
  return result;
}

std::optional<Count> invited(const model::Network& network, const SessionFacts& facts,
                             const Addressed& addressed, Date day, bool answers_noted) {
  if (!addressed.any) return std::nullopt;
  std::int64_t named =
      facts.count([&](const MemberFacts& m) { return m.reply && !addressed.by_structure[m.structure]; });
  for (model::StructureIndex i = 0; i < addressed.by_structure.size(); ++i)
    named += addressed.by_structure[i] && network.structures[i].is_member(day) ? 1 : 0;
  const Count unlisted = unlisted_on(network, day);
  const Count certain = Count(named) + (addressed.unlisted ? unlisted : Count(0));
  if (!answers_noted) return certain;
  // Counted answers may come from members that no wave addressed and that are not known to have answered.
  const std::int64_t room = facts.listed - named + (addressed.unlisted ? 0 : bound::top(unlisted));
  const std::int64_t counted = bound::top(facts.yes + facts.maybe + facts.no);
  const std::int64_t high = bound::plus(bound::top(certain), std::min(counted, room));
  const std::int64_t low = std::max(certain.min(), facts.members_that_answered().min());
  return bound::count(low, std::max(low, high));
}

}  // namespace aliso::figures
