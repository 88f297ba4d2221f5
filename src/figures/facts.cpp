// What is known of one session's members.
// Only members on the session's date are here: others that came are guests, partners or the host.
#include "figures/facts.h"

#include "figures/membership.h"

namespace aliso::figures {

using model::Attendance;
using model::Count;

namespace {

/// Marks in `named` the structures of the lines, and adds up their counted members.
Count read_lines(const std::vector<Attendance>& lines, std::vector<bool>& named) {
  Count counted = 0;
  for (const Attendance& line : lines) {
    if (line.kind == Attendance::Kind::structure && line.structure < named.size())
      named[line.structure] = true;
    else if (line.kind == Attendance::Kind::counted && line.role == model::Role::member)
      counted += line.number;
  }
  return counted;
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
  facts.members = members_on(network, session.date());
  const std::size_t size = network.structures.size();
  std::vector<bool> present(size), excused(size), represented(size);
  if (session.present) facts.came = read_lines(*session.present, present);
  if (session.excused) facts.excused = read_lines(*session.excused, excused);
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
    if (!network.structures[i].is_member(session.date())) continue;
    MemberFacts member{i, {}, present[i], excused[i] && !present[i], represented[i] && !present[i]};
    if (answers && i < answers->by_structure.size()) member.reply = answers->by_structure[i];
    facts.listed.push_back(member);
  }
  return facts;
}

}  // namespace aliso::figures
