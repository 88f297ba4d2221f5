// One structure through the sessions of a span.
// What stands of it in lists comes before what may be behind numbers.
#include "figures/history.h"

#include <algorithm>

#include "figures/answers.h"
#include "figures/invited.h"
#include "figures/presence.h"

namespace aliso::figures {

namespace {

using model::Dossier;
using model::Role;
using model::StructureIndex;

bool names(const Presence& list, StructureIndex structure) {
  return std::any_of(list.in_order.begin(), list.in_order.end(),
                     [structure](const NamedPresence& one) { return one.listed == structure; });
}

bool gives_proxy(const model::Session& session, StructureIndex structure) {
  if (!session.proxies) return false;
  const auto* proxies = std::get_if<std::vector<model::Proxy>>(&*session.proxies);
  return proxies && std::any_of(proxies->begin(), proxies->end(),
                                [structure](const model::Proxy& one) { return one.from == structure; });
}

/// What the lines of a structure say of its people.
model::Count people(const model::Session& session, StructureIndex structure) {
  model::Count all = 0;
  for (const model::Attendance& line : *session.present)
    if (line.kind == model::Attendance::Kind::structure && line.structure == structure)
      all += people_of(line, session);
  return all;
}

HistoryLine line(const model::Network& network, const Dossier& dossier, const AnswerLines& answers,
                 model::SessionIndex index, StructureIndex structure) {
  const model::Session& session = dossier.event.sessions[index];
  HistoryLine found{.session = index, .invited = {}, .answer = {}, .people = {}};
  const Role role = network.structures[structure].role_on(session.date());
  found.member = role == Role::member;
  const auto last = answers.last(network, index, session.date());
  if (last) found.answer = last->reply(structure);
  if (const Addressed waves = addressed(network, dossier, index); waves.any)
    found.invited = waves.by_structure[structure] || found.answer;
  if (!session.present) return found;
  const Presence there = presence(network, session);
  const auto& seen = dossier.event.seen;
  const bool here = names(there, structure);
  found.excused = !here && (names(excused(network, session), structure) || found.answer == model::Reply::no);
  found.represented = !here && gives_proxy(session, structure);
  if (here) {
    found.whereabouts = Whereabouts::came;
    found.people = people(session, structure);
  } else if (found.excused) {
    found.whereabouts = Whereabouts::excused;
  } else if (found.represented) {
    found.whereabouts = Whereabouts::represented;
  } else if (std::find(seen.begin(), seen.end(), structure) != seen.end()) {
    found.whereabouts = Whereabouts::seen;
  } else {
    // Of people whose structure nobody noted one may have come for it.
    const bool counted = !there.counted[static_cast<std::size_t>(role)].is_zero() ||
                         figures::people(network, session).some_unplaced();
    found.whereabouts = counted ? Whereabouts::perhaps : Whereabouts::absent;
  }
  return found;
}

}  // namespace

std::vector<HistoryLine> history(const model::Network& network, std::span<const Dossier> dossiers,
                                 const Trends& trends, StructureIndex structure) {
  const std::vector<StructureIndex> rows = rows_of(network);
  std::vector<HistoryLine> result;
  for (const SpanEvent& event : trends.span.events) {
    const Dossier& dossier = event.dossier(dossiers);
    const AnswerLines answers(dossier.invitations);
    for (const model::SessionIndex i : event.sessions) {
      HistoryLine found = line(network, dossier, answers, i, structure);
      // One that it replaces was there in its place, before it was a member.
      for (StructureIndex other = 0; other < rows.size() && !found.member; ++other)
        if (other != structure && rows[other] == structure)
          if (const HistoryLine its = line(network, dossier, answers, i, other); its.member) found = its;
      found.event = event.index;
      result.push_back(found);
    }
  }
  std::stable_sort(result.begin(), result.end(), [&](const HistoryLine& a, const HistoryLine& b) {
    return dossiers[a.event].event.sessions[a.session].date() <
           dossiers[b.event].event.sessions[b.session].date();
  });
  return result;
}

}  // namespace aliso::figures
