// Partners, host, guests and the public, in that order.
// Counted structures of a role come after the named ones, as "others" where there are any.
#include "telling/others.h"

#include <algorithm>

#include "model/names.h"
#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/naming.h"

namespace aliso::telling {

namespace {

using model::Attendance;
using model::Role;

/// Structures of a role known by number alone.
model::Count counted(const model::Session& session, Role role) {
  model::Count number = 0;
  for (const Attendance& line : *session.present)
    if (line.kind == Attendance::Kind::counted && line.role == role) number += line.number;
  return number;
}

}  // namespace

std::vector<std::string> named_present(const Story& story, const model::Session& session, Role role,
                                       bool short_names) {
  std::vector<std::string> names;
  if (!session.present) return names;
  const auto add = [&names](std::string name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  };
  for (const Attendance& line : *session.present) {
    if (line.kind == Attendance::Kind::structure) {
      const auto& structure = story.network.structures[line.structure];
      if (structure.role_on(session.date()) != role) continue;
      add(short_names ? markdown::line(structure.name, story.language) : called(story, line.structure));
    } else if (line.kind == Attendance::Kind::guest && role == Role::guest) {
      add(markdown::line(line.guest, story.language));
    }
  }
  return names;
}

std::vector<std::string> others_present(const Story& story, const model::Session& session,
                                        const figures::SessionFigures& figures) {
  std::vector<std::string> items;
  if (!session.present) return items;
  const auto add_counted = [&](std::string_view key, const model::Count& number) {
    if (number.is_zero()) return;
    words::Args args;
    put(args, "number", "number_n", number, story.language);
    items.push_back(story.language.say(key, args));
  };
  const auto add_role = [&](Role role, std::string_view key, std::string_view more_key) {
    const auto names = named_present(story, session, role, false);
    items.insert(items.end(), names.begin(), names.end());
    add_counted(names.empty() ? key : more_key, counted(session, role));
  };
  add_role(Role::partner, "others.partners", "others.more-partners");
  const auto hosts = named_present(story, session, Role::host, false);
  items.insert(items.end(), hosts.begin(), hosts.end());
  add_role(Role::guest, "others.guests", "others.more-guests");
  if (figures.people.general) add_counted("others.public", *figures.people.general);
  return items;
}

}  // namespace aliso::telling
