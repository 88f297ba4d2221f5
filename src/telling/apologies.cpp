// Apologies, proxies and the quorum, in sentences.
// Where all are known by name, those who did both are said once; else each by its number.
#include "telling/apologies.h"

#include <algorithm>
#include <array>

#include "figures/absence.h"
#include "figures/presence.h"
#include "figures/quorum.h"
#include "telling/amounts.h"
#include "telling/naming.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using model::Count;
using model::Role;
using words::Args;

std::string by_number(const Story& story, const figures::SessionFigures& figures, const Args& member) {
  std::string text;
  const auto say = [&](const figures::MaybeCount& count, std::string_view key) {
    if (!count || count->min() == 0) return;
    Args args = member;
    put(args, "number", "number_n", *count, story.language);
    args.emplace_back("Number", words::capitalized(amount(*count, story.language)));
    words::join(text, " ", story.language.say(key, args));
  };
  say(figures.excused, "excused");
  say(figures.represented, "represented");
  return text;
}

/// Others than members that had excused themselves or answered no, and were not there: by name, then by
/// number; `n` is what agrees with them.
std::vector<std::string> others_excused(const Story& story, std::size_t index, const Replies& replies,
                                        std::int64_t& n) {
  const model::Session& session = story.dossier.event.sessions[index];
  const figures::Presence away = figures::excused(story.network, session);
  const figures::Presence came = figures::presence(story.network, session);
  std::vector<std::string> said;
  for (const auto i : figures::away_by_name(away, came, replies.last ? &*replies.last : nullptr)) {
    if (story.network.structures[i].role_on(session.date()) == Role::member) continue;
    said.push_back(called(story, i, session.date()));
    n += words::is_plural(said.back(), story.language) ? 2 : 1;
  }
  for (const auto& [role, key] :
       {std::pair{Role::partner, "others.partners"}, std::pair{Role::guest, "others.guests"}}) {
    Count number = away.counted[static_cast<std::size_t>(role)];
    if (role == Role::guest) number += Count(static_cast<std::int64_t>(away.guests.size()));
    if (number.is_zero()) continue;
    Args args;
    put(args, "number", "number_n", number, story.language);
    said.push_back(story.language.say(key, args));
    n += agreement(number);
  }
  return said;
}

/// Excused and represented, of whom it isn't known how many are both: that is said, as far as it goes.
std::string perhaps_both(const Story& story, const figures::SessionFigures& figures, std::int64_t both,
                         Args args) {
  put(args, "number", "number_n", *figures.excused, story.language);
  put(args, "represented", "represented_n", *figures.represented, story.language);
  put(args, "both", "both_n", Count(both), story.language);
  return story.language.say(both > 0 ? "excused.and-represented.some" : "excused.and-represented", args);
}

}  // namespace

std::optional<Away> away(const figures::SessionFigures& figures, const figures::SessionFacts& facts) {
  const auto excused = [](const figures::MemberFacts& m) { return m.excused || m.declined(); };
  const Away result{facts.count(excused), facts.count([](const auto& m) { return m.represented; }),
                    facts.count([&excused](const auto& m) { return m.represented && excused(m); })};
  const bool all_named =
      figures.excused == Count(result.excused) && figures.represented == Count(result.represented);
  return all_named ? std::optional(result) : std::nullopt;
}

namespace {

/// Of the members.
std::string of_members(const Story& story, std::size_t session, const Replies& replies) {
  const figures::SessionFigures& figures = story.figures.sessions[session];
  const auto named = away(figures, replies.facts);
  // Where a partner excused itself too, "structures" alone would count it.
  Args args{{"member", std::string(replies.others_excused ? "yes" : "no")}};
  const auto any = [](const figures::MaybeCount& count) { return count && count->min() > 0; };
  const bool two = any(figures.excused) && any(figures.represented);
  if (!named && two) {
    const auto excused = [](const figures::MemberFacts& m) { return m.excused || m.declined(); };
    const auto both = replies.facts.count([&excused](const auto& m) { return m.represented && excused(m); });
    return perhaps_both(story, figures, both, args);
  }
  if (!named || !two) return by_number(story, figures, args);
  put(args, "number", "number_n", Count(named->excused), story.language);
  put(args, "both", "both_n", Count(named->both), story.language);
  put(args, "more", "more_n", Count(named->represented - named->both), story.language);
  if (named->both == 0) return story.language.say("excused.and-others", args);
  const std::string key =
      named->both < named->excused ? "excused.some-represented" : "excused.all-represented";
  return story.language.say(named->represented > named->both ? key + ".more" : key, args);
}

}  // namespace

std::string apologies(const Story& story, std::size_t session, const Replies& replies) {
  std::string said = of_members(story, session, replies);
  // The line of names says the others, where there is one.
  if (story.network.debriefs.names && !excused_by_name(story, session).empty()) return said;
  std::int64_t n = 0;
  const std::vector<std::string> others = others_excused(story, session, replies, n);
  if (others.empty()) return said;
  words::join(said, " ",
              story.language.say("others.excused", {{"who", words::list(others, story.language)},
                                                    {"n", n},
                                                    {"also", std::string(said.empty() ? "no" : "yes")}}));
  return said;
}

std::vector<std::string> excused_by_name(const Story& story, std::size_t index) {
  const model::Session& session = story.dossier.event.sessions[index];
  const figures::Presence away = figures::excused(story.network, session);
  const figures::Presence came = figures::presence(story.network, session);
  const Replies replies(story, index);
  const auto members = replies.facts.count([](const auto& m) { return m.excused || m.declined(); });
  if (away.any_counted() || story.figures.sessions[index].excused != model::Count(members)) return {};
  std::array<std::vector<std::string>, 4> by_role;
  for (const auto i : figures::away_by_name(away, came, replies.last ? &*replies.last : nullptr)) {
    const Role role = story.network.structures[i].role_on(session.date());
    by_role[static_cast<std::size_t>(role)].push_back(named(story, i, session.date()));
  }
  std::vector<std::string> names;
  for (const Role role : {Role::partner, Role::host, Role::guest, Role::member})
    for (std::string& name : by_role[static_cast<std::size_t>(role)]) names.push_back(std::move(name));
  return names;
}

std::string quorum(const Story& story, std::size_t session, bool open) {
  auto quorum = story.figures.sessions[session].quorum;
  const auto& members = story.figures.sessions[session].members;
  if (!quorum || !quorum->votes || !members || members->is_zero()) return {};
  // People whose structure nobody noted may be of as many more members: what they can't change is certain.
  if (const auto& rule = story.dossier.event.quorum; open && rule) {
    const auto more = story.figures.sessions[session].people.without_role.max();
    quorum = figures::quorum_figures(*rule, *members,
                                     *quorum->votes + (more ? Count::between(0, *more) : Count::at_least(0)));
    open = quorum->reached != false;
  }
  const words::Language& language = story.language;
  // Where all may have voted, the upper end says nothing.
  const bool up_to_all = !quorum->votes->exact() && quorum->votes->max() && members->exact() &&
                         *quorum->votes->max() >= members->min();
  const Count votes = open || up_to_all ? Count::at_least(quorum->votes->min()) : *quorum->votes;
  Args args{{"needed", amount_range(quorum->needed, language)}, {"needed_n", agreement(quorum->needed)}};
  args.emplace_back("votes", amount(votes, language));
  args.emplace_back("votes_n", agreement(votes));
  args.emplace_back("members", amount_range(*members, language));
  // "Aucune", "toutes", or nothing at all where any number may have been there.
  const bool any = votes.min() == 0 && !votes.max();
  args.emplace_back("which", any                                  ? "any"
                             : votes == Count(0)                  ? "none"
                             : votes == *members && votes.exact() ? "all"
                                                                  : "some");
  if (!quorum->reached || (open && !*quorum->reached)) return language.say("quorum.unknown", args);
  if (*quorum->reached) return language.say("quorum.reached", args);
  put(args, "missing", "missing_n", *quorum->missing, language);
  return language.say("quorum.missed", args);
}

}  // namespace aliso::telling
