// aliso complete: what the word being typed may become, for the shells' completion scripts.
// One candidate a line, its description behind a tab; a line `:files` or `:folders` asks the shell for those.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "diagnostics/glyphs.h"
#include "figures/journal.h"
#include "format/dates.h"
#include "format/sessions.h"
#include "model/names.h"
#include "opening/journals.h"
#include "program/command_line.h"
#include "program/globals.h"
#include "program/pages.h"
#include "program/plugins.h"

namespace aliso::commands {

namespace {

struct Candidate {
  std::string word;
  std::string description;
  bool by_name = false;  ///< the description is its name: what is typed may be the beginning of that, too
};

/// The folder of -C as the shell would have it: completion is asked before `~` and `$NAME` are anything but
/// letters. A variable that the shell keeps to itself stays as it was typed.
std::string expanded(std::string folder) {
  const char* home = std::getenv("HOME");
  if (home && (folder == "~" || folder.starts_with("~/"))) folder.replace(0, 1, home);
  for (std::size_t at = 0; (at = folder.find('$', at)) != std::string::npos; ++at) {
    const bool braces = folder.compare(at, 2, "${") == 0;
    const std::size_t begin = at + (braces ? 2 : 1);
    std::size_t end = begin;
    while (end < folder.size() &&
           (std::isalnum(static_cast<unsigned char>(folder[end])) || folder[end] == '_'))
      ++end;
    if (braces && (end == folder.size() || folder[end] != '}')) continue;
    const char* value = std::getenv(folder.substr(begin, end - begin).c_str());
    if (!value) continue;
    folder.replace(at, end + (braces ? 1 : 0) - at, value);
    at += std::string_view(value).size() - 1;
  }
  return folder;
}

/// Whether a word that stands in somebody's file may be offered: one that would be an option where it is
/// put, that would be two lines, or that the shell's script would take for `:files`, is to be typed by hand.
bool offered(const std::string& word) {
  return !word.empty() && word[0] != '-' && word[0] != ':' && word.find('\n') == std::string::npos &&
         diagnostics::printable(word) == word;
}

/// What `send --settle KEY` takes behind the key; which of them a key may get is its description.
constexpr std::string_view settled_states[] = {"sent", "not-sent", "gone"};
constexpr std::string_view may_be_sent = "sent, not-sent";
constexpr std::string_view may_be_gone = "gone";

/// The words typed so far, understood as far as they can be.
struct Typed {
  std::string current;                 ///< the word being typed
  const Declared* value_of = nullptr;  ///< the option it is the value of
  std::string before;                  ///< what stands before the value in that word: `--format=`
  const Command* command = nullptr;
  std::size_t arguments = 0;       ///< how many arguments stand before it
  std::vector<std::string> given;  ///< those arguments
  bool settles = false;            ///< a key to be settled stands before it: what becomes of it follows
  std::string directory = ".";     ///< -C
};

const Declared* option_of(const Options& options, std::string_view name) {
  for (const Declared& option : options.all()) {
    if (option.is_option() && has_name(option, name)) return &option;
  }
  return nullptr;
}

/// `options` gets those of the command as soon as it is met.
Typed understand(const std::vector<std::string>& words, Options& options) {
  Typed typed;
  typed.current = words.empty() ? "" : words.back();
  bool only_arguments = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& word = words[i];
    if (!only_arguments && word == "--") {
      only_arguments = true;
    } else if (!only_arguments && word.size() > 1 && word[0] == '-') {
      const Declared* option = option_of(options, word);
      if (!option || option->value == Value::none) continue;
      // bash cuts `--format=json` into three words.
      const bool cut = i + 2 < words.size() && words[i + 1] == "=";
      i += cut ? 2 : 1;
      if (i + 1 >= words.size())
        typed.value_of = option;
      else if (option->value == Value::settling)
        typed.settles = true;
      if (word == "-C" && i < words.size()) typed.directory = expanded(words[i]);
    } else if (!typed.command) {
      const auto all = all_commands();
      const auto found =
          std::find_if(all.begin(), all.end(), [&](const Command* c) { return c->name == word; });
      if (found == all.end()) {
        typed.arguments = std::string::npos;  // another program's words
        return typed;
      }
      typed.command = *found;
      typed.command->options(options);
    } else {
      ++typed.arguments;
      typed.given.push_back(word);
    }
  }
  if (typed.value_of && typed.current == "=") typed.current.clear();
  const auto equals = typed.current.find('=');
  if (!typed.value_of && !only_arguments && typed.current.starts_with("--") && equals != std::string::npos) {
    typed.value_of = option_of(options, typed.current.substr(0, equals));
    typed.before = typed.current.substr(0, equals + 1);
    typed.current.erase(0, equals + 1);
  }
  return typed;
}

/// The description of an option on a page: the first whose names hold it.
std::string described(const Run& run, std::string_view page_name, std::string_view option) {
  const Page* page = find_page(run.terminal.code(), page_name);
  if (!page) return {};
  for (const PageOption& one : page->options) {
    const auto at = one.names.find(option);
    if (at == std::string_view::npos) continue;
    const auto end = at + option.size();
    if (end == one.names.size() || one.names[end] == ' ' || one.names[end] == ',')
      return std::string(one.text);
  }
  return {};
}

void add_options(const Run& run, const Typed& typed, const Options& options, std::vector<Candidate>& to) {
  for (const Declared& option : options.all()) {
    if (!option.is_option()) continue;
    const auto name = names_of(option).back();
    std::string text = typed.command ? described(run, typed.command->name, name) : "";
    if (text.empty()) text = described(run, "aliso", name);
    to.push_back({std::string(name), text});
  }
}

void add_commands(const Run& run, std::vector<Candidate>& to) {
  for (const Command* command : all_commands()) {
    if (command->kind == Kind::internal) continue;
    const Page* page = find_page(run.terminal.code(), command->name);
    to.push_back({std::string(command->name), page ? std::string(page->summary) : ""});
  }
  const auto ours = all_commands();
  for (const std::string& name : plugin_names()) {
    if (std::any_of(ours.begin(), ours.end(), [&](const Command* one) { return one->name == name; }))
      continue;
    const Page* page = find_page(run.terminal.code(), name);
    to.push_back({name, page ? std::string(page->summary) : ""});
  }
}

/// The word that stands where the command takes an event; nothing where none does.
std::optional<std::string> event_typed(const Typed& typed, const Options& options) {
  std::size_t place = 0;
  for (const Declared& argument : options.all()) {
    if (argument.is_option()) continue;
    if (argument.value == Value::event && place < typed.given.size()) return typed.given[place];
    ++place;
  }
  return std::nullopt;
}

/// The event on the line; nothing where the word names none or several.
std::optional<model::Dossier> event_on_line(Run& there, Opening& opening, const Typed& typed,
                                            const Options& options) {
  const auto word = event_typed(typed, options);
  if (!word || !opening.network) return std::nullopt;
  try {
    const auto stem = event_stem(there, opening, *word);
    return stem ? open_event(there, opening, *stem) : std::nullopt;
  } catch (const UsageError&) {
    return std::nullopt;
  }
}

/// The sessions of the event on the line, with their names and days.
void add_sessions(Run& there, const Typed& typed, const Options& options, std::vector<Candidate>& to) {
  Opening opening = open_network(there);
  const auto dossier = event_on_line(there, opening, typed, options);
  if (!dossier) return;
  for (const model::Session& session : dossier->event.sessions) {
    const std::string day = format::written(session.span);
    const std::string name = format::shown_name(session);
    to.push_back({session.id, name == day ? day : name + ", " + day});
  }
}

/// The waves of the event on the line that can be noted as gone: those that are to go out some day.
void add_waves(Run& there, const Typed& typed, const Options& options, std::vector<Candidate>& to) {
  Opening opening = open_network(there);
  const auto dossier = event_on_line(there, opening, typed, options);
  if (!dossier || !dossier->invitations) return;
  for (const model::Wave& wave : dossier->invitations->waves)
    if (wave.due) to.push_back({wave.id, wave.about});
}

/// The keys that `send --settle` takes, with what may be said of each.
void add_settling(Run& there, std::vector<Candidate>& to) {
  Opening opening = open_network(there);
  if (!opening.network) return;
  diagnostics::Diagnostics unheard;
  std::vector<std::string> stems;
  for (const std::string& stem : opening.folder->journals(unheard)) {
    if (const auto event = opening.folder->event_of_journal(stem)) {
      stems.push_back(*event);
      continue;
    }
    const auto lines = read_journal(opening, stem);
    for (const figures::Sending& sending : figures::sendings(lines))
      if (sending.maybe_sent()) to.push_back({sending.entry->key, std::string(may_be_sent)});
  }
  for (const model::Dossier& dossier : open_events(there, opening, stems)) {
    for (const figures::Sending& sending : figures::sendings(dossier.journal))
      if (sending.maybe_sent()) to.push_back({sending.entry->key, std::string(may_be_sent)});
    if (!opening.whole) continue;
    for (const figures::Lost& lost : figures::lost(dossier))
      to.push_back({lost.entry->key, std::string(may_be_gone)});
  }
  if (!opening.whole) return;
  for (const LostJournal& lost : lost_journals(opening)) to.push_back({lost.key, std::string(may_be_gone)});
}

/// What may stand there, or the line that leaves it to the shell.
std::string add_values(const Run& run, const Typed& typed, const Options& options, const Declared& wanted,
                       std::vector<Candidate>& to) {
  Run there = run;
  there.directory = typed.directory;
  switch (wanted.value) {
    case Value::choice:
      for (const auto choice : wanted.choices) to.push_back({std::string(choice), ""});
      break;
    case Value::event: {
      diagnostics::Diagnostics unheard;
      if (auto folder = files::find_network(run.disk, typed.directory, unheard)) {
        for (const std::string& stem : folder->events(unheard)) to.push_back({stem, ""});
      }
      break;
    }
    case Value::trend:
      to.insert(to.end(), {{"events", ""}, {"structures", ""}, {"waves", ""}, {"calls", ""}});
      [[fallthrough]];
    case Value::structure:
      if (const Opening opening = open_network(there); opening.network) {
        for (const auto& structure : opening.network->structures)
          to.push_back({structure.id, structure.name, true});
      }
      break;
    case Value::contact:
      if (const Opening opening = open_network(there); opening.network) {
        for (const auto& structure : opening.network->structures)
          for (const auto& contact : structure.contacts)
            to.push_back({structure.id + "/" + contact.id, contact.name});
      }
      break;
    case Value::session:
      add_sessions(there, typed, options, to);
      break;
    case Value::wave:
      add_waves(there, typed, options, to);
      break;
    case Value::settling:
      add_settling(there, to);
      break;
    case Value::topic:
      for (const Page& page : pages(run.terminal.code()))
        to.push_back({std::string(page.name), std::string(page.summary)});
      break;
    case Value::file:
      return ":files\n";
    case Value::folder:
      return ":folders\n";
    case Value::none:
    case Value::text:
      break;
  }
  return {};
}

int complete(const Run& run, const std::vector<std::string>& words) {
  Globals globals;
  Options options;
  globals.declare(options);
  const Typed typed = understand(words, options);
  std::vector<Candidate> all;
  std::string from_shell;
  if (typed.arguments == std::string::npos) {
    from_shell = ":files\n";
  } else if (typed.value_of) {
    from_shell = add_values(run, typed, options, *typed.value_of, all);
  } else if (typed.current.starts_with('-')) {
    add_options(run, typed, options, all);
  } else if (!typed.command) {
    add_commands(run, all);
  } else if (typed.settles) {
    for (const std::string_view state : settled_states)
      if (typed.given.empty()) all.push_back({std::string(state), ""});
  } else {
    std::size_t place = 0;
    for (const Declared& argument : options.all()) {
      if (argument.is_option()) continue;
      if (place++ == typed.arguments || (argument.repeated && place <= typed.arguments))
        from_shell = add_values(run, typed, options, argument, all);
    }
  }
  if (!typed.current.starts_with('-') || typed.value_of)
    std::erase_if(all, [](const Candidate& one) { return !offered(one.word); });
  run.documents << from_shell;
  const auto print = [&](const Candidate& one) {
    run.documents << typed.before << one.word;
    if (!one.description.empty()) run.documents << '\t' << diagnostics::printable(one.description);
    run.documents << '\n';
  };
  bool any = false;
  for (const Candidate& one : all) {
    if (!one.word.starts_with(typed.current)) continue;
    print(one);
    any = true;
  }
  // As on the command line, a part that only one has is enough, however it is spelled.
  const std::string folded = model::folded(typed.current);
  const auto having = [&](const Candidate& one) {
    return one.word.find(typed.current) != std::string::npos ||
           (!folded.empty() &&
            (model::folded(one.word).find(folded) != std::string::npos ||
             (one.by_name && model::folded(one.description).find(folded) != std::string::npos)));
  };
  if (!any && std::count_if(all.begin(), all.end(), having) == 1)
    print(*std::find_if(all.begin(), all.end(), having));
  return done;
}

Action complete_options(Options& options) {
  auto words = std::make_shared<std::vector<std::string>>();
  options.arguments("WORD", Value::text, *words);
  return [words](Run& run) { return complete(run, *words); };
}

}  // namespace

constinit const Command complete_command{"complete", Effect::reads, complete_options, Kind::internal};

}  // namespace aliso::commands
