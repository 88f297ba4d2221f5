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
      return !conduct.answered() || (conduct.maybe && !conduct.yes && !conduct.apologised &&
                                     !conduct.excused && !conduct.represented);
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
  const std::size_t size = network.structures.size();
  std::vector<Conduct> result(size);
  for (const model::SessionIndex index : sessions) {
    const model::Session& session = dossier.event.sessions[index];
    const auto last = last_answers(network, dossier.invitations, index, std::min(session.date(), today));
    const std::vector<bool> present = named(figures::presence(network, session), size);
    const std::vector<bool> excused = named(figures::excused(network, session), size);
    const std::vector<bool> represented = giving(session.proxies, size);
    for (std::size_t i = 0; i < size; ++i) {
      Conduct& one = result[i];
      const auto changed = knowledge ? knowledge->changed(static_cast<model::StructureIndex>(i), index)
                                     : std::optional<model::Date>();
      // An undated answer may be of any day: it counts.
      const bool stale = last && changed && last->given[i] != model::Date::min() && last->given[i] < *changed;
      const bool replied = last && !stale && last->by_structure[i].has_value();
      const auto answered = [&](Reply with) { return replied && last->by_structure[i] == with; };
      one.yes = one.yes || answered(Reply::yes);
      one.maybe = one.maybe || answered(Reply::maybe);
      one.no = one.no || answered(Reply::no);
      one.came = one.came || present[i];
      one.missed = one.missed || (session.present && replied && !answered(Reply::no));
      one.represented = one.represented || represented[i];
      one.apologised = one.apologised || excused[i];
      one.excused = one.excused || excused[i] || (session.present && answered(Reply::no));
    }
  }
  for (Conduct& one : result) {
    one.missed = one.missed && !one.came;
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
