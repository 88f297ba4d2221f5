// Partners, host, guests and the public, in that order.
// Counted structures of a role come after the named ones, as "others" where there are any.
#include "telling/others.h"

#include "figures/presence.h"
#include "model/names.h"
#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/naming.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using figures::Presence;
using model::Role;

/// A guest as it is spelled first in the event: in another spelling it is the same one.
std::string first_spelling(const Story& story, const std::string& guest) {
  const auto first = story.spelled.find(model::folded(guest));
  return first == story.spelled.end() ? guest : first->second;
}

std::vector<std::string> names(const Story& story, const Presence& there, model::Date day, Role role,
                               bool short_names) {
  std::vector<std::string> result;
  for (const figures::NamedPresence& one : there.in_order) {
    if (one.role != role) continue;
    if (!one.listed)
      result.push_back(markdown::line(first_spelling(story, one.guest), story.language));
    else if (short_names)
      result.push_back(named(story, *one.listed, day));
    else
      result.push_back(called(story, *one.listed, day));
  }
  return result;
}

/// People whose structure nobody noted may be of one more, or have come for themselves.
bool is_open(const figures::SessionFigures& figures) {
  return figures.noted && figures.people.some_unplaced();
}

}  // namespace

std::vector<std::string> named_present(const Story& story, const model::Session& session, Role role,
                                       bool short_names) {
  return names(story, figures::presence(story.network, session), session.date(), role, short_names);
}

std::vector<std::string> others_present(const Story& story, const model::Session& session,
                                        const figures::SessionFigures& figures, bool behind) {
  std::vector<std::string> items;
  const Presence there = figures::presence(story.network, session);
  const bool open = is_open(figures);
  const auto add_counted = [&](std::string_view key, const model::Count& counted) {
    const model::Count number = open && !counted.is_zero() ? model::Count::at_least(counted.min()) : counted;
    if (number.is_zero() || (number.min() == 0 && !number.max())) return;
    words::Args args;
    args.emplace_back("number",
                      behind ? amount_range(number, story.language) : amount(number, story.language));
    args.emplace_back("number_n", agreement(number));
    items.push_back(story.language.say(key, args));
  };
  const auto add_role = [&](Role role, std::string_view key, std::string_view more_key) {
    const auto named = names(story, there, session.date(), role, false);
    items.insert(items.end(), named.begin(), named.end());
    add_counted(named.empty() ? key : more_key, there.counted[static_cast<std::size_t>(role)]);
  };
  add_role(Role::partner, "others.partners", "others.more-partners");
  const auto hosts = names(story, there, session.date(), Role::host, false);
  items.insert(items.end(), hosts.begin(), hosts.end());
  add_role(Role::guest, "others.guests", "others.more-guests");
  if (figures.people.general) add_counted("others.public", *figures.people.general);
  return items;
}

bool one_name(const Story& story, const model::Session& session, const std::vector<std::string>& others) {
  if (others.size() != 1) return false;
  std::size_t names = 0;
  for (const Role role : {Role::partner, Role::host, Role::guest})
    names += named_present(story, session, role, false).size();
  return names == 1;
}

std::int64_t others_agreement(const Story& story, const model::Session& session,
                              const figures::SessionFigures& figures,
                              const std::vector<std::string>& others) {
  if (others.size() != 1) return std::int64_t(others.size());
  if (one_name(story, session, others)) return words::is_plural(others.front(), story.language) ? 2 : 1;
  // As they are said: at least so many beside people whose structure nobody noted, or not at all.
  for (const figures::MaybeCount& number :
       {figures.people.general, figures.structures.partner, figures.structures.guest}) {
    if (!number || number->is_zero()) continue;
    const model::Count said = is_open(figures) ? model::Count::at_least(number->min()) : *number;
    if (said.min() > 0 || said.max()) return agreement(said);
  }
  return 2;
}

}  // namespace aliso::telling
