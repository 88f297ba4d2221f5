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
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const auto reply = last->reply(i);
    if (!reply || network.structures[i].role_on(one.date()) == Role::member) continue;
    if (*reply == Reply::no && !figures::presence(network, one).names(i)) others_excused = true;
    by_others = true;
    if (*reply == Reply::no) continue;
    (*reply == Reply::yes ? others_yes : others_maybe).push_back(called(story, i, one.date()));
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

std::string others_announced(const Story& story, const Replies& replies, bool to_come) {
  const std::string said_by = to_come ? "others.say-" : "others.had-said-";
  std::string text;
  const auto say = [&](const std::vector<std::string>& who, std::string_view key) {
    if (who.empty()) return;
    const bool many = who.size() > 1 || words::is_plural(who.front(), story.language);
    words::join(text, " ",
                story.language.say(key, {{"who", words::capitalized(words::list(who, story.language))},
                                         {"n", std::int64_t{many ? 2 : 1}}}));
  };
  if (!replies.others_yes.empty() && !replies.others_maybe.empty()) {
    const auto many = [&story](const std::vector<std::string>& who) {
      return std::int64_t{who.size() > 1 || words::is_plural(who.front(), story.language) ? 2 : 1};
    };
    return story.language.say(said_by + "both",
                              {{"who", words::capitalized(words::list(replies.others_yes, story.language))},
                               {"n", many(replies.others_yes)},
                               {"maybe", words::list(replies.others_maybe, story.language)},
                               {"maybe_n", many(replies.others_maybe)}});
  }
  say(replies.others_yes, said_by + "yes");
  say(replies.others_maybe, said_by + "maybe");
  return text;
}

}  // namespace aliso::telling
