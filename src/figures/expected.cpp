// Still expected: the last answers, without those that the session's lists name.
// Whoever announced herself by number alone may be any member that has not answered by name.
#include "figures/expected.h"

#include <algorithm>

#include "figures/bound.h"
#include "figures/facts.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Count;
using model::Reply;
using model::StructureIndex;

namespace {

/// Of those announced by number, how many are not noted yet.
Count still_expected(const SessionFacts& facts) {
  const auto noted = [](const MemberFacts& m) { return m.present || m.excused || m.represented; };
  const std::int64_t here = facts.count([&](const MemberFacts& m) { return !m.reply && noted(m); });
  const std::int64_t others =
      facts.listed - facts.count([&](const MemberFacts& m) { return m.reply || noted(m); });
  const Count unlisted =
      bound::count(facts.members.min() - facts.listed, bound::top(facts.members) - facts.listed);
  const Count announced = facts.yes + facts.maybe;
  const std::int64_t may_be_here =
      bound::plus(here, bound::plus(bound::top(facts.came),
                                    bound::plus(bound::top(facts.excused), bound::top(facts.represented))));
  const std::int64_t most = std::min(bound::top(announced), bound::plus(others, bound::top(unlisted)));
  return bound::count(std::max<std::int64_t>(announced.min() - may_be_here, 0), most);
}

}  // namespace

std::optional<Expected> expected(const model::Network& network, const model::Dossier& dossier,
                                 model::SessionIndex index) {
  const model::Session& session = dossier.event.sessions[index];
  const auto last = last_answers(network, dossier.invitations, index, session.date());
  if (!last) return std::nullopt;
  std::vector<bool> noted(network.structures.size());
  const Presence there = presence(network, session);
  for (const Presence& list : {there, excused(network, session)}) {
    for (const auto& role : list.listed)
      for (const StructureIndex structure : role) noted[structure] = true;
  }
  const SessionFacts facts = session_facts(network, session, &*last);
  for (const MemberFacts& member : facts.noted)
    if (member.represented) noted[member.structure] = true;
  Expected result;
  for (StructureIndex i = 0; i < last->lines.size(); ++i) {
    if (noted[i]) continue;
    if (last->reply(i) == Reply::yes) result.yes.push_back(i);
    if (last->reply(i) == Reply::maybe) result.maybe.push_back(i);
  }
  result.by_number = still_expected(facts);
  for (const Count& counted : there.counted) result.unnamed += counted;
  return result;
}

}  // namespace aliso::figures
