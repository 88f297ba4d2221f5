// aliso check: every error and warning in every file of the network.
// Reads everything, on all cores; writes nothing.
#include <algorithm>
#include <memory>
#include <ostream>

#include "checks/checks.h"
#include "commands/check_templates.h"
#include "commands/command.h"
#include "diagnostics/report.h"
#include "model/names.h"
#include "opening/forgetting.h"
#include "opening/journals.h"
#include "opening/meant_files.h"
#include "opening/output.h"
#include "opening/readable.h"
#include "words/joined.h"
#include "yaml/tree.h"

namespace aliso::commands {

namespace fs = std::filesystem;

namespace {

struct Wanted {
  std::vector<std::string> files;
  std::string format = "text";
  std::optional<std::string> output;
};

/// The part of a network that the given files are of; without any, all of it.
struct Part {
  std::vector<std::string> stems;  ///< events to open
  std::vector<std::string> stray;  ///< invitations without an event
  std::vector<std::string> only;   ///< paths as shown; empty: everything
  bool templates = false;          ///< templates are among it
};

bool has(const std::vector<std::string>& sorted, const std::string& stem) {
  return std::binary_search(sorted.begin(), sorted.end(), stem);
}

/// A file as typed, from the folder the person stands in or else from the network's; its accents as they are
/// written there, on their letters or apart.
fs::path standing(files::Disk& disk, const fs::path& typed, const fs::path& root) {
  const std::string name = typed.filename().string();
  files::Error none = 0;
  for (const std::string& form : {name, model::composed(name), model::decomposed(name)})
    for (const fs::path& folder : {typed.parent_path(), root / typed.parent_path()})
      if (disk.is_there(folder / form)) return disk.real(folder / form, none);
  return disk.real(root / typed, none);
}

Part part_of(const Run& run, Opening& opening, const std::vector<std::string>& typed) {
  const files::NetworkFolder& folder = *opening.folder;
  const auto unreadable_before = opening.found.count(diagnostics::Severity::unreadable);
  const std::vector<std::string>& events = opening.folder->events(opening.found);
  const bool listed = opening.found.count(diagnostics::Severity::unreadable) == unreadable_before;
  const std::vector<std::string>& invitations = opening.folder->invitations(opening.found);
  Part part;
  part.templates = typed.empty();
  if (typed.empty()) part.stems = events;
  for (const std::string& stem : invitations) {
    const bool own = has(events, stem) || folder.event_of_invitation(stem);
    if (typed.empty() && listed && !own) part.stray.push_back(stem);
  }
  files::Error none = 0;
  const fs::path root = run.disk.real(folder.root, none);
  const ShownNames shown(folder.root);
  for (const std::string& word : typed) {
    const fs::path file = standing(run.disk, word, root);
    const fs::path inside = file.lexically_relative(root);
    const std::string stem = file.stem().string();
    const fs::path room = inside.parent_path();
    const bool of_network = inside == "aliso.yaml" || inside == "structures.yaml" ||
                            inside == contacts_name ||
                            ((room == "events" || room == "invitations") && file.extension() == ".yaml") ||
                            (room == "journal" && file.extension() == ".jsonl") || room == "templates";
    if (!of_network) throw UsageError{run.terminal.say("check.not-of-network", {{"file", word}})};
    part.only.push_back(shown(folder.root / inside));
    part.templates = part.templates || room == "templates";
    if (room.empty()) continue;
    auto event = room == "invitations" ? folder.event_of_invitation(stem) : folder.event_of_journal(stem);
    if (has(events, event.value_or(stem)))
      part.stems.push_back(event.value_or(stem));
    else if (room == "invitations" && has(invitations, stem))
      part.stray.push_back(stem);
  }
  for (auto* stems : {&part.stems, &part.stray}) {
    std::sort(stems->begin(), stems->end());
    stems->erase(std::unique(stems->begin(), stems->end()), stems->end());
  }
  return part;
}

/// A file that was asked for and isn't there is read all the same, so that its absence is said.
void read_missing(Opening& opening, const Part& part) {
  for (const std::string& path : part.only) {
    bool opened = false;
    for (std::uint32_t file = 0; file < opening.sources.size(); ++file)
      opened = opened || opening.sources.at(file).path == path;
    if (!opened) files::read_file(opening.folder->disk(), path, opening.sources, opening.found);
  }
}

void read_stray(Opening& opening, const std::string& stem) {
  const fs::path path = opening.folder->invitation(stem);
  const auto file = opening.sources.add(files::shown_path(path));
  read_tree(opening, file, path, opening.found);
  if (opening.sources.at(file).read) checks::stray_invitations({file, 0}, stem, opening.found);
}

/// Leaves what is of the files that were asked for.
void keep_only(Opening& opening, const Part& part) {
  diagnostics::Diagnostics kept;
  for (const auto& one : opening.found.all()) {
    const bool asked = !one.at || std::find(part.only.begin(), part.only.end(),
                                            opening.sources.at(one.at->file).path) != part.only.end();
    if (asked) kept.add(one);
  }
  opening.found = std::move(kept);
}

/// Opens and checks all that was asked for; returns the number of events that could be used.
std::size_t look_at(const Run& run, Opening& opening, const std::vector<std::string>& typed) {
  const Part part = part_of(run, opening, typed);
  const auto opened = open_events(run, opening, part.stems);
  for (const model::Dossier& one : opened) {
    checks::hours(*opening.network, one.event, opening.found);
    if (opening.whole) checks::journal(one, opening.found);
  }
  checks::shared_addresses(*opening.network, opening.found);
  checks::positions(*opening.network, opened, opening.found);
  if (opening.whole) {
    checks::copied_journals(opened, opening.found);
    report(lost_journals(opening), opening.found);
  }
  for (const std::string& stem : part.stray) read_stray(opening, stem);
  checks::forgotten(*opening.network, read_forgotten(opening), opening.found);
  if (typed.empty()) {
    say_meant_files(opening);
    say_readable(opening);
  }
  if (part.templates) check_templates(opening);
  if (run.verbose && opening.whole) {
    checks::owed(*opening.network, opened, run.today, opening.found);
  }
  if (!part.only.empty()) {
    read_missing(opening, part);
    keep_only(opening, part);
  }
  return opened.size();
}

/// "2 erreurs, 1 avertissement", or that all is in order.
std::string summary(const Run& run, const Opening& opening, std::size_t events, bool whole) {
  using diagnostics::Severity;
  const auto number = [&](Severity severity) {
    return static_cast<std::int64_t>(opening.found.count(severity));
  };
  const std::pair<std::string_view, std::int64_t> counts[] = {
      {"check.errors", number(Severity::error) + number(Severity::unreadable)},
      {"check.warnings", number(Severity::warning)},
      {"check.owed", run.verbose ? number(Severity::owed) : 0}};
  std::string text;
  for (const auto& [key, n] : counts) {
    if (n > 0) words::join(text, ", ", run.terminal.say(key, {{"n", n}}));
  }
  if (text.empty() && whole) {
    const auto structures = static_cast<std::int64_t>(opening.network->structures.size());
    text = run.terminal.say("check.fine",
                            {{"events", static_cast<std::int64_t>(events)}, {"structures", structures}});
  }
  return (text.empty() ? run.terminal.say("check.fine-files") : text) + '\n';
}

/// What goes to -o is all that would be said; without -o, what is wrong goes to stderr and the summary
/// to stdout.
int check(Run& run, const Wanted& wanted) {
  Opening opening = open_network(run, Readers::two);
  std::size_t events = 0;
  if (opening.network) events = look_at(run, opening, wanted.files);
  const Shown shown = run.verbose ? Shown::owed : Shown::warnings;
  if (wanted.format == "text" && !wanted.output) {
    const int status = finish(run, opening, shown);
    if (!run.quiet) run.out << summary(run, opening, events, wanted.files.empty());
    return status;
  }
  opening.found.sort();
  Opening written;
  written.folder = opening.folder;
  if (wanted.format == "json")
    put(run, written, wanted.output,
        diagnostics::json_report(opening.found, opening.sources, run.terminal, run.verbose),
        Printed::document);
  else
    put(run, written, wanted.output,
        report(run, opening, shown, false) + summary(run, opening, events, wanted.files.empty()),
        Printed::text);
  return std::max(opening.found.exit_status(), finish(run, written));
}

Action check_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "json"};
  auto wanted = std::make_shared<Wanted>();
  options.arguments("FILE", Value::file, wanted->files);
  options.choice("--format", formats, wanted->format);
  options.option("-o,--output", Value::file, "FILE", wanted->output);
  return [wanted](Run& run) { return check(run, *wanted); };
}

}  // namespace

constinit const Command check_command{"check", Effect::reads, check_options};

}  // namespace aliso::commands
