// aliso import: answers, presences or structures out of a table that another tool wrote.
// Rows that are sure become lines of the network's files, in one write; the rest is listed and left.
#include <unistd.h>

#include <charconv>
#include <memory>
#include <ostream>

#include "commands/attending.h"
#include "commands/command.h"
#include "commands/importing.h"
#include "diagnostics/print.h"
#include "format/names.h"
#include "load/items.h"
#include "load/load.h"
#include "opening/forgetting.h"
#include "opening/invitations_notes.h"
#include "opening/output.h"
#include "views/csv.h"
#include "views/import.h"
#include "words/dates.h"

namespace aliso::commands {

namespace {

using tables::Use;
using MaybeSession = std::optional<model::SessionIndex>;

struct ImportAsked {
  std::string what;
  std::optional<std::string> event;
  std::optional<std::string> file;
  std::optional<std::string> session;
  std::vector<std::string> columns;
  std::optional<std::string> table;
  bool accept_close = false;
  bool dry_run = false;
  bool learn = false;
  std::string via = "other";
  std::string format = "text";
  std::optional<std::string> output;
};

/// What a run has in hand once the table was read.
struct Import {
  Run& run;
  const ImportAsked& asked;
  Opening& opening;
  const load::Names& names;
  tables::Recognised table;
  std::optional<model::Event> event = {};
  std::vector<tables::Statement> said = {};
  std::vector<tables::Taken> taken = {};
  std::vector<tables::Outcome> rows = {};
  std::vector<views::ShownClash> clashes = {};

  [[nodiscard]] Write write() const { return asked.dry_run ? Write::nothing : Write::file; }
};

Use use_of(const ImportAsked& asked) {
  return asked.what == "answers"      ? Use::answers
         : asked.what == "attendance" ? Use::attendance
                                      : Use::structures;
}

tables::Wish wished(const Run& run, const ImportAsked& asked) {
  tables::Wish wish{use_of(asked), wanted_columns(run, asked.columns)};
  if (!asked.table) return wish;
  std::size_t number = 0;
  const char* const end = asked.table->data() + asked.table->size();
  const auto read = std::from_chars(asked.table->data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number == 0)
    throw UsageError{run.terminal.say("import.table-number", {{"word", *asked.table}})};
  wish.table = number;
  return wish;
}

/// Where a line of the files stands, and how it is written there.
views::ShownClash clash(const Import& import, std::uint32_t line, const yaml::Item& ours,
                        const yaml::Item& theirs, model::Place at) {
  const diagnostics::Source& source = import.opening.sources.at(at.file);
  return {line, yaml::in_a_block(ours), yaml::in_a_block(theirs), source.path,
          diagnostics::position(source, at.byte).line};
}

/// `key`: what has become, or would become, of the lines.
void tell(const Import& import, const Noted& noted, std::string_view key) {
  if (import.run.quiet || import.asked.format != "text") return;
  import.run.out << import.run.terminal.say(key, {{ "file", files::shown_path(noted.path) }}) << '\n';
  for (const Noted::Line& line : noted.lines)
    import.run.out << "  "
                   << import.run.terminal.say("import.line", {{"line",
                                                               std::int64_t {
                                                                 line.number
                                                               }},
                                                              { "item",
                                                                line.item }})
                   << '\n';
}

void note_answers(Import& import, const std::string& stem) {
  std::optional<model::Invitations> there;
  const auto via = format::named<model::Channel>(import.asked.via);
  const Look look = invitations_look(import.run, import.opening, import.names, *import.event,
                                     [&there](const model::Invitations& read) { there = read; });
  const Make make = [&](const yaml::Tree&) {
    const auto& network = *import.opening.network;
    const auto found = tables::answers(import.said, import.taken, network, *import.event, there, via);
    import.rows = found.rows;
    import.clashes.clear();
    for (const auto& one : found.clashes)
      import.clashes.push_back(clash(import, one.line, load::item(one.ours, network, *import.event),
                                     load::item(one.theirs, network, *import.event), one.theirs.at));
    std::vector<Note> notes;
    for (const model::Answer& line : found.lines)
      notes.push_back({load::answers_list(), load::item(line, network, *import.event)});
    return notes;
  };
  const auto noted =
      note(import.opening, import.opening.folder->invitation(stem), "import", look, make, import.write());
  if (noted) tell(import, *noted, import.asked.dry_run ? "import.would" : "import.noted");
}

void note_presences(Import& import, const std::string& stem) {
  std::optional<model::Dossier> dossier;
  const Look look = event_look(import.run, import.opening, import.names, stem, dossier);
  const Make make = [&](const yaml::Tree& tree) {
    const auto& network = *import.opening.network;
    const auto found = tables::presences(import.said, import.taken, dossier->event);
    import.rows = found.rows;
    import.clashes.clear();
    for (const auto& one : found.clashes)
      import.clashes.push_back(clash(import, one.line, load::item(one.ours.line, network),
                                     load::item(one.theirs.line, network), one.theirs.line.at));
    std::vector<Note> notes;
    for (const tables::Presence& one : found.lines)
      notes.push_back({load::attendance_list(tree, one.session, false), load::item(one.line, network)});
    return notes;
  };
  const auto noted =
      note(import.opening, import.opening.folder->event(stem), "import", look, make, import.write());
  if (noted) tell(import, *noted, import.asked.dry_run ? "import.would" : "import.noted");
}

/// What a change of structures.yaml is looked at by.
Look structures_look(const Opening& opening) {
  return [&opening](const yaml::Tree& tree, diagnostics::Diagnostics& wrong, diagnostics::Diagnostics&) {
    yaml::Tree settings;
    settings.whole = false;
    load::network(settings, &tree, wrong);
    (void)opening;
  };
}

void note_structures(Import& import) {
  const auto found = tables::new_structures(import.said, import.taken);
  import.rows = found.rows;
  const Make make = [&](const yaml::Tree&) {
    std::vector<Note> notes;
    for (const model::Structure& line : found.lines)
      notes.push_back({load::structures_list(), load::item(line, *import.opening.network)});
    return notes;
  };
  const auto noted = note(import.opening, import.opening.folder->root / "structures.yaml", "import",
                          structures_look(import.opening), make, import.write());
  if (noted) tell(import, *noted, import.asked.dry_run ? "import.would" : "import.noted");
}

/// Spellings that were accepted become other ones of their structures.
void learn(Import& import) {
  const auto spellings = accepted_spellings(import.taken);
  const Make make = [&](const yaml::Tree&) {
    std::vector<Note> notes;
    for (const Spelling& one : spellings)
      notes.push_back({load::also_list(one.structure), yaml::Item{one.text, {}}});
    return notes;
  };
  const auto noted = note(import.opening, import.opening.folder->root / "structures.yaml", "import",
                          structures_look(import.opening), make, import.write());
  if (noted) tell(import, *noted, import.asked.dry_run ? "import.would-learn" : "import.learnt");
}

/// Reads what the rows say; false where no column does, and the reason is in `found`.
bool understand(Import& import) {
  std::vector<MaybeSession> sessions(import.table.slots.size());
  MaybeSession only;
  const Run& run = import.run;
  const Use use = use_of(import.asked);
  if (import.event) {
    const model::Event& event = *import.event;
    sessions = tables::sessions_of(import.table, event);
    if (import.asked.session) only = wanted_session(run, event, *import.asked.session);
    std::int64_t others = 0;
    bool any = false;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      const bool cancelled = use == Use::attendance && sessions[i] && event.sessions[*sessions[i]].cancelled;
      if (cancelled || (only && sessions[i] != only)) sessions[i].reset();
      any = any || sessions[i];
      others += import.table.slots[i].stamp && !sessions[i] ? 1 : 0;
    }
    if (!any && only && import.table.tool->poll && sessions.size() == 1) sessions.front() = only;
    if (use == Use::attendance && !any) only = attended_session(run, event, import.asked.session);
    if (others > 0 && any && !only && !run.quiet)
      run.err << run.terminal.say("import.other-days", {{"n", others}}) << '\n';
    if (use == Use::answers && !tables::says_anything(import.table, sessions)) {
      import.opening.found.error("import-no-answers",
                                 {static_cast<std::uint32_t>(import.opening.sources.size() - 1), 0}, 0);
      return false;
    }
  }
  import.said =
      tables::statements(import.table, use, import.event ? &*import.event : nullptr, sessions, only);
  return true;
}

std::string rendered(const Import& import) {
  const views::ViewedImport viewed{
      *import.opening.network,
      import.event ? &*import.event : nullptr,
      import.table.tool == &tables::general ? "" : std::string(import.table.tool->name),
      import.rows,
      import.taken,
      import.clashes};
  if (import.asked.format == "json") return views::import_json(viewed);
  if (import.asked.format == "csv") return views::csv(views::import_grid(viewed), import.run.terminal);
  return views::import_text(viewed, import.run.terminal);
}

/// Rows of people who asked to be forgotten: their structure's answer is taken, and they are not noted again.
void say_forgotten(const Import& import) {
  const auto all = opening::read_forgotten(import.opening);
  for (const tables::Statement& one : import.said) {
    const auto on = one.address.empty() ? std::nullopt : model::when_forgotten(all, one.address);
    if (on)
      import.run.err << import.run.terminal.say("import.forgotten",
                                                {{"line",
                                                  std::int64_t {
                                                    one.line
                                                  }},
                                                 { "date",
                                                   words::date(*on, import.run.terminal) }})
                     << '\n';
  }
}

int import(Run& run, const ImportAsked& asked) {
  const Use use = use_of(asked);
  if (use == Use::structures && asked.file) throw UsageError{run.terminal.say("import.structures-event")};
  const auto& file = use == Use::structures ? asked.event : asked.file;
  if (!file)
    throw UsageError{run.terminal.say(
        "import.no-file", {{"what", asked.what}, {"which", use == Use::structures ? "network" : "event"}})};
  const tables::Wish wish = wished(run, asked);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const load::Names names(*opening.network);
  std::optional<std::string> stem;
  std::optional<model::Event> event;
  if (use != Use::structures) {
    stem = event_stem(run, opening, *asked.event);
    if (!stem) return finish(run, opening);
    event = read_event(opening, names, *stem);
    if (!event) return finish(run, opening);
  }
  auto table = read_table(run, opening, *file, wish);
  if (!table) return finish(run, opening);
  Import import{run, asked, opening, names, std::move(*table), std::move(event)};
  if (!understand(import)) return finish(run, opening);
  say_forgotten(import);
  const load::Matching matching(names, tables::public_domains);
  const bool on_terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  const Settling settling{asked.accept_close, on_terminal && !asked.dry_run && asked.format == "text"};
  import.taken = taken(run, matching, import.said, *opening.network, settling);
  if (use == Use::answers)
    note_answers(import, *stem);
  else if (use == Use::attendance)
    note_presences(import, *stem);
  else
    note_structures(import);
  if (asked.learn && !opening.failed()) learn(import);
  if (!opening.failed())
    put(run, opening, asked.output, rendered(import),
        asked.format == "text" ? Printed::text : Printed::document);
  return finish(run, opening);
}

Action import_options(Options& options) {
  static constexpr std::string_view kinds[] = {"answers", "attendance", "structures"};
  static constexpr std::string_view formats[] = {"text", "json", "csv"};
  auto asked = std::make_shared<ImportAsked>();
  options.argument("WHAT", kinds, asked->what);
  options.argument("EVENT", Value::event, asked->event);
  options.argument("FILE", Value::file, asked->file);
  options.option("--session", Value::session, "ID", asked->session);
  options.option("--column", Value::text, "WHAT=TITLE", asked->columns);
  options.option("--table", Value::text, "N", asked->table);
  options.flag("--accept-close", asked->accept_close);
  options.flag("--dry-run", asked->dry_run);
  options.flag("--learn", asked->learn);
  options.choice("--via", format::all_names<model::Channel>, asked->via);
  options.choice("--format", formats, asked->format);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return import(run, *asked); };
}

}  // namespace

constinit const Command import_command{"import", Effect::writes, import_options};

}  // namespace aliso::commands
