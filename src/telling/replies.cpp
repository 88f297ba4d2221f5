// Answers and presences of one session, looked at structure by structure.
// Figures count members; what is said beside them of partners and of the other session is found here.
#include "telling/replies.h"

#include "figures/presence.h"
#include "telling/naming.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling {

using model::Reply;
using model::Role;
using model::StructureIndex;

Replies::Replies(const Story& story, std::size_t session) {
  const auto& network = story.network;
  const model::Session& one = story.dossier.event.sessions[session];
  last = story.answers.last(network, static_cast<model::SessionIndex>(session), one.date());
  facts = figures::session_facts(network, one, last ? &*last : nullptr);
  const figures::Presence away = figures::excused(network, one);
  for (const Role role : {Role::partner, Role::host, Role::guest})
    others_excused = others_excused || !away.structures(role).is_zero();
  if (!last) return;
  const figures::Presence came = figures::presence(network, one);
  const bool held = story.figures.sessions[session].noted;
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const auto reply = last->reply(i);
    if (!reply || network.structures[i].role_on(one.date()) == Role::member) continue;
    if (*reply == Reply::no && !figures::presence(network, one).names(i)) others_excused = true;
    by_others = true;
    if (*reply == Reply::no) continue;
    const bool elsewhere_too = held && *reply == Reply::yes && !came.names(i) && last->for_all(i);
    auto& said = elsewhere_too && story.came[i] ? others_elsewhere
                 : *reply == Reply::yes         ? others_yes
                                                : others_maybe;
    said.push_back(called(story, i, one.date()));
  }
  several_others = story.held > 2;
  // Whoever came and is not here was at another one.
  const bool any_yes =
      !facts.yes.is_zero() || facts.count([](const auto& member) { return member.reply == Reply::yes; }) > 0;
  for (const figures::MemberFacts& member : facts.noted)
    if (any_yes && member.announced() && !member.present && last->for_all(member.structure) &&
        story.came[member.structure])
      ++elsewhere;
}

std::string_view how_announced(const figures::SessionFigures& figures) {
  if (!figures.announced) return "unknown";
  if (figures.announced->is_zero()) return "none";
  if (figures.answers.maybe && figures.answers.maybe->is_zero()) return "yes";
  if (figures.answers.yes && figures.answers.yes->is_zero()) return "maybe";
  return "mixed";
}

namespace {

/// The number that words agree with: a name may be plural by itself.
std::int64_t number(const std::vector<std::string>& who, const words::Language& language) {
  return who.size() > 1 || words::is_plural(who.front(), language) ? 2 : 1;
}

words::Args those(const std::vector<std::string>& who, const words::Language& language) {
  return {{"who", words::list(who, language)}, {"n", number(who, language)}};
}

/// "la CAF avait annoncé sa venue, et la MSA pensait pouvoir venir"; empty where there is nobody to tell of.
/// `also`: so had others before them.
std::string clause(const Story& story, const Replies& replies, bool to_come, bool also) {
  const auto& language = story.language;
  const auto& [yes, maybe] = std::pair(replies.others_yes, replies.others_maybe);
  if (yes.empty() && maybe.empty()) return {};
  const std::string said = to_come ? "others.say-" : "others.had-said-";
  words::Args args = those(yes.empty() ? maybe : yes, language);
  args.emplace_back("also", std::string(also ? "yes" : "no"));
  if (yes.empty() || maybe.empty()) return language.say(said + (yes.empty() ? "maybe" : "yes"), args);
  args.emplace_back("maybe", words::list(maybe, language));
  args.emplace_back("maybe_n", number(maybe, language));
  return language.say(said + "both", args);
}

/// Whether all others that had answered had answered as the members that are spoken of.
bool the_same(const Replies& replies, std::string_view members) {
  return (members == "yes" && replies.others_maybe.empty()) ||
         (members == "maybe" && replies.others_yes.empty());
}

}  // namespace

std::string others_joining(const Story& story, const Replies& replies, Announcement after) {
  if (replies.others_yes.empty() && replies.others_maybe.empty()) return {};
  if (the_same(replies, after.members)) {
    const bool yes = after.members == "yes";
    const std::string key = std::string(after.to_come ? "others.so-say-" : "others.so-had-said-");
    return story.language.say(key + std::string(after.members),
                              those(yes ? replies.others_yes : replies.others_maybe, story.language));
  }
  // What is still to come has two clauses by now.
  if (after.to_come) return {};
  return story.language.say("others.as-for",
                            {{"before", std::string()}, {"clause", clause(story, replies, false, false)}});
}

std::string others_announced(const Story& story, const Replies& replies, Announcement after) {
  const auto& language = story.language;
  std::string text;
  const auto sentence = [&](const std::string& said) {
    if (!said.empty())
      words::join(text, " ", language.say("others.sentence", {{"said", words::capitalized(said)}}));
  };
  sentence(clause(story, replies, after.to_come, the_same(replies, after.members)));
  if (!replies.others_elsewhere.empty()) {
    words::Args args = those(replies.others_elsewhere, language);
    args.emplace_back("other_session", std::string(replies.several_others ? "one" : "the"));
    sentence(language.say("others.elsewhere", args));
  }
  return text;
}

}  // namespace aliso::telling
