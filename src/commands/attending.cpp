// Which session, whether it is there already, and the line to add.
// A line is never changed: where one says something else, the person is shown it.
#include "commands/attending.h"

#include <algorithm>
#include <ostream>

#include "checks/checks.h"
#include "diagnostics/print.h"
#include "figures/going_on.h"
#include "figures/presence.h"
#include "format/counts.h"
#include "format/sessions.h"
#include "load/items.h"
#include "load/load.h"
#include "opening/not_guests.h"
#include "words/dates.h"

namespace aliso::commands {

namespace {

using model::Attendance;
using model::Count;
using model::Session;

/// The line to add.
Attendance line_for(const Attendance& who, const Attending& attending, const Session& session) {
  Attendance line = who;
  if (!who.contacts.empty())
    line.people = Count(static_cast<std::int64_t>(who.contacts.size()));
  else if (who.kind == Attendance::Kind::people)
    line.people = attending.people;
  else if (!attending.excused)
    line.people = figures::people_to_write(attending.people, session);
  return line;
}

std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> contacts) {
  std::sort(contacts.begin(), contacts.end());
  return contacts;
}

/// Whether the lines that speak of whom `line` does say what it says.
bool say_so(const std::vector<const Attendance*>& there, const Attendance& line, const Attending& attending,
            const Session& session) {
  if (attending.excused) return true;
  if (!line.contacts.empty()) return sorted(there.front()->contacts) == sorted(line.contacts);
  if (!attending.people) return true;
  if (line.kind != Attendance::Kind::people)
    return figures::people_of(*there.front(), session) == *attending.people;
  Count all;
  for (const Attendance* one : there) all += figures::people_of(*one, session);
  return all == *attending.people;
}

std::string written(const Attendance& line, const model::Network& network) {
  return yaml::in_a_block(load::item(line, network));
}

/// What the file says otherwise; `line` is what it should say.
void said_otherwise(Opening& opening, const std::vector<const Attendance*>& there, const Attendance& line,
                    std::string_view how) {
  const model::Network& network = *opening.network;
  const Attendance& old = *there.front();
  std::string who = "structure";
  std::string name;
  if (line.kind == Attendance::Kind::structure) {
    name = network.structures[line.structure].id;
    if (how == "people" && !line.contacts.empty()) how = "contacts";
  } else if (line.kind == Attendance::Kind::guest) {
    who = "guest";
    name = old.guest;
  } else {
    who = "public";
    for (const Attendance* one : there) name += (name.empty() ? "" : ", ") + written(*one, network);
    if (there.size() > 1) how = "several";
  }
  Attendance wanted = line;
  wanted.guest = old.guest;  // as it is spelled there
  opening.found.error(
      "noted-otherwise", old.at, 1,
      {{"who", who}, {"name", name}, {"how", std::string(how)}, {"line", written(wanted, network)}});
}

}  // namespace

model::SessionIndex attended_session(const Run& run, const model::Event& event,
                                     const std::optional<std::string>& word) {
  if (word) {
    const auto index = wanted_session(run, event, *word);
    if (event.sessions[index].cancelled)
      throw UsageError{run.terminal.say("note.session-cancelled", {{"session", event.sessions[index].id}})};
    return index;
  }
  std::vector<model::SessionIndex> held;
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (!event.sessions[i].cancelled) held.push_back(i);
  if (held.size() == 1) return held.front();
  if (held.empty() && !event.sessions.empty())
    throw UsageError{run.terminal.say("note.session-cancelled", {{"session", event.sessions.front().id}})};
  const auto now = figures::going_on(event, run.moment());
  if (now.size() == 1) return now.front();
  throw UsageError{run.terminal.say("note.session-needed") + listed_sessions(event)};
}

std::string listed_as(const load::Names& names, std::string_view guest) {
  std::string ids;
  for (const auto index : names.all(guest))
    ids += (ids.empty() ? "" : ", ") + names.network().structures[index].id;
  return ids;
}

std::string known_guest(const Run& run, Opening& opening, const load::Names& names, std::string_view guest) {
  const auto file = named_as_structure(opening, names, guest);
  if (!file) return {};
  return run.terminal.say("note.guest-known", {{"word", std::string(guest)}, {"file", *file}}) + '\n';
}

Look event_look(const Run& run, Opening& opening, const load::Names& names, const std::string& stem,
                std::optional<model::Dossier>& dossier) {
  return
      [&](const yaml::Tree& tree, diagnostics::Diagnostics& wrong, diagnostics::Diagnostics& contradictions) {
        auto event = load::event(tree, stem, names, wrong);
        not_as_guests(opening, names, {&stem, 1}, {&wrong, 1});
        if (!event) return;
        dossier.emplace().event = std::move(*event);
        if (wrong.has_errors()) return;
        const model::Dossier* const opened = &*dossier;
        checks::event(*opening.network, *dossier, {&opened, 1}, run.today, contradictions);
      };
}

std::optional<Attended> note_attending(Run& run, Opening& opening, const load::Names& names,
                                       const std::string& stem, const Attendance& who,
                                       const Attending& attending) {
  std::optional<model::Dossier> dossier;
  model::SessionIndex index = 0;
  const Look look = event_look(run, opening, names, stem, dossier);
  const Make make = [&](const yaml::Tree& tree) -> std::vector<Note> {
    index = attended_session(run, dossier->event, attending.session);
    const Session& session = dossier->event.sessions[index];
    const Attendance line = line_for(who, attending, session);
    const auto there = figures::lines_of(attending.excused ? session.excused : session.present, who);
    if (!there.empty()) {
      if (!say_so(there, line, attending, session)) {
        said_otherwise(opening, there, line, "people");
        return {};
      }
      const auto at =
          diagnostics::position(opening.sources.at(there.front()->at.file), there.front()->at.byte);
      run.out << run.terminal.say("note.already", {{"how", attending.excused ? "excused" : "present"},
                                                   {"session", session_words(run, session)},
                                                   {"line", std::int64_t(at.line)},
                                                   {"item", written(*there.front(), *opening.network)}})
              << '\n';
      return {};
    }
    const auto elsewhere = figures::lines_of(attending.excused ? session.present : session.excused, who);
    if (!elsewhere.empty()) {
      said_otherwise(opening, elsewhere, line, attending.excused ? "present" : "excused");
      return {};
    }
    return {Note{load::attendance_list(tree, index, attending.excused), load::item(line, *opening.network)}};
  };
  auto noted = note(opening, opening.folder->event(stem), "attend", look, make);
  if (!noted) return std::nullopt;
  return Attended{std::move(*noted), std::move(dossier->event), index, attending.excused};
}

std::string session_day(const Run& run, const Session& session) {
  return session.span.one_day() ? words::full_date(session.date(), run.terminal)
                                : words::span(session.span, 0, run.terminal);
}

std::string session_words(const Run& run, const Session& session) {
  const bool named = session.name || !session.town.empty();
  const std::string_view how = named ? "named" : session.span.one_day() ? "day" : "span";
  return run.terminal.say(
      "note.session",
      {{"how", std::string(how)}, {"name", format::shown_name(session)}, {"day", session_day(run, session)}});
}

std::string told(const Run& run, const Attended& attended) {
  const Noted::Line& line = attended.noted.lines.front();
  return run.terminal.say("note.attended",
                          {{"how", attended.excused ? "excused" : "present"},
                           {"session", session_words(run, attended.event.sessions[attended.session])},
                           {"file", files::shown_path(attended.noted.path)},
                           {"line", std::int64_t{line.number}},
                           {"item", line.item}});
}

}  // namespace aliso::commands
