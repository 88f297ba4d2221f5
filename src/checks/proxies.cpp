// Proxies: given once, by a member that isn't there, to a member that is.
// Where members were only counted, one of them may be the holder: then nothing can be said.
#include <algorithm>
#include <set>

#include "checks/subject.h"

namespace aliso::checks {

namespace {

using model::Attendance;

/// Whether the structure is named in `present`, and whether members there are known by number only.
struct Presence {
  bool named = false;
  bool counted = false;
};

Presence presence(const model::Session& session, model::StructureIndex structure) {
  Presence result;
  for (const Attendance& line : *session.present) {
    result.named |= line.kind == Attendance::Kind::structure && line.structure == structure;
    result.counted |= line.kind == Attendance::Kind::counted && line.role == model::Role::member;
  }
  return result;
}

void proxy(const Subject& subject, const model::Session& session, const model::Proxy& given,
           std::set<model::StructureIndex>& givers) {
  const words::Args args = {{"from", subject.structure(given.from).name},
                            {"to", subject.structure(given.to).name},
                            {"session", session.name}};
  const auto error = [&](std::string_view name) { subject.found.error(name, given.at, 1, args); };
  const bool twice = !givers.insert(given.from).second;
  if (twice) error("proxy-given-twice");
  if (given.from == given.to) {
    error("proxy-to-itself");
    return;
  }
  if (!subject.structure(given.from).is_member(session.date())) {
    subject.found.warning("proxy-of-no-member", given.at, 1, args);
  } else if (session.present && presence(session, given.from).named) {
    error("proxy-given-by-present");
  }
  if (!subject.structure(given.to).is_member(session.date())) {
    error("proxy-to-no-member");
  } else if (session.present) {
    const Presence holder = presence(session, given.to);
    if (!holder.named && !holder.counted) error("proxy-to-absent");
  }
}

}  // namespace

void proxies(const Subject& subject) {
  for (const model::Session& session : subject.event().sessions) {
    if (session.cancelled || !session.proxies) continue;
    const auto* given = std::get_if<std::vector<model::Proxy>>(&*session.proxies);
    if (!given) continue;
    std::set<model::StructureIndex> givers;
    for (const model::Proxy& one : *given) proxy(subject, session, one, givers);
  }
}

}  // namespace aliso::checks
