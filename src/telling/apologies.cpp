// Apologies, proxies and the quorum, in sentences.
// Where all are known by name, those who did both are said once; else each by its number.
#include "telling/apologies.h"

#include "telling/amounts.h"
#include "words/joined.h"

namespace aliso::telling {

namespace {

using model::Count;
using words::Args;

std::string by_number(const Story& story, const figures::SessionFigures& figures) {
  std::string text;
  const auto say = [&](const figures::MaybeCount& count, std::string_view key) {
    if (!count || count->min() == 0) return;
    Args args;
    put(args, "number", "number_n", *count, story.language);
    words::join(text, " ", story.language.say(key, args));
  };
  say(figures.excused, "excused");
  say(figures.represented, "represented");
  return text;
}

}  // namespace

std::string apologies(const Story& story, std::size_t session, const Replies& replies) {
  const figures::SessionFigures& figures = story.figures.sessions[session];
  const auto excused = [](const figures::MemberFacts& m) { return m.excused || m.declined(); };
  const std::int64_t away = replies.facts.count(excused);
  const std::int64_t gave = replies.facts.count([](const auto& m) { return m.represented; });
  const std::int64_t both =
      replies.facts.count([&excused](const auto& m) { return m.represented && excused(m); });
  const bool all_named = figures.excused == Count(away) && figures.represented == Count(gave);
  if (!all_named || both == 0) return by_number(story, figures);
  Args args;
  put(args, "number", "number_n", Count(away), story.language);
  put(args, "both", "both_n", Count(both), story.language);
  put(args, "more", "more_n", Count(gave - both), story.language);
  const std::string key = both < away ? "excused.some-represented" : "excused.all-represented";
  return story.language.say(gave > both ? key + ".more" : key, args);
}

std::string quorum(const Story& story, std::size_t session, bool open) {
  const auto& quorum = story.figures.sessions[session].quorum;
  const auto& members = story.figures.sessions[session].members;
  if (!quorum || !quorum->votes || !members) return {};
  const words::Language& language = story.language;
  const Count votes = open ? Count::at_least(quorum->votes->min()) : *quorum->votes;
  Args args{{"needed", amount_range(quorum->needed, language)}, {"needed_n", agreement(quorum->needed)}};
  args.emplace_back("votes", amount_range(votes, language));
  args.emplace_back("votes_n", agreement(votes));
  args.emplace_back("members", amount_range(*members, language));
  if (!quorum->reached || (open && !*quorum->reached)) return language.say("quorum.unknown", args);
  if (*quorum->reached) return language.say("quorum.reached", args);
  put(args, "missing", "missing_n", *quorum->missing, language);
  return language.say("quorum.missed", args);
}

}  // namespace aliso::telling
