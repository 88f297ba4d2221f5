// Which session, whether it is there already, and the line to add.
// A line is never changed: where one says something else, the person is shown it.
#include "commands/attending.h"

#include <algorithm>
#include <ostream>

#include "checks/checks.h"
#include "figures/presence.h"
#include "format/counts.h"
#include "load/items.h"
#include "load/load.h"

namespace aliso::commands {

namespace {

using model::Attendance;

/// The line to add.
Attendance line_for(model::StructureIndex structure, const Attending& attending,
                    const model::Session& session) {
  Attendance line;
  line.structure = structure;
  const bool one = attending.people == model::Count(1);
  // A bare name is one person or more where the whole was counted.
  if (!attending.excused && (!one || session.headcount)) line.people = attending.people;
  return line;
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
  std::vector<model::SessionIndex> held, today;
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i) {
    if (event.sessions[i].cancelled) continue;
    held.push_back(i);
    if (event.sessions[i].span.contains(run.today)) today.push_back(i);
  }
  if (held.size() == 1) return held.front();
  if (held.empty() && !event.sessions.empty())
    throw UsageError{run.terminal.say("note.session-cancelled", {{"session", event.sessions.front().id}})};
  if (today.size() == 1) return today.front();
  throw UsageError{run.terminal.say("note.session-needed") + listed_sessions(event)};
}

std::optional<Noted> note_attending(Run& run, Opening& opening, const load::Names& names,
                                    const std::string& stem, model::StructureIndex structure,
                                    const Attending& attending) {
  const std::string& id = opening.network->structures[structure].id;
  std::optional<model::Dossier> dossier;
  const Look look = [&](const yaml::Tree& tree, diagnostics::Diagnostics& wrong,
                        diagnostics::Diagnostics& contradictions) {
    auto event = load::event(tree, stem, names, wrong);
    if (!event) return;
    dossier.emplace().event = std::move(*event);
    if (wrong.has_errors()) return;
    const model::Dossier* const opened = &*dossier;
    checks::event(*opening.network, *dossier, {&opened, 1}, run.today, contradictions);
  };
  const Make make = [&](const yaml::Tree& tree) -> std::vector<Note> {
    const auto index = attended_session(run, dossier->event, attending.session);
    const model::Session& session = dossier->event.sessions[index];
    const Attendance* present = figures::line_of(session.present, structure);
    const Attendance* excused = figures::line_of(session.excused, structure);
    if (const Attendance* line = attending.excused ? excused : present) {
      if (attending.excused || !attending.people || *attending.people == figures::people_of(*line, session)) {
        run.out << run.terminal.say("note.already", {{"structure", id}, {"session", session.id}}) << '\n';
        return {};
      }
      opening.found.error(
          "noted-otherwise", line->at, 1,
          {{"structure", id}, {"how", "people"}, {"people", format::written(*attending.people)}});
      return {};
    }
    if (const Attendance* line = attending.excused ? present : excused) {
      opening.found.error(
          "noted-otherwise", line->at, 1,
          {{"structure", id}, {"how", attending.excused ? "present" : "excused"}, {"people", ""}});
      return {};
    }
    return {Note{load::attendance_list(tree, index, attending.excused),
                 load::item(line_for(structure, attending, session), *opening.network)}};
  };
  return note(opening, opening.folder->event(stem), "attend", look, make);
}

}  // namespace aliso::commands
