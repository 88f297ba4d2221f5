// Members that were not there.
// The least that can have been away depends on how many of those who said no the counted present hold.
#include "figures/absence.h"

#include <algorithm>
#include <set>

#include "figures/bound.h"

namespace aliso::figures {

using model::Count;

namespace {

/// The fewest members in `excused` or with a no, or among those that `also` holds (by name, certain to
/// be away), when `came` of the counted came.
template <class Also>
std::int64_t fewest(const SessionFacts& facts, std::int64_t came, Also also) {
  const std::int64_t sure = facts.count([&](const MemberFacts& m) { return m.excused || also(m); });
  const std::int64_t listed = facts.count([](const MemberFacts& m) { return m.excused; });
  const std::int64_t declined =
      facts.count([&](const MemberFacts& m) { return m.declined() && !m.excused && !also(m); });
  const std::int64_t all_declined = facts.count([](const MemberFacts& m) { return m.declined(); });
  const std::int64_t silent = facts.count([](const MemberFacts& m) { return m.present && !m.reply; });
  return std::max({sure + std::max<std::int64_t>(declined - came, 0), listed + facts.excused.min(),
                   all_declined + facts.no.min() - came - silent});
}

}  // namespace

Count excused(const SessionFacts& facts) {
  const std::int64_t named = facts.count([](const MemberFacts& m) { return m.excused || m.declined(); });
  return bound::count(fewest(facts, bound::top(facts.came), [](const MemberFacts&) { return false; }),
                      bound::plus(named, bound::plus(bound::top(facts.excused), bound::top(facts.no))));
}

std::vector<model::StructureIndex> away_by_name(const Presence& away, const Presence& came,
                                                const LastAnswers* last) {
  std::vector<model::StructureIndex> found;
  std::set<model::StructureIndex> met;
  const auto add = [&](model::StructureIndex i) {
    if (!came.names(i) && met.insert(i).second) found.push_back(i);
  };
  for (const NamedPresence& one : away.in_order)
    if (one.listed) add(*one.listed);
  for (model::StructureIndex i = 0; last && i < last->lines.size(); ++i)
    if (last->reply(i) == model::Reply::no) add(i);
  return found;
}

Count represented(const SessionFacts& facts) {
  return Count(facts.count([](const MemberFacts& m) { return m.represented; })) + facts.represented;
}

Count excused_alone(const SessionFacts& facts) {
  const auto proxy = [](const MemberFacts& m) { return m.represented; };
  const std::int64_t represented = bound::plus(facts.count(proxy), bound::top(facts.represented));
  const std::int64_t named =
      facts.count([](const MemberFacts& m) { return (m.excused || m.declined()) && !m.represented; });
  const std::int64_t most = bound::plus(named, bound::plus(bound::top(facts.excused), bound::top(facts.no)));
  const std::int64_t left =
      bound::top(facts.members) - facts.members_that_came().min() - figures::represented(facts).min();
  // Those who gave a proxy without a name may be any of the excused.
  const std::int64_t least =
      std::max<std::int64_t>(fewest(facts, bound::top(facts.came), proxy) - represented, 0);
  return bound::count(least, std::max(least, std::min(most, left)));
}

Count absent(const SessionFacts& facts) {
  const Count came = facts.members_that_came();
  const std::int64_t named =
      facts.count([](const MemberFacts& m) { return m.excused || m.declined() || m.represented; });
  const std::int64_t most_away =
      bound::plus(bound::plus(named, bound::top(facts.excused)),
                  bound::plus(bound::top(facts.no), bound::top(facts.represented)));
  const std::int64_t fewest_away =
      std::max(fewest(facts, facts.came.min(), [](const MemberFacts& m) { return m.represented; }),
               facts.represented.min());
  return bound::count(facts.members.min() - bound::top(came) - most_away,
                      std::max<std::int64_t>(bound::top(facts.members) - came.min() - fewest_away, 0));
}

}  // namespace aliso::figures
