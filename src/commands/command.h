// What a subcommand is: a name, its options, and a function that runs it.
// The list of commands is `all_commands()`; adding one is one file and one line there.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/options.h"
#include "model/date.h"
#include "words/language.h"

namespace aliso::commands {

/// Exit statuses of every command; never another.
enum Exit { done = 0, data_errors = 1, usage = 2, unreadable = 3, sending_failed = 4, internal = 5 };

/// What holds for a whole run: the global options, and the only clock there is.
struct Run {
  std::string directory = ".";          ///< -C
  model::Date today{};                  ///< --on, ALISO_TODAY, or the clock's local day
  std::chrono::sys_seconds now{};       ///< the moment the run began, by the clock
  std::optional<std::string> language;  ///< --lang: also of what is written for people
  words::Language said;                 ///< what is said to the person at the terminal
  bool color_out = false;               ///< stdout
  bool color_err = false;               ///< stderr
  bool quiet = false;
  bool verbose = false;
  std::ostream& out;
  std::ostream& err;
};

/// What a command does once its options are parsed; returns an exit status.
using Action = std::function<int(Run&)>;

/// A subcommand: `options` declares its arguments and returns what to do once they are parsed. Its
/// texts (summary, help, examples) are man/LANG/NAME.md.
struct Command {
  std::string_view name;
  Action (*options)(Options& options);
  bool internal = false;  ///< for scripts of ours, not for people: nowhere listed
  bool external = false;  ///< done by the program aliso-NAME beside this one
};

/// All subcommands, in the order of the manual.
std::span<const Command> all_commands();

}  // namespace aliso::commands
