// Whether a wave's `only` lets a structure be written to.
// Whoever was left out because of an answer is told apart, so that the facilitator sees why.
#include "figures/only.h"

#include <algorithm>

#include "figures/answers.h"
#include "figures/news.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Only;
using model::Reply;

namespace {

std::vector<bool> named(const Presence& there, std::size_t size) {
  std::vector<bool> result(size);
  for (const NamedPresence& one : there.in_order)
    if (one.listed) result[*one.listed] = true;
  return result;
}

/// Whether some of the structure's kind are known by number only, so that it may be one of them.
bool may_be_counted(const Presence& there, const model::Structure& structure, model::Date day) {
  return !there.counted[static_cast<std::size_t>(structure.role_on(day))].is_zero();
}

/// Who gives a proxy by name.
std::vector<bool> giving(const decltype(model::Session::proxies)& proxies, std::size_t size) {
  std::vector<bool> result(size);
  if (!proxies) return result;
  if (const auto* named = std::get_if<std::vector<model::Proxy>>(&*proxies))
    for (const model::Proxy& proxy : *named)
      if (proxy.from < size) result[proxy.from] = true;
  return result;
}

bool holds(Only only, const Conduct& conduct) {
  switch (only) {
    case Only::unanswered:
      return !conduct.answered();
    case Only::yes:
      return conduct.yes;
    case Only::maybe:
      return conduct.maybe;
    case Only::no:
      return conduct.no;
    case Only::undecided:
      return !conduct.answered() || conduct.undecided;
    case Only::came:
      return conduct.came;
    case Only::missed:
      return conduct.missed;
    case Only::excused:
      return conduct.excused;
    case Only::outdated:
      return conduct.outdated;
  }
  return false;
}

}  // namespace

std::vector<Conduct> conduct(const model::Network& network, const model::Dossier& dossier,
                             std::span<const model::SessionIndex> sessions, model::Date today,
                             const Knowledge* knowledge) {
  return conduct(network, dossier, AnswerLines(dossier.invitations), sessions, today, knowledge);
}

std::vector<Conduct> conduct(const model::Network& network, const model::Dossier& dossier,
                             const AnswerLines& answers, std::span<const model::SessionIndex> sessions,
                             model::Date today, const Knowledge* knowledge) {
  const std::size_t size = network.structures.size();
  std::vector<Conduct> result(size);
  for (const model::SessionIndex index : sessions) {
    const model::Session& session = dossier.event.sessions[index];
    const auto last = answers.last(network, index, std::min(session.date(), today));
    const Presence there = figures::presence(network, session);
    const std::vector<bool> present = named(there, size);
    const std::vector<bool> excused = named(figures::excused(network, session), size);
    const std::vector<bool> represented = giving(session.proxies, size);
    const bool past = session.present || session.date() < today;
    for (std::size_t i = 0; i < size; ++i) {
      Conduct& one = result[i];
      const auto structure = static_cast<model::StructureIndex>(i);
      const AnsweredTo to = knowledge && last
                                ? knowledge->answered_to(structure, index, last->given(i), last->for_all(i))
                                : AnsweredTo::as_it_is;
      const bool replied = last && to != AnsweredTo::something_else && last->reply(i).has_value();
      const bool to_this = replied && to == AnsweredTo::as_it_is;
      const auto answered = [&](Reply with) { return replied && last->reply(i) == with; };
      one.yes = one.yes || answered(Reply::yes);
      one.maybe = one.maybe || answered(Reply::maybe);
      one.no = one.no || answered(Reply::no);
      one.came = one.came || present[i];
      one.maybe_came = one.maybe_came || may_be_counted(there, network.structures[i], session.date());
      one.missed = one.missed || (session.present && to_this && !answered(Reply::no));
      one.replied = one.replied || to_this;
      const bool for_another = !past && knowledge && knowledge->has_become_another(structure, index);
      const bool apologised = excused[i] && !for_another;
      const bool gives = represented[i] && !for_another;
      const bool open = !past && !session.cancelled && !apologised && !gives;
      one.undecided = one.undecided || (open && (!to_this || answered(Reply::maybe)));
      one.represented = one.represented || gives;
      one.apologised = one.apologised || apologised;
      one.excused = one.excused || apologised || (session.present && to_this && answered(Reply::no));
    }
  }
  for (const model::StructureIndex seen : dossier.event.seen)
    if (seen < size) result[seen].maybe_came = true;
  for (Conduct& one : result) {
    one.missed = one.missed && !one.came && !one.maybe_came;
    one.excused = one.excused && !one.came;
  }
  return result;
}

Narrowed narrowed(std::span<const Only> only, const Conduct& conduct) {
  if (only.empty()) return Narrowed::meant;
  if (std::any_of(only.begin(), only.end(), [&](Only o) { return holds(o, conduct); }))
    return Narrowed::meant;
  const bool for_the_silent = std::any_of(
      only.begin(), only.end(), [](Only o) { return o == Only::unanswered || o == Only::undecided; });
  return for_the_silent ? Narrowed::answered : Narrowed::not_meant;
}

}  // namespace aliso::figures
