// Apologies, proxies and the quorum, in sentences.
// Where all are known by name, those who did both are said once; else each by its number.
#include "telling/apologies.h"

#include "telling/amounts.h"
#include "words/joined.h"

namespace aliso::telling {

namespace {

using model::Count;
using words::Args;

std::string by_number(const Story& story, const figures::SessionFigures& figures, const Args& member) {
  std::string text;
  const auto say = [&](const figures::MaybeCount& count, std::string_view key) {
    if (!count || count->min() == 0) return;
    Args args = member;
    put(args, "number", "number_n", *count, story.language);
    words::join(text, " ", story.language.say(key, args));
  };
  say(figures.excused, "excused");
  say(figures.represented, "represented");
  return text;
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

std::string apologies(const Story& story, std::size_t session, const Replies& replies) {
  const figures::SessionFigures& figures = story.figures.sessions[session];
  const auto named = away(figures, replies.facts);
  // Where a partner excused itself too, "structures" alone would count it.
  Args args{{"member", std::string(replies.others_excused ? "yes" : "no")}};
  if (!named || named->both == 0) return by_number(story, figures, args);
  put(args, "number", "number_n", Count(named->excused), story.language);
  put(args, "both", "both_n", Count(named->both), story.language);
  put(args, "more", "more_n", Count(named->represented - named->both), story.language);
  const std::string key =
      named->both < named->excused ? "excused.some-represented" : "excused.all-represented";
  return story.language.say(named->represented > named->both ? key + ".more" : key, args);
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
