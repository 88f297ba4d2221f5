// Answers as lines.
// Who sent apologies has answered after all that it had said before.
#include "figures/replies.h"

#include "figures/answers.h"
#include "figures/invited.h"
#include "figures/presence.h"

namespace aliso::figures {

namespace {

using model::StructureIndex;

/// Whom apologies or proxies name and `present` doesn't.
std::vector<bool> declined(const model::Network& network, const model::Session& session) {
  std::vector<bool> away(network.structures.size());
  for (const NamedPresence& one : excused(network, session).in_order)
    if (one.listed) away[*one.listed] = true;
  if (session.proxies)
    if (const auto* proxies = std::get_if<std::vector<model::Proxy>>(&*session.proxies))
      for (const model::Proxy& proxy : *proxies)
        if (proxy.from < away.size()) away[proxy.from] = true;
  for (const NamedPresence& one : presence(network, session).in_order)
    if (one.listed) away[*one.listed] = false;
  return away;
}

}  // namespace

std::vector<ReplyLine> replies(const model::Network& network, const model::Dossier& dossier) {
  std::vector<ReplyLine> all;
  const AnswerLines answers(dossier.invitations);
  for (model::SessionIndex s = 0; s < dossier.event.sessions.size(); ++s) {
    const model::Session& session = dossier.event.sessions[s];
    const model::Date day = session.date();
    const auto last = answers.last(network, s, day);
    const Addressed invited = session.cancelled ? Addressed{} : addressed(network, dossier, s);
    const std::vector<bool> away = declined(network, session);
    for (StructureIndex i = 0; i < network.structures.size(); ++i) {
      const model::Answer* line = last ? last->lines[i] : nullptr;
      const bool asked = i < invited.by_structure.size() && invited.by_structure[i] &&
                         network.structures[i].role_on(day) != model::Role::guest;
      ReplyLine one{s, i, {}, {}, {}, {}, {}};
      if (line && !(away[i] && line->reply != model::Reply::no)) {
        one.reply = line->reply;
        one.people = line->people;
        one.on = line->on;
        one.via = line->via;
      } else if (away[i]) {
        one.reply = model::Reply::no;
      } else if (!asked) {
        continue;
      }
      all.push_back(one);
    }
    if (!last) continue;
    for (const model::Answer& answer : *dossier.invitations->answers)
      if (!answer.structure && concerns(answer, s, day))
        all.push_back({s, {}, answer.members, answer.reply, answer.people, answer.on, answer.via});
  }
  return all;
}

}  // namespace aliso::figures
