// Who was there and who had excused themselves, by name: only where every one of them is known.
// Members and partners are organisations: no consent is needed, and a network may leave the names out.
#include <algorithm>
#include <set>

#include "figures/presence.h"
#include "telling/naming.h"
#include "telling/others.h"
#include "telling/replies.h"
#include "telling/sentences.h"
#include "words/dates.h"
#include "words/joined.h"

namespace aliso::telling::said {

namespace {

using model::Role;

bool any_counted(const figures::Presence& list) {
  return std::any_of(list.counted.begin(), list.counted.end(), [](const auto& n) { return !n.is_zero(); });
}

/// Members first, then who came beside them. Nobody where one is known by number alone, where people were
/// counted whose structure nobody noted, or where no member came: the sentence has named the others.
std::vector<std::string> there(const Story& story, std::size_t index) {
  const model::Session& session = story.dossier.event.sessions[index];
  const figures::Presence list = figures::presence(story.network, session);
  if (any_counted(list) || story.figures.sessions[index].people.some_unplaced()) return {};
  std::vector<std::string> names = named_present(story, session, Role::member, true);
  if (names.empty()) return {};
  for (const Role role : {Role::partner, Role::host, Role::guest})
    for (std::string& name : named_present(story, session, role, true)) names.push_back(std::move(name));
  return names;
}

/// Partners first, then the host and members, whoever answered no among them. Nobody where one is known by
/// number alone.
std::vector<std::string> excused(const Story& story, std::size_t index) {
  const model::Session& session = story.dossier.event.sessions[index];
  const figures::Presence away = figures::excused(story.network, session);
  const figures::Presence came = figures::presence(story.network, session);
  const Replies replies(story, index);
  const auto members = replies.facts.count([](const auto& m) { return m.excused || m.declined(); });
  if (any_counted(away) || story.figures.sessions[index].excused != model::Count(members)) return {};
  const auto was_there = [&came](model::StructureIndex i) {
    return std::any_of(came.listed.begin(), came.listed.end(),
                       [i](const auto& of) { return of.contains(i); });
  };
  std::array<std::vector<std::string>, 4> by_role;
  std::set<model::StructureIndex> met;
  const auto add = [&](model::StructureIndex i) {
    if (was_there(i) || !met.insert(i).second) return;
    const Role role = story.network.structures[i].role_on(session.date());
    by_role[static_cast<std::size_t>(role)].push_back(named(story, i, session.date()));
  };
  for (const figures::NamedPresence& one : away.in_order)
    if (one.listed) add(*one.listed);
  for (model::StructureIndex i = 0; replies.last && i < story.network.structures.size(); ++i)
    if (replies.last->by_structure[i] == model::Reply::no) add(i);
  std::vector<std::string> names;
  for (const Role role : {Role::partner, Role::host, Role::guest, Role::member})
    for (std::string& name : by_role[static_cast<std::size_t>(role)]) names.push_back(std::move(name));
  return names;
}

/// `where`: how the session is spoken of, where there are several.
std::string names_said(const Story& story, std::string_view key, const std::vector<std::string>& names,
                       const std::string& where) {
  if (names.empty()) return {};
  words::Args args{{"n", static_cast<std::int64_t>(names.size())},
                   {"names", words::list(names, story.language)}};
  if (where.empty()) return story.language.say(key, args);
  args.emplace_back("place", where);
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
    const std::vector<std::string> away = excused(story, i);
    const std::string where = several ? session_spoken_of(story, sessions[i]) : "";
    std::string line = names_said(story, "present.there", came, where);
    const std::string of_away = names_said(story, "present.excused", away, came.empty() ? where : "");
    if (!of_away.empty()) words::join(line, several ? " " : "\n\n", of_away);
    if (!line.empty()) words::join(text, "\n\n", line);
  }
  return text;
}

}  // namespace aliso::telling::said
