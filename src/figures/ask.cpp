// What is said to a contact about a session.
// Each session is looked at alone; only regrets ask whether the structure came to another of the event's.
#include "figures/ask.h"

#include <algorithm>
#include <map>

#include "figures/answers.h"
#include "figures/due.h"
#include "figures/news.h"
#include "figures/occasions.h"
#include "figures/only.h"
#include "figures/phase.h"

namespace aliso::figures {

using model::SessionIndex;

namespace {

/// `of_event`: what it did at all the event's sessions that were held; `awaited`: it is still expected at one
/// to come, and will then have missed all of them or none; `to_some`: the wave is for some only.
std::optional<Ask> of_past(const Conduct& conduct, const Conduct& of_event, bool awaited, bool to_some) {
  if (conduct.came) return Ask::thanks;
  if (of_event.came || (awaited && conduct.missed && to_some)) return std::nullopt;
  if (awaited) return Ask::after;
  // Nobody who may have come is told that they were missed.
  const bool away = conduct.excused || conduct.represented || of_event.maybe_came;
  return conduct.missed && !away ? Ask::missed : Ask::after;
}

/// `today`: it begins on this day. Whoever is noted as there already is then told nothing of it; on a day
/// before, what has been noted since isn't known yet.
std::optional<Ask> of_coming(const Conduct& conduct, bool again, bool today) {
  if (conduct.came && today) return std::nullopt;
  // An apology or a proxy is noted after the answer that it takes back.
  if (conduct.excused || conduct.represented || conduct.no) return Ask::declined;
  if (conduct.yes) return Ask::expected;
  if (conduct.maybe) return Ask::undecided;
  return again ? Ask::reminder : Ask::invitation;
}

/// Of two things said about one session the one that is kept.
int rank(Ask ask) {
  switch (ask) {
    case Ask::moved:
    case Ask::cancelled:
      return -1;
    case Ask::expected:
    case Ask::thanks:
      return 0;
    case Ask::undecided:
    case Ask::missed:
      return 1;
    case Ask::after:
      return 2;
    case Ask::invitation:
      return 3;
    case Ask::reminder:
      return 4;
    case Ask::declined:
      break;
  }
  return 5;  // what one structure at the address declined, another may come to
}

/// Who has said yes or maybe to a session that isn't over, and has not taken it back.
std::vector<bool> still_expected(const model::Network& network, const model::Dossier& dossier,
                                 const AnswerLines& answers, const model::Now& now,
                                 const Knowledge* knowledge) {
  std::vector<bool> result(network.structures.size());
  for (SessionIndex session = 0; session < dossier.event.sessions.size(); ++session) {
    const model::Session& one = dossier.event.sessions[session];
    if (one.cancelled || phase(one, now) == Phase::over) continue;
    const auto there = conduct(network, dossier, answers, {&session, 1}, now.day, knowledge);
    for (std::size_t i = 0; i < result.size(); ++i) {
      const bool away = there[i].apologised || there[i].represented;
      result[i] = result[i] || ((there[i].yes || there[i].maybe) && !away);
    }
  }
  return result;
}

}  // namespace

std::vector<std::vector<std::optional<Ask>>> asks(const model::Network& network,
                                                  const model::Dossier& dossier,
                                                  std::span<const SessionIndex> sessions, bool to_some,
                                                  const model::Now& now, const Knowledge* knowledge) {
  std::vector<SessionIndex> held;
  for (SessionIndex i = 0; i < dossier.event.sessions.size(); ++i)
    if (!dossier.event.sessions[i].cancelled && phase(dossier.event.sessions[i], now) == Phase::over)
      held.push_back(i);
  const AnswerLines answers(dossier.invitations);
  const std::vector<Conduct> of_event = conduct(network, dossier, answers, held, now.day);
  const bool any_past = std::any_of(sessions.begin(), sessions.end(), [&](SessionIndex i) {
    return phase(dossier.event.sessions[i], now) == Phase::over;
  });
  // Looked for only where something has taken place: many sessions to come would each look at all others.
  const std::vector<bool> awaited = any_past ? still_expected(network, dossier, answers, now, knowledge)
                                             : std::vector<bool>(network.structures.size());
  std::vector<std::vector<std::optional<Ask>>> result;
  for (const SessionIndex session : sessions) {
    const bool past = phase(dossier.event.sessions[session], now) == Phase::over;
    const bool today = dossier.event.sessions[session].date() == now.day;
    const std::vector<Conduct> here = conduct(network, dossier, answers, {&session, 1}, now.day, knowledge);
    std::vector<std::optional<Ask>>& of_session = result.emplace_back();
    of_session.reserve(here.size());
    for (std::size_t i = 0; i < here.size(); ++i) {
      const bool again =
          to_some && (!knowledge || knowledge->may_have_heard(static_cast<model::StructureIndex>(i)));
      of_session.push_back(past ? of_past(here[i], of_event[i], awaited[i], to_some)
                                : of_coming(here[i], again, today));
    }
  }
  return result;
}

namespace {

bool holds(const std::vector<SessionIndex>& sessions, SessionIndex session) {
  return std::find(sessions.begin(), sessions.end(), session) != sessions.end();
}

}  // namespace

std::vector<About> about(std::span<const Message* const> messages) {
  std::map<SessionIndex, About> said;
  for (const Message* message : messages) {
    for (std::size_t i = 0; i < message->sessions.size(); ++i) {
      const SessionIndex session = message->sessions[i];
      const About one{session, message->asks.at(i),
                      i < message->before.size() ? message->before[i] : std::vector<model::Told>(),
                      holds(message->answered, session), holds(message->added, session)};
      const auto [found, first] = said.emplace(session, one);
      if (first) continue;
      About& known = found->second;
      if (rank(one.ask) < rank(known.ask)) known = one;
      if (one.ask != known.ask) continue;
      known.answered = known.answered && one.answered;
      // Another structure at the address may have been told otherwise.
      for (const model::Told& told : one.before)
        if (std::find(known.before.begin(), known.before.end(), told) == known.before.end())
          known.before.push_back(told);
    }
  }
  const auto any = [&said](Ask wanted) {
    return std::any_of(said.begin(), said.end(),
                       [wanted](const auto& one) { return one.second.ask == wanted; });
  };
  const bool thanked = any(Ask::thanks);
  const bool missed = any(Ask::missed) && !thanked;
  const auto is_news = [](Ask ask) { return ask == Ask::moved || ask == Ask::cancelled; };
  const auto news =
      std::count_if(said.begin(), said.end(), [&](const auto& one) { return is_news(one.second.ask); });
  std::vector<About> result;
  for (auto& [session, one] : said) {
    one.among = is_news(one.ask) && news > 1;
    if (one.ask == Ask::missed && thanked) continue;
    if (one.ask == Ask::after && (thanked || missed)) continue;
    result.push_back(one);
  }
  return result;
}

bool own_words_hold(const model::Dossier& dossier, const Message& message) {
  const model::Wave& wave = dossier.invitations->waves.at(message.wave);
  const bool news = std::any_of(message.asks.begin(), message.asks.end(),
                                [](Ask ask) { return ask == Ask::moved || ask == Ask::cancelled; });
  if (message.words_spent) return false;
  if (!news || tells_news(wave)) return true;
  return wave.sessions &&
         std::any_of(wave.sessions->begin(), wave.sessions->end(),
                     [&dossier](SessionIndex i) { return dossier.event.sessions[i].cancelled; });
}

std::optional<model::Date> deadline(const model::Invitations& invitations, model::Date today) {
  if (!invitations.answer_by || *invitations.answer_by < today) return std::nullopt;
  return invitations.answer_by;
}

}  // namespace aliso::figures
