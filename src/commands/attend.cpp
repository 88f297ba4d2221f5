// aliso attend: who came to a session, or was excused, added to the event.
// Without a structure, on a terminal: the loop at the door (door.h).
#include <unistd.h>

#include <memory>
#include <ostream>

#include "commands/attending.h"
#include "commands/command.h"
#include "commands/door.h"

namespace aliso::commands {

namespace {

struct Asked {
  std::string event;
  std::optional<std::string> structure;
  std::optional<std::string> people;
  Attending attending;
};

int attend(Run& run, const Asked& asked) {
  Attending attending = asked.attending;
  if (asked.people) attending.people = wanted_people(run, *asked.people);
  if (attending.people && attending.excused) throw UsageError{run.terminal.say("note.people-excused")};
  const bool on_terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  if (!asked.structure && !on_terminal) throw UsageError{run.terminal.say("note.structure-needed")};
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const auto stem = event_stem(run, opening, asked.event);
  if (!stem) return finish(run, opening);
  const load::Names names(*opening.network);
  if (!asked.structure) return at_the_door(run, opening, names, *stem, attending);
  const auto structure = wanted_structure(run, names, *asked.structure);
  const auto noted = note_attending(run, opening, names, *stem, structure, attending);
  if (noted && !run.quiet) run.out << told(run, *noted) << '\n';
  return finish(run, opening);
}

Action attend_options(Options& options) {
  auto asked = std::make_shared<Asked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("STRUCTURE", Value::structure, asked->structure);
  options.option("--session", Value::text, "ID", asked->attending.session);
  options.option("--people", Value::text, "N", asked->people);
  options.flag("--excused", asked->attending.excused);
  return [asked](Run& run) { return attend(run, *asked); };
}

}  // namespace

constinit const Command attend_command{"attend", Effect::writes, attend_options};

}  // namespace aliso::commands
