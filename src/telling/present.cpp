// Who was there and who had excused themselves, by name: only where every one of them is known.
// Members and partners are organisations: no consent is needed, and a network may leave the names out.
#include <algorithm>
#include <set>

#include "figures/presence.h"
#include "telling/apologies.h"
#include "telling/naming.h"
#include "telling/others.h"
#include "telling/sentences.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using model::Role;

/// Members first, then who came beside them. Nobody where one is known by number alone, where people were
/// counted whose structure nobody noted, or where no member came: the sentence has named the others.
std::vector<std::string> there(const Story& story, std::size_t index) {
  const model::Session& session = story.dossier.event.sessions[index];
  const figures::Presence list = figures::presence(story.network, session);
  if (list.any_counted() || story.figures.sessions[index].people.some_unplaced()) return {};
  std::vector<std::string> names = named_present(story, session, Role::member, true);
  if (names.empty()) return {};
  for (const Role role : {Role::partner, Role::host, Role::guest})
    for (std::string& name : named_present(story, session, role, true)) names.push_back(std::move(name));
  return names;
}

/// "Les Francas" agree as several, also where their name in the list is "Francas".
std::int64_t agreeing(const Story& story, const std::vector<std::string>& names, model::Date day) {
  if (names.size() != 1) return static_cast<std::int64_t>(names.size());
  bool plural = words::is_plural(names.front(), story.language);
  for (model::StructureIndex i = 0; !plural && i < story.network.structures.size(); ++i)
    plural = named(story, i, day) == names.front() && words::is_plural(called(story, i, day), story.language);
  return plural ? 2 : 1;
}

/// `where`: how the session is spoken of, where there are several.
std::string names_said(const Story& story, std::string_view key, const std::vector<std::string>& names,
                       model::Date day, const std::string& where, bool apart) {
  if (names.empty()) return {};
  words::Args args{{"n", agreeing(story, names, day)}, {"names", words::list(names, story.language)}};
  if (where.empty()) return story.language.say(key, args);
  args.emplace_back("place", where);
  args.emplace_back("apart", std::string(apart ? "yes" : "no"));
  args.emplace_back("comma", where.find(", ") == std::string::npos ? "no" : "yes");
  return story.language.say(std::string(key) + "-at", args);
}

}  // namespace

std::string present(const Story& story) {
  if (!story.network.debriefs.names) return {};
  const auto& sessions = story.dossier.event.sessions;
  const bool several = std::count_if(sessions.begin(), sessions.end(),
                                     [](const auto& session) { return !session.cancelled; }) > 1;
  std::string text;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    if (sessions[i].cancelled || !story.figures.sessions[i].noted) continue;
    const std::vector<std::string> came = there(story, i);
    const std::vector<std::string> away = excused_by_name(story, i);
    const bool apart = named_apart(story, sessions[i]) && !named_by_date(sessions[i]);
    const std::string where = several ? session_spoken_of(story, sessions[i]) : "";
    std::string line = names_said(story, "present.there", came, sessions[i].date(), where, apart);
    const std::string of_away =
        names_said(story, "present.excused", away, sessions[i].date(), came.empty() ? where : "", apart);
    if (!of_away.empty()) words::join(line, several ? " " : "\n\n", of_away);
    if (!line.empty()) words::join(text, "\n\n", line);
  }
  return text;
}

}  // namespace aliso::telling::said
