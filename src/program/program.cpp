// Arguments → one command → exit status, for aliso and for the programs that add a command to it.
// Asks the environment for language, day and colours; plugins.cpp for PATH, words/zone.cpp for TZ; main asks
// the clock.
#include "program/program.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <new>

#include "format/dates.h"
#include "program/command_line.h"
#include "program/globals.h"
#include "program/help.h"
#include "program/plugins.h"
#include "program/shown_stream.h"
#include "words/fitted.h"

namespace aliso::program {

namespace {

/// An environment variable; one that is empty counts as not set.
std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// Whether the environment says nothing of a language, as under cron.
bool no_locale() {
  return environment("LC_ALL").empty() && environment("LC_MESSAGES").empty() && environment("LANG").empty();
}

/// --lang as typed, for what is to be said before the options are parsed; else the locale's language; else
/// that of the network there.
words::Language terminal_language(const std::vector<std::string>& words, files::Disk& disk,
                                  LanguageThere there) {
  std::optional<words::Language> last;
  std::string_view folder = ".";
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    std::string_view wanted;
    if (words[i] == "--lang" && i + 1 < words.size()) wanted = words[i + 1];
    if (words[i].starts_with("--lang=")) wanted = std::string_view(words[i]).substr(7);
    if (words[i] == "-C" && i + 1 < words.size()) folder = words[i + 1];
    if (const auto language = words::Language::of(wanted)) last = language;
  }
  if (!last && there && no_locale()) last = there(disk, folder);
  if (last) return *last;
  return words::Language::of_environment(environment("LC_ALL"), environment("LC_MESSAGES"),
                                         environment("LANG"));
}

/// Whether the locale names an encoding that isn't UTF-8; where nothing is said, as under cron, UTF-8 is
/// written.
bool other_encoding() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string locale(environment(name));
    if (locale.empty()) continue;
    for (char& c : locale) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return locale.find("utf-8") == std::string::npos && locale.find("utf8") == std::string::npos;
  }
  return false;
}

bool colored(const std::string& wanted, int stream) {
  if (wanted != "auto") return wanted == "always";
  if (!environment("NO_COLOR").empty()) return false;
  if (const auto force = environment("CLICOLOR_FORCE"); !force.empty() && force != "0") return true;
  return environment("CLICOLOR") != "0" && environment("TERM") != "dumb" && isatty(stream);
}

/// The columns of the terminal that a stream goes to, or those that COLUMNS says; nothing where neither is
/// known. A narrower one than anything is laid out for counts as that.
std::optional<int> columns(int stream) {
  winsize window{};
  int found = 0;
  if (isatty(stream) && ioctl(stream, TIOCGWINSZ, &window) == 0) found = window.ws_col;
  if (found == 0) {
    const std::string_view said = environment("COLUMNS");
    std::from_chars(said.data(), said.data() + said.size(), found);
  }
  if (found <= 0) return std::nullopt;
  return std::max(found, words::least_columns);
}

/// The day of --on, else of ALISO_TODAY; nothing where neither is given.
std::optional<model::Date> given_day(const std::optional<std::string>& on, const words::Language& said) {
  const bool asked = on.has_value();
  const std::string wanted = asked ? *on : std::string(environment("ALISO_TODAY"));
  if (!asked && wanted.empty()) return std::nullopt;
  if (const auto day = format::parse_date(wanted)) return *day;
  throw UsageError{said.say("usage.date", {{"option", asked ? "--on" : "ALISO_TODAY"}, {"word", wanted}})};
}

/// The day on this machine: what is gone by until the network says in which time zone it is.
model::Date machine_day(std::time_t now) {
  std::tm local{};
  localtime_r(&now, &local);
  return *model::make_date(local.tm_year + 1900, unsigned(local.tm_mon + 1), unsigned(local.tm_mday));
}

const Command* find_command(Commands all, std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(), [name](const auto* c) { return c->name == name; });
  return found == all.end() ? nullptr : *found;
}

/// What a person is told goes through these.
struct Streams {
  std::ostream& out;
  std::ostream& err;
};

/// Runs what the words ask for; `command` is set as soon as it is known, for messages.
int run(Commands all, const std::vector<std::string>& words, std::time_t now, const words::Language& said,
        files::Disk& disk, Streams streams, std::string& command) {
  Globals globals;
  Options options;
  globals.declare(options);
  const CommandLine line = split(words, options, said);
  Action action;
  bool external = false;
  if (line.command) {
    const Command* known = find_command(all, *line.command);
    if (!known) return run_plugin(*line.command, line.rest, all, said);
    command = known->name;
    action = known->options(options);
    external = known->kind == Kind::external;
  }
  parse(options, line.rest, said);
  Run run{.words = line.rest,
          .language = {},
          .terminal = said,
          .disk = disk,
          .out = streams.out,
          .err = streams.err,
          .documents = std::cout};
  run.terminal_by_network = globals.language.empty() && no_locale();
  run.color_out = colored(globals.color, STDOUT_FILENO);
  run.color_err = colored(globals.color, STDERR_FILENO);
  run.ascii = other_encoding();
  run.columns_out = columns(STDOUT_FILENO);
  run.columns_err = columns(STDERR_FILENO);
  if (globals.help) return show_help(run, command);
  if (globals.version) {
    run.out << "aliso " ALISO_VERSION "\n";
    return done;
  }
  if (!action) return welcome(run);
  if (external) return run_plugin(command, line.rest, all, said);
  if (globals.directory) run.directory = *globals.directory;
  if (!globals.language.empty()) run.language = globals.language;
  run.quiet = globals.quiet;
  run.verbose = globals.verbose;
  const auto day = given_day(globals.on, said);
  run.today_given = day.has_value();
  run.today = day ? *day : machine_day(now);
  run.now = std::chrono::sys_seconds(std::chrono::seconds(now));
  return action(run);
}

/// Whether stdout is a pipe that nobody reads any more: asked of the pipe itself, since an earlier write may
/// have failed.
bool reader_has_left() {
  pollfd out{STDOUT_FILENO, POLLOUT, 0};
  return poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

}  // namespace

int run_program(Commands all, const std::vector<std::string>& words, std::time_t now, files::Disk& disk,
                LanguageThere there) {
  // A file that may not grow any more (ulimit -f) is said as a full disk is, and what was written aside goes.
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  const words::Language said = terminal_language(words, disk, there);
  // Nothing that is repeated from a file or from the command line may move the cursor.
  ShownStream out(std::cout, columns(STDOUT_FILENO));
  ShownStream err(std::cerr, columns(STDERR_FILENO));
  err << std::unitbuf;
  err.tie(&out);
  std::string command;
  int status = internal;
  try {
    status = run(all, words, now, said, disk, {out, err}, command);
  } catch (const UsageError& error) {
    const std::string program = command.empty() ? "aliso" : "aliso " + command;
    err << program << ": " << error.message << '\n'
        << said.say("usage.see-help", {{"command", program}}) << '\n';
    status = usage;
  } catch (const std::bad_alloc&) {
    err << "aliso: " << said.say("usage.memory") << '\n';
  } catch (const std::exception& error) {
    err << "aliso: " << said.say("usage.internal", {{"what", error.what()}}) << '\n';
  }
  // Who stopped reading (aliso … | head) knows it; what was done besides is done.
  if (!out.flush() && !reader_has_left()) {
    err << "aliso: " << said.say("usage.output") << '\n';
    if (status == done || status == data_errors) status = unreadable;
  }
  return status;
}

}  // namespace aliso::program
