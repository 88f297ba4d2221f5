// Proxies: given once, by a member that isn't there, to a member that is.
// Where members were only counted, one of them may be the holder: then nothing can be said.
#include <set>

#include "checks/subject.h"
#include "figures/presence.h"
#include "format/sessions.h"

namespace aliso::checks {

namespace {

/// Who was there, asked once for all proxies of a session.
struct There {
  std::set<model::StructureIndex> named;
  bool counted = false;  ///< members are known by number
};

There there(const Subject& subject, const model::Session& session) {
  const figures::Presence presence = figures::presence(subject.network, session);
  There result;
  for (const auto& listed : presence.listed) result.named.insert(listed.begin(), listed.end());
  result.counted = !presence.counted[static_cast<std::size_t>(model::Role::member)].is_zero();
  return result;
}

void proxy(const Subject& subject, const model::Session& session, const model::Proxy& given,
           const There& there, std::set<model::StructureIndex>& givers) {
  const words::Args args = {{"from", subject.structure(given.from).name},
                            {"to", subject.structure(given.to).name},
                            {"session", format::shown_name(session)}};
  const auto error = [&](std::string_view name) { subject.found.error(name, given.at, 1, args); };
  const bool twice = !givers.insert(given.from).second;
  if (twice) error("proxy-given-twice");
  if (given.from == given.to) {
    error("proxy-to-itself");
    return;
  }
  if (!subject.structure(given.from).is_member(session.date())) {
    subject.found.warning("proxy-of-no-member", given.at, 1, args);
  } else if (there.named.contains(given.from)) {
    error("proxy-given-by-present");
  }
  if (!subject.structure(given.to).is_member(session.date())) {
    error("proxy-to-no-member");
  } else if (session.present && !there.counted && !there.named.contains(given.to)) {
    error("proxy-to-absent");
  }
}

}  // namespace

void proxies(const Subject& subject) {
  for (const model::Session& session : subject.event().sessions) {
    if (session.cancelled || !session.proxies) continue;
    const auto* given = std::get_if<std::vector<model::Proxy>>(&*session.proxies);
    if (!given) continue;
    const There present = there(subject, session);
    std::set<model::StructureIndex> givers;
    for (const model::Proxy& one : *given) proxy(subject, session, one, present, givers);
  }
}

}  // namespace aliso::checks
