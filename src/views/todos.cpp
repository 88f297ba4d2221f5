// A VTODO an action.
// UIDs are given to all actions, so that what is done or not asked for changes no other's.
#include "views/todos.h"

#include <fmt/format.h>

#include <map>

#include "figures/actions.h"
#include "model/names.h"
#include "views/ical.h"
#include "views/listing.h"
#include "words/joined.h"

namespace aliso::views {

namespace {

using Uids = std::map<const model::Remark*, std::string>;

Uids uids(const Listed& listed) {
  Uids result;
  std::map<std::string, int> met;
  // Sessions stand in calendars too, under their ids.
  for (const model::Dossier& dossier : listed.dossiers)
    for (const model::Session& session : dossier.event.sessions) met[dossier.event.id + '.' + session.id] = 1;
  for (const figures::Action& action : figures::actions(listed.dossiers, listed.today)) {
    // A title without a Latin letter has no slug.
    const std::string slug = model::slug(listing::title(*action.remark));
    std::string name = listed.dossiers[action.event].event.id + '.' + (slug.empty() ? "task" : slug);
    if (const int n = ++met[name]; n > 1) name += fmt::format("-{}", n);
    result[action.remark] = name + '@' + ical::domain(listed.network);
  }
  return result;
}

}  // namespace

void add_todos(std::string& text, const Listed& listed, std::span<const figures::Action> actions,
               std::chrono::sys_seconds stamp) {
  const Uids all = uids(listed);
  for (const figures::Action& action : actions) {
    const model::Remark& remark = *action.remark;
    std::string about = listed.dossiers[action.event].event.title;
    if (remark.owner) words::join(about, "\n", listed.network.structures[*remark.owner].name);
    ical::line(text, "BEGIN:VTODO");
    ical::line(text, "UID:" + all.at(&remark));
    ical::line(text, "DTSTAMP:" + ical::utc(stamp));
    ical::line(text, "SUMMARY:" + ical::escaped(listing::title(remark)));
    ical::line(text, "DESCRIPTION:" + ical::escaped(about));
    if (remark.due) ical::line(text, "DUE;VALUE=DATE:" + ical::whole_day(*remark.due));
    ical::line(text, action.status == model::Status::doing ? "STATUS:IN-PROCESS" : "STATUS:NEEDS-ACTION");
    ical::line(text, "CLASS:PRIVATE");
    ical::line(text, "END:VTODO");
  }
}

std::string todos(const Listed& listed, std::chrono::sys_seconds stamp) {
  std::vector<figures::Action> open = listed_actions(listed);
  std::erase_if(open, [](const figures::Action& action) { return !action.is_open(); });
  std::string text;
  ical::begin(text, listed.network);
  add_todos(text, listed, open, stamp);
  ical::line(text, "END:VCALENDAR");
  return text;
}

}  // namespace aliso::views
