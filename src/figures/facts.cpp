// What is known of one session's members.
// Only members on the session's date are here: others that came are guests, partners or the host.
#include "figures/facts.h"

#include "figures/membership.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Count;

Count SessionFacts::announced_members() const {
  return Count(count([](const MemberFacts& m) { return m.announced(); })) + yes + maybe;
}

Count SessionFacts::members_that_came() const {
  return Count(count([](const MemberFacts& m) { return m.present; })) + came;
}

Count SessionFacts::members_that_answered() const {
  return Count(count([](const MemberFacts& m) { return m.reply.has_value(); })) + yes + maybe + no;
}

SessionFacts session_facts(const model::Network& network, const model::Session& session,
                           const LastAnswers* answers) {
  SessionFacts facts;
  facts.listed = listed_on(network, session.date());
  facts.members = Count(facts.listed) + unlisted_on(network, session.date());
  const std::size_t size = network.structures.size();
  const Presence there = figures::presence(network, session);
  const Presence away = figures::excused(network, session);
  constexpr std::uint8_t present = 1, excused = 2, represented = 4;
  std::vector<std::uint8_t> noted(size);
  constexpr auto member = static_cast<std::size_t>(model::Role::member);
  for (const model::StructureIndex i : there.listed[member]) noted[i] |= present;
  for (const model::StructureIndex i : away.listed[member]) noted[i] |= excused;
  facts.came = there.counted[member];
  facts.excused = away.counted[member];
  if (session.proxies) {
    if (const auto* number = std::get_if<Count>(&*session.proxies)) {
      facts.represented = *number;
    } else {
      for (const model::Proxy& proxy : std::get<std::vector<model::Proxy>>(*session.proxies))
        if (proxy.from < size) noted[proxy.from] |= represented;
    }
  }
  if (answers) {
    facts.yes = answers->yes;
    facts.maybe = answers->maybe;
    facts.no = answers->no;
  }
  for (model::StructureIndex i = 0; i < size; ++i) {
    const model::Answer* const answer = answers ? answers->lines[i] : nullptr;
    if (!answer && noted[i] == 0) continue;
    if (!network.structures[i].is_member(session.date())) continue;
    const bool here = (noted[i] & present) != 0;
    facts.noted.push_back({i, answer ? std::optional(answer->reply) : std::nullopt, here,
                           (noted[i] & excused) != 0 && !here, (noted[i] & represented) != 0 && !here});
  }
  return facts;
}

}  // namespace aliso::figures
