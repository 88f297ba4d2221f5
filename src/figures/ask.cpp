// What is said to a contact about a session.
// Each session is looked at alone; only regrets ask whether the structure came to another of the event's.
#include "figures/ask.h"

#include <algorithm>
#include <map>

#include "figures/due.h"
#include "figures/only.h"

namespace aliso::figures {

using model::SessionIndex;

namespace {

Ask of_past(const Conduct& conduct, bool came_to_any) {
  if (conduct.came) return Ask::thanks;
  const bool away = conduct.excused || conduct.represented;
  return conduct.missed && !away && !came_to_any ? Ask::missed : Ask::after;
}

Ask of_coming(const Conduct& conduct, bool to_some) {
  // An apology or a proxy is noted after the answer that it takes back.
  if (conduct.excused || conduct.represented || conduct.no) return Ask::declined;
  if (conduct.yes) return Ask::expected;
  if (conduct.maybe) return Ask::undecided;
  return to_some ? Ask::reminder : Ask::invitation;
}

/// Of two things said about one session the one that is kept.
int rank(Ask ask) {
  switch (ask) {
    case Ask::expected:
    case Ask::thanks:
      return 0;
    case Ask::undecided:
    case Ask::missed:
      return 1;
    case Ask::declined:
    case Ask::after:
      return 2;
    case Ask::invitation:
      return 3;
    case Ask::reminder:
      break;
  }
  return 4;
}

}  // namespace

bool has_taken_place(const model::Session& session, model::Date today) {
  return session.date() < today || (session.date() == today && session.present);
}

std::vector<std::vector<Ask>> asks(const model::Network& network, const model::Dossier& dossier,
                                   std::span<const SessionIndex> sessions, bool to_some, model::Date today) {
  std::vector<SessionIndex> held;
  for (SessionIndex i = 0; i < dossier.event.sessions.size(); ++i)
    if (!dossier.event.sessions[i].cancelled && has_taken_place(dossier.event.sessions[i], today))
      held.push_back(i);
  const std::vector<Conduct> of_event = conduct(network, dossier, held, today);
  std::vector<std::vector<Ask>> result;
  for (const SessionIndex session : sessions) {
    const bool past = has_taken_place(dossier.event.sessions[session], today);
    const std::vector<Conduct> here = conduct(network, dossier, {&session, 1}, today);
    std::vector<Ask>& of_session = result.emplace_back();
    of_session.reserve(here.size());
    for (std::size_t i = 0; i < here.size(); ++i)
      of_session.push_back(past ? of_past(here[i], of_event[i].came) : of_coming(here[i], to_some));
  }
  return result;
}

std::vector<About> about(std::span<const Message* const> messages) {
  std::map<SessionIndex, Ask> said;
  for (const Message* message : messages) {
    for (std::size_t i = 0; i < message->sessions.size(); ++i) {
      const Ask ask = message->asks.at(i);
      const auto [found, first] = said.emplace(message->sessions[i], ask);
      if (!first && rank(ask) < rank(found->second)) found->second = ask;
    }
  }
  const auto any = [&said](Ask wanted) {
    return std::any_of(said.begin(), said.end(), [wanted](const auto& one) { return one.second == wanted; });
  };
  const bool thanked = any(Ask::thanks);
  const bool missed = any(Ask::missed) && !thanked;
  std::vector<About> result;
  for (const auto& [session, ask] : said) {
    if (ask == Ask::missed && thanked) continue;
    if (ask == Ask::after && (thanked || missed)) continue;
    result.push_back({session, ask});
  }
  return result;
}

std::optional<model::Date> deadline(const model::Invitations& invitations, model::Date today) {
  if (!invitations.answer_by || *invitations.answer_by < today) return std::nullopt;
  return invitations.answer_by;
}

}  // namespace aliso::figures
