// What is known of one session's members.
// Only members on the session's date are here: others that came are guests, partners or the host.
#include "figures/facts.h"

#include "figures/membership.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Count;

namespace {

/// Marks the members that a list names.
std::vector<bool> members(const Presence& there, std::size_t size) {
  std::vector<bool> named(size);
  for (const model::StructureIndex i : there.listed[static_cast<std::size_t>(model::Role::member)])
    named[i] = true;
  return named;
}

}  // namespace

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
  const std::vector<bool> present = members(there, size);
  const std::vector<bool> excused = members(away, size);
  std::vector<bool> represented(size);
  facts.came = there.counted[static_cast<std::size_t>(model::Role::member)];
  facts.excused = away.counted[static_cast<std::size_t>(model::Role::member)];
  if (session.proxies) {
    if (const auto* number = std::get_if<Count>(&*session.proxies)) {
      facts.represented = *number;
    } else {
      for (const model::Proxy& proxy : std::get<std::vector<model::Proxy>>(*session.proxies))
        if (proxy.from < size) represented[proxy.from] = true;
    }
  }
  if (answers) {
    facts.yes = answers->yes;
    facts.maybe = answers->maybe;
    facts.no = answers->no;
  }
  for (model::StructureIndex i = 0; i < size; ++i) {
    const bool answered = answers && answers->lines[i];
    if (!answered && !present[i] && !excused[i] && !represented[i]) continue;
    if (!network.structures[i].is_member(session.date())) continue;
    MemberFacts member{i, {}, present[i], excused[i] && !present[i], represented[i] && !present[i]};
    if (answered) member.reply = answers->lines[i]->reply;
    facts.noted.push_back(member);
  }
  return facts;
}

}  // namespace aliso::figures
