// What a forecast takes from one event.
// Past or to come, an event is seen from as far away: an answer that came later isn't there yet.
#include "figures/gathering.h"

#include <algorithm>
#include <optional>
#include <set>

#include "figures/answers.h"
#include "figures/bound.h"
#include "figures/distinct.h"
#include "figures/invited.h"
#include "figures/membership.h"
#include "figures/presence.h"
#include "figures/span.h"
#include "figures/waves.h"

namespace aliso::figures {

using model::Date;
using model::Dossier;
using model::Reply;
using model::SessionIndex;
using model::StructureIndex;

namespace {

constexpr std::size_t at(Standing standing) {
  return static_cast<std::size_t>(standing);
}

/// Whom the waves sent before any of the sessions addressed.
Addressed were_addressed(const model::Network& network, const Dossier& dossier,
                         const std::vector<SessionIndex>& sessions) {
  Addressed all{.by_structure = std::vector<bool>(network.structures.size())};
  for (const SessionIndex s : sessions) {
    const Addressed one = addressed(network, dossier, s);
    all.any = all.any || one.any;
    all.unlisted = all.unlisted || one.unlisted;
    for (StructureIndex i = 0; i < all.by_structure.size(); ++i)
      if (one.by_structure[i]) all.by_structure[i] = true;
  }
  return all;
}

/// The day on which a wave's `to` is read for a session: its last, not after the session; nothing where it
/// goes out after the session only.
std::optional<Date> asks_on(const model::Wave& wave, const model::Invitations& invitations,
                            const model::Session& session) {
  const Date day = session.date();
  if (wave.on) {
    if (wave.on->first && *wave.on->first > day) return std::nullopt;
    return std::min(wave.on->last.value_or(day), day);
  }
  const auto due = due_day(wave, invitations, session);
  return due && *due <= day ? due : std::nullopt;
}

/// Whom those that are past, or due before a session, address: of the event to come.
Addressed will_be_addressed(const model::Network& network, const Dossier& dossier,
                            const std::vector<SessionIndex>& sessions) {
  Addressed all{.by_structure = std::vector<bool>(network.structures.size())};
  if (!dossier.invitations) return all;
  for (const model::Wave& wave : dossier.invitations->waves) {
    const Addressing addressing(wave, network);
    for (const SessionIndex s : sessions) {
      if (!concerns(wave, *dossier.invitations, dossier.event, s)) continue;
      const auto day = asks_on(wave, *dossier.invitations, dossier.event.sessions[s]);
      if (!day) continue;
      all.any = true;
      all.unlisted = all.unlisted || addresses_unlisted(wave);
      for (StructureIndex i = 0; i < all.by_structure.size(); ++i)
        if (addressing.addresses(i, *day)) all.by_structure[i] = true;
    }
  }
  return all;
}

/// The best of a structure's last answers; nothing where it is silent.
std::optional<Standing> best(const std::vector<LastAnswers>& last, StructureIndex structure) {
  bool maybe = false, no = !last.empty();
  for (const LastAnswers& one : last) {
    const auto reply = one.reply(structure);
    if (reply == Reply::yes) return Standing::yes;
    maybe = maybe || reply == Reply::maybe;
    no = no && reply == Reply::no;
  }
  if (maybe) return Standing::maybe;
  if (no) return Standing::no;
  return std::nullopt;
}

std::vector<LastAnswers> last_of_each(const model::Network& network, const Dossier& dossier,
                                      const Gathering& gathering) {
  std::vector<LastAnswers> last;
  const AnswerLines lines(dossier.invitations);
  for (const SessionIndex s : gathering.sessions)
    if (auto one = lines.last(network, s, gathering.day)) last.push_back(std::move(*one));
  return last;
}

/// From the most at one session to the sum, a line of all sessions once.
Ends counted_answers(const Dossier& dossier, const Gathering& gathering, Reply reply,
                     const std::vector<LastAnswers>& last) {
  Ends result;
  model::Count sum;
  for (const LastAnswers& one : last)
    result.low = std::max(result.low, (reply == Reply::yes     ? one.yes
                                       : reply == Reply::maybe ? one.maybe
                                                               : one.no)
                                          .min());
  for (const model::Answer& answer : *dossier.invitations->answers) {
    if (answer.structure || answer.reply != reply) continue;
    const bool of_one = std::any_of(gathering.sessions.begin(), gathering.sessions.end(),
                                    [&](SessionIndex s) { return concerns(answer, s, gathering.day); });
    if (of_one) sum += answer.members;
  }
  result.high = ends(sum).high;
  result.open = !sum.max();
  return result;
}

void read_members(const model::Network& network, const Dossier& dossier, Gathering& gathering,
                  const Addressed& addressed) {
  const auto& sessions = dossier.event.sessions;
  std::vector<Date> days;
  for (const SessionIndex s : gathering.sessions) days.push_back(sessions[s].date());
  gathering.of = members_over(network, days).value_or(model::Count(0));
  gathering.unlisted_invited = !addressed.any || addressed.unlisted;
  gathering.answers_noted = dossier.invitations && dossier.invitations->answers;
  const std::vector<LastAnswers> last = last_of_each(network, dossier, gathering);
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    if (std::none_of(days.begin(), days.end(),
                     [&](Date day) { return network.structures[i].is_member(day); }))
      continue;
    const bool uninvited = addressed.any && !addressed.by_structure[i];
    gathering.members.push_back(i);
    gathering.standing.push_back(best(last, i).value_or(uninvited ? Standing::uninvited : Standing::silent));
  }
  if (!gathering.answers_noted) return;
  gathering.yes = counted_answers(dossier, gathering, Reply::yes, last);
  gathering.maybe = counted_answers(dossier, gathering, Reply::maybe, last);
  gathering.no = counted_answers(dossier, gathering, Reply::no, last);
}

void read_comers(const model::Network& network, const Dossier& dossier, Gathering& gathering) {
  const std::vector<bool> known = members_known(network, dossier, gathering.sessions);
  std::int64_t named = 0;
  for (const StructureIndex i : gathering.members) {
    gathering.came.push_back(known[i]);
    named += known[i] ? 1 : 0;
  }
  if (const auto all = distinct(network, {&dossier, 1}, gathering.of).member) {
    const Ends bounds = ends(*all);
    gathering.counted = {std::max<std::int64_t>(bounds.low - named, 0),
                         std::max<std::int64_t>(bounds.high - named, 0)};
    gathering.exact = all->exact();
  }
  std::set<StructureIndex> once;
  for (const SessionIndex s : gathering.sessions) {
    const auto there =
        presence(network, dossier.event.sessions[s]).listed[static_cast<std::size_t>(model::Role::member)];
    gathering.visits += static_cast<std::int64_t>(there.size());
    once.insert(there.begin(), there.end());
  }
  gathering.visitors = static_cast<std::int64_t>(once.size());
}

/// Comers without a name: of whom nobody knows what they had answered, one of two extreme readings.
void take_counted(Sight& seen, const ByStanding& named, const World& world, std::int64_t counted) {
  static constexpr std::array announced_first{Standing::yes,       Standing::maybe, Standing::silent,
                                              Standing::uninvited, Standing::no,    Standing::all};
  static constexpr std::array silent_first{Standing::silent, Standing::uninvited, Standing::maybe,
                                           Standing::yes,    Standing::no,        Standing::all};
  double rest = static_cast<double>(counted);
  seen.comers = seen.named;
  for (const Standing answer : world.silent_first ? silent_first : announced_first) {
    const std::size_t c = at(answer);
    const double unnamed = std::max(seen.with[c] - named[c], 0.0);
    const double taken = std::min(rest, unnamed);
    rest -= taken;
    seen.share[c] = unnamed > 0 ? taken / unnamed : 0;
    seen.came_with[c] = named[c] + taken;
    seen.comers += taken;
  }
  seen.came = static_cast<std::int64_t>(seen.named) + counted;
}

}  // namespace

Ends ends(const model::Count& count) {
  return {count.min(), count.max().value_or(count.min()), !count.max()};
}

Gathering past_gathering(const model::Network& network, std::span<const Dossier> dossiers, std::size_t event,
                         std::int64_t days) {
  const Dossier& dossier = dossiers[event];
  Gathering gathering{.event = event, .sessions = kept_sessions(dossier.event), .day = {}};
  gathering.day = first_of(dossier.event, gathering.sessions) - std::chrono::days(days);
  read_members(network, dossier, gathering, were_addressed(network, dossier, gathering.sessions));
  read_comers(network, dossier, gathering);
  return gathering;
}

Gathering coming_gathering(const model::Network& network, std::span<const Dossier> dossiers,
                           const Ahead& coming) {
  const Dossier& dossier = dossiers[coming.event];
  Gathering gathering{.event = coming.event,
                      .sessions = coming.sessions,
                      .day = coming.first - std::chrono::days(coming.days)};
  read_members(network, dossier, gathering, will_be_addressed(network, dossier, gathering.sessions));
  gathering.came.resize(gathering.members.size());
  return gathering;
}

std::vector<std::vector<bool>> chosen_sessions(const Gathering& coming, const model::Network& network,
                                               const Dossier& dossier) {
  const std::vector<LastAnswers> last = last_of_each(network, dossier, coming);
  std::vector<std::vector<bool>> result;
  for (std::size_t m = 0; m < coming.members.size(); ++m) {
    std::vector<bool>& chosen = result.emplace_back(coming.sessions.size(), true);
    const Standing standing = coming.standing[m];
    for (std::size_t s = 0; s < last.size() && standing != Standing::no; ++s) {
      const auto reply = last[s].reply(coming.members[m]);
      chosen[s] = standing == Standing::yes     ? reply == Reply::yes
                  : standing == Standing::maybe ? reply == Reply::maybe
                                                : reply != Reply::no;
    }
  }
  return result;
}

double Sight::mean(Standing standing, const ByStanding& of) const {
  if (standing != Standing::silent) return of[at(standing)];
  double sum = 0;
  for (std::size_t c = 0; c < standings; ++c) sum += mixture[c] * of[c];
  return sum;
}

Sight sight(const Gathering& gathering, const World& world, bool to_come, bool as_one) {
  Sight seen;
  const bool most = world.high == to_come;
  const auto end = [](const Ends& of, bool high) { return high ? of.high : of.low; };
  seen.members = end(ends(gathering.of), most);
  const auto listed = static_cast<std::int64_t>(gathering.members.size());
  seen.unlisted = std::max<std::int64_t>(seen.members - listed, 0);
  seen.of_unlisted = as_one                       ? Standing::all
                     : gathering.unlisted_invited ? Standing::silent
                                                  : Standing::uninvited;
  const auto standing = [&](std::size_t i) { return as_one ? Standing::all : gathering.standing[i]; };
  std::int64_t silent = seen.of_unlisted == Standing::silent ? seen.unlisted : 0;
  for (std::size_t i = 0; i < gathering.members.size(); ++i)
    silent += standing(i) == Standing::silent ? 1 : 0;
  std::int64_t left = silent;
  const auto spread = [&](Standing answer, std::int64_t number) {
    number = std::min(number, left);
    left -= number;
    seen.given[at(answer)] = number;
    if (silent > 0) seen.mixture[at(answer)] = static_cast<double>(number) / static_cast<double>(silent);
  };
  spread(Standing::yes, end(gathering.yes, most));
  spread(Standing::maybe, end(gathering.maybe, most));
  spread(Standing::no, end(gathering.no, to_come ? !world.high : true));
  spread(Standing::silent, left);
  for (std::size_t i = 0; i < gathering.members.size(); ++i)
    seen.given[at(standing(i))] += standing(i) == Standing::silent ? 0 : 1;
  if (seen.of_unlisted != Standing::silent) seen.given[at(seen.of_unlisted)] += seen.unlisted;

  ByStanding named{};
  const auto add = [&seen](ByStanding& to, Standing of, double number) {
    if (of != Standing::silent) {
      to[at(of)] += number;
      return;
    }
    for (std::size_t c = 0; c < standings; ++c) to[c] += number * seen.mixture[c];
  };
  for (std::size_t i = 0; i < gathering.members.size(); ++i) {
    add(seen.with, standing(i), 1);
    if (!gathering.came[i]) continue;
    add(named, standing(i), 1);
    seen.named += 1;
  }
  add(seen.with, seen.of_unlisted, static_cast<double>(seen.unlisted));

  take_counted(seen, named, world, end(gathering.counted, world.high));
  return seen;
}

}  // namespace aliso::figures
