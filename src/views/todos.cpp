// A VTODO a row.
// The columns are those of list_actions, lists_noted.cpp.
#include "views/todos.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "format/names.h"
#include "model/names.h"
#include "views/ical.h"
#include "words/joined.h"

namespace aliso::views {

namespace {

enum ActionColumn : std::size_t { due_at, title_at, owner_at, status_at, event_at };

std::string text_of(const Row& row, ActionColumn column) {
  return std::get<std::optional<std::string>>(row.cells[column]).value_or("");
}

/// The event's title, and whose it is.
std::string about(const Listed& listed, const Row& row) {
  std::string text;
  for (const model::Dossier& dossier : listed.dossiers)
    if (dossier.event.id == text_of(row, event_at)) text = dossier.event.title;
  for (const model::Structure& structure : listed.network.structures)
    if (structure.id == text_of(row, owner_at)) words::join(text, "\n", structure.name);
  return text;
}

}  // namespace

std::string todos(const Listed& listed, const Grid& actions, std::chrono::sys_seconds stamp) {
  std::string text;
  ical::begin(text, listed.network);
  std::map<std::string, int> met;
  for (const Row& row : actions.rows) {
    const std::string stem = text_of(row, event_at), title = text_of(row, title_at);
    std::string name = stem + '.' + model::slug(title);
    // Counted in all of them, so that one that is done changes no other's.
    if (const int n = ++met[name]; n > 1) name += fmt::format("-{}", n);
    const bool doing = text_of(row, status_at) == format::name(model::Status::doing);
    if (!doing && text_of(row, status_at) != format::name(model::Status::open)) continue;
    ical::line(text, "BEGIN:VTODO");
    ical::line(text, fmt::format("UID:{}@{}", name, ical::domain(listed.network)));
    ical::line(text, "DTSTAMP:" + ical::utc(stamp));
    ical::line(text, "SUMMARY:" + ical::escaped(title));
    ical::line(text, "DESCRIPTION:" + ical::escaped(about(listed, row)));
    if (const auto due = std::get<std::optional<model::Date>>(row.cells[due_at]))
      ical::line(text, "DUE;VALUE=DATE:" + ical::whole_day(*due));
    ical::line(text, doing ? "STATUS:IN-PROCESS" : "STATUS:NEEDS-ACTION");
    ical::line(text, "CLASS:PRIVATE");
    ical::line(text, "END:VTODO");
  }
  ical::line(text, "END:VCALENDAR");
  return text;
}

}  // namespace aliso::views
