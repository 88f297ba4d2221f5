// What holds for a whole run: the global options, today, the terminal's language and streams; exit statuses.
// Made by program.cpp from the command line and the environment, and handed down: no other room asks for
// them.
#pragma once

#include <chrono>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>

#include "model/date.h"
#include "words/fitted.h"
#include "words/language.h"

namespace aliso::files {
class Disk;
}

namespace aliso::program {

/// Exit statuses of every command; never another.
enum Exit { done = 0, data_errors = 1, usage = 2, unreadable = 3, sending_failed = 4, internal = 5 };

/// What a command is given beside its own options.
struct Run {
  std::span<const std::string> words = {};  ///< all that was typed but the command, for another program
  std::string directory = ".";              ///< -C
  /// --on or ALISO_TODAY; else the clock's day in the network's time zone once that is open, the machine's
  /// before (opening/today.h).
  model::Date today{};
  bool today_given = false;  ///< by --on or ALISO_TODAY
  /// The clock's time of day in the network's time zone, once that is open; nothing where the day was given.
  std::optional<model::TimeOfDay> time_of_day = {};
  std::chrono::sys_seconds now{};       ///< the moment the run began, by the clock
  std::optional<std::string> language;  ///< --lang: also of what is written for people
  words::Language terminal;             ///< what is said to the person at the terminal
  /// Nobody has said in which language (no --lang, no locale, as under cron): once it is open, the network's.
  bool terminal_by_network = false;
  bool color_out = false;               ///< stdout
  bool color_err = false;               ///< stderr
  std::optional<int> columns_out = {};  ///< of the terminal that stdout goes to, where they are known
  std::optional<int> columns_err = {};  ///< the same of stderr
  bool ascii = false;                   ///< the terminal's locale names another encoding than UTF-8
  bool quiet = false;
  bool verbose = false;
  files::Disk& disk;        ///< what everything is read from and written to; handed through here
  std::ostream& out;        ///< what is said to a person, on stdout
  std::ostream& err;        ///< the same on stderr
  std::ostream& documents;  ///< stdout too, byte for byte: JSON, CSV, Markdown; `out` is to be flushed before

  /// Now, for what depends on the hour as well.
  [[nodiscard]] model::Now moment() const { return {today, time_of_day}; }
  /// The columns that tables and pages are laid out for.
  [[nodiscard]] int width() const { return columns_out.value_or(words::usual_columns); }
};

/// What a command does once its options are parsed; returns an exit status.
using Action = std::function<int(Run&)>;

/// A mistake in what was typed: exit status 2. Thrown; `run_program` prints it with the command's name and a
/// hint at its help.
struct UsageError {
  std::string message;  ///< in the terminal's language, without a line feed at its end
};

}  // namespace aliso::program
