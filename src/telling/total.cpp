// The sum over sessions, and the members' share in it.
// One session has no sum: only the share is said.
#include "telling/total.h"

#include <algorithm>

#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/naming.h"
#include "words/fraction.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using figures::SessionStatus;
using model::Count;
using words::Args;

/// The sessions that took place or will.
std::vector<const figures::SessionFigures*> standing(const Story& story) {
  std::vector<const figures::SessionFigures*> sessions;
  for (const auto& session : story.figures.sessions)
    if (session.status != SessionStatus::cancelled) sessions.push_back(&session);
  return sessions;
}

/// How a share of the members is said: which key, and its arguments.
struct Share {
  std::string kind;  ///< words, loose, all or figures
  Args args;
};

std::optional<Share> share(const Story& story) {
  const auto& ratio = story.figures.reach;
  if (!ratio || ratio->part.is_zero() || story.figures.people.some_unplaced()) return std::nullopt;
  // "Entre 3 et 5 sur 3 à 5" says nothing.
  if (!ratio->part.exact() && ratio->part == ratio->whole) return std::nullopt;
  const auto& language = story.language;
  const auto phrase = words::ratio_phrase(ratio->part, ratio->whole, ratio->within, language);
  const bool in_words = phrase && phrase->says_more();
  Share share{in_words ? "words" : "figures",
              {{"figures",
                words::ratio_in_parentheses(ratio->part, ratio->whole, ratio->within, in_words, language)}}};
  const bool loose = phrase && phrase->loose != words::Phrase::Loose::no;
  if (in_words) share.args.emplace_back("words", loose ? phrase->head : phrase->text);
  if (phrase && phrase->kind == words::Phrase::Kind::all) share.kind = "all";
  if (loose) {
    using Loose = words::Phrase::Loose;
    share.kind = "loose";
    share.args.emplace_back("tail", phrase->loose == Loose::or_more   ? language.say("share.tail-more")
                                    : phrase->loose == Loose::or_less ? language.say("share.tail-less")
                                                                      : std::string());
  }
  // What it was, where that has its article: "l’apéro", "les portes ouvertes".
  const std::string& kind = story.dossier.event.kind;
  const bool named = in_own_language(story) && words::has_article(kind, language);
  share.args.emplace_back(
      "what", named ? words::capitalized(markdown::line(kind, language)) : language.say("share.what"));
  share.args.emplace_back("what_n", std::int64_t{named && words::is_plural(kind, language) ? 2 : 1});
  // Where all may have come, the upper end says nothing.
  const bool up_to_all = !ratio->part.exact() && ratio->part.max() && ratio->whole.exact() &&
                         *ratio->part.max() >= ratio->whole.min();
  const Count part = up_to_all ? Count::at_least(ratio->part.min()) : ratio->part;
  if (part.min() == 0 && !part.max()) return std::nullopt;  // nor does the lower one
  share.args.emplace_back("part", amount(part, language));
  share.args.emplace_back("part_n", agreement(part));
  share.args.emplace_back("whole", amount_range(ratio->whole, language));
  return share;
}

/// The share as the end of the total's sentence: ", soit un quart des adhérentes (8 sur 32)", " (2 sur 30, 7
/// %)".
std::string share_behind(const Story& story) {
  const auto found = share(story);
  if (!found) return {};
  const std::string said = story.language.say("share." + found->kind, found->args);
  return (said.starts_with('(') ? " " : "") + said;
}

/// The share as a sentence of its own, for one session. Figures alone carry their percentage, if there are
/// enough of them.
std::string said_alone(const Story& story) {
  auto found = share(story);
  if (!found) return {};
  const auto& [part, whole, within] = *story.figures.reach;
  const auto percent = words::ratio_percent(part, whole, within, story.language);
  if (found->kind == "figures" && percent && whole.max().value_or(0) > 10) {
    found->kind = "percent";
    found->args.emplace_back("percent", *percent);
  }
  return story.language.say("share.alone." + found->kind, found->args);
}

/// Several sessions whose people are known.
std::string sum(const Story& story) {
  const auto& people = story.figures.people;
  const auto& members = story.figures.distinct.member;
  const auto& language = story.language;
  if (people.everyone->is_zero()) return language.say("total.nobody");
  Args args;
  put(args, "people", "people_n", *people.everyone, language);
  std::string key = story.figures.each_once.value_or(false) ? "total.people" : "total.visits";
  // Who was counted by heads alone may be anybody.
  if (people.some_unplaced() || !people.member) return language.say(key + ".alone", args);
  if (people.member->is_zero() && members && members->is_zero()) {
    key += ".no-member";
  } else {
    put(args, "of_members", "of_members_n", *people.member, language);
    args.emplace_back("of_members_range", amount_range(*people.member, language));
    if (members && !members->is_zero()) {
      args.emplace_back("from", amount_from(*members, language));
      args.emplace_back("structures", amount_range(*members, language));
      args.emplace_back("structures_n", agreement(*members));
    } else {
      key += ".some";
    }
    if (members && !members->is_zero() && people.of_members_alone()) key += ".all-members";
  }
  return language.say(key, args);
}

}  // namespace

std::string total(const Story& story) {
  const auto& language = story.language;
  const auto sessions = standing(story);
  const bool any_known = std::any_of(sessions.begin(), sessions.end(),
                                     [](const auto* s) { return s->noted || s->people.everyone; });
  if (sessions.size() < 2 || !any_known) return {};
  std::string said;
  if (story.figures.people.everyone) {
    said = sum(story);
  } else {
    const bool missing = std::any_of(sessions.begin(), sessions.end(), [](const auto* s) {
      return !s->noted && s->status == SessionStatus::held;
    });
    if (const auto& members = story.figures.distinct.member; members && !members->is_zero()) {
      Args args;
      const bool open = story.figures.people.some_unplaced();
      put(args, "structures", "structures_n", open ? Count::at_least(members->min()) : *members, language);
      said = language.say("total.structures", args);
    } else if (missing) {
      return language.say("total.unknown");
    }
  }
  return said.empty() ? "" : language.say("total.sentence", {{"said", said + share_behind(story)}});
}

std::string share_of_members(const Story& story) {
  const auto sessions = standing(story);
  return sessions.size() == 1 && sessions.front()->noted ? said_alone(story) : "";
}

}  // namespace aliso::telling
