// aliso attend: who came to a session, or was excused, added to the event.
// Without anybody, on a terminal: the loop at the door (door.h).
#include <unistd.h>

#include <memory>
#include <ostream>

#include "commands/attending.h"
#include "commands/command.h"
#include "commands/door.h"
#include "format/text.h"
#include "model/names.h"
#include "words/trimmed.h"

namespace aliso::commands {

namespace {

using model::Attendance;

struct AttendAsked {
  std::string event;
  std::optional<std::string> structure;
  std::optional<std::string> guest;
  std::optional<std::string> general;  ///< --public
  std::vector<std::string> with;
  std::optional<std::string> people;
  Attending attending;
};

/// Throws UsageError for options that don't go together.
void make_sense(const Run& run, const AttendAsked& asked) {
  const auto wrong = [&](bool so, std::string_view key) {
    if (so) throw UsageError{run.terminal.say(key)};
  };
  const bool excused = asked.attending.excused;
  const int who =
      int(asked.structure.has_value()) + int(asked.guest.has_value()) + int(asked.general.has_value());
  wrong(who > 1, "note.one-of");
  wrong(!asked.with.empty() && !asked.structure, "note.with-structure");
  wrong(!asked.with.empty() && asked.people, "note.with-people");
  wrong(!asked.with.empty() && excused, "note.with-excused");
  wrong(asked.general && asked.people, "note.public-people");
  wrong(asked.general && excused, "note.public-excused");
  wrong(asked.people && excused, "note.people-excused");
  wrong(asked.people && who == 0, "note.people-of-whom");
}

/// The name of an outside structure, as it is to be written.
std::string wanted_guest(const Run& run, const load::Names& names, const std::string& typed) {
  const std::string name(words::trimmed(format::on_one_line(typed)));
  if (model::folded(name).empty()) throw UsageError{run.terminal.say("note.guest-name", {{"word", name}})};
  const std::string listed = listed_as(names, name);
  if (listed.empty()) return name;
  throw UsageError{run.terminal.say("note.guest-listed", {{"word", name}, {"structure", listed}})};
}

/// Who is to be noted; nothing: that is asked at the door.
std::optional<Attendance> wanted(const Run& run, const load::Names& names, const AttendAsked& asked) {
  Attendance who;
  if (asked.structure) {
    who.structure = wanted_structure(run, names, *asked.structure);
    if (!asked.with.empty())
      who.contacts = wanted_contacts(run, names.network().structures[who.structure], asked.with);
  } else if (asked.guest) {
    who.kind = Attendance::Kind::guest;
    who.guest = wanted_guest(run, names, *asked.guest);
  } else if (asked.general) {
    who.kind = Attendance::Kind::people;
  } else {
    return std::nullopt;
  }
  return who;
}

int attend(Run& run, const AttendAsked& asked) {
  make_sense(run, asked);
  if (asked.guest) wanted_text(run, "--guest", *asked.guest);
  Attending attending = asked.attending;
  if (asked.people) attending.people = wanted_people(run, *asked.people);
  if (asked.general) attending.people = wanted_people(run, *asked.general, "--public");
  const bool somebody = asked.structure || asked.guest || asked.general;
  const bool on_terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  if (!somebody && !on_terminal) throw UsageError{run.terminal.say("note.structure-needed")};
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const auto stem = event_stem(run, opening, asked.event);
  if (!stem) return finish(run, opening);
  const load::Names names(*opening.network);
  const auto who = wanted(run, names, asked);
  if (!who) return at_the_door(run, opening, names, *stem, attending);
  const auto attended = note_attending(run, opening, names, *stem, *who, attending);
  if (attended && !run.quiet) run.out << told(run, *attended) << '\n';
  if (attended && asked.guest) run.err << known_guest(run, opening, names, who->guest);
  return finish(run, opening);
}

Action attend_options(Options& options) {
  auto asked = std::make_shared<AttendAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("STRUCTURE", Value::structure, asked->structure);
  options.option("--session", Value::session, "ID", asked->attending.session);
  options.option("--people", Value::text, "N", asked->people);
  options.option("--with", Value::text, "CONTACT", asked->with);
  options.option("--guest", Value::text, "NAME", asked->guest);
  options.option("--public", Value::text, "N", asked->general);
  options.flag("--excused", asked->attending.excused);
  return [asked](Run& run) { return attend(run, *asked); };
}

}  // namespace

constinit const Command attend_command{"attend", Effect::writes, attend_options};

}  // namespace aliso::commands
