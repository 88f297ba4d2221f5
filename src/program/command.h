// What a subcommand is: one row beside its function, with its name, whether it only reads, and its options.
// Its texts (one line of help, all of --help, examples) are man/LANG/NAME.md, found by the name.
#pragma once

#include <span>
#include <string_view>

#include "program/options.h"
#include "program/run.h"

namespace aliso::program {

/// What a command does to the network's folder. One that reads opens nothing for writing but the file of `-o`
/// (tests/user/reading.sh holds every row to it).
enum class Effect { reads, writes };

/// Who does a command, and for whom.
enum class Kind {
  built_in,  ///< done here
  internal,  ///< for scripts of ours, not for people: nowhere listed
  external,  ///< done by the program aliso-NAME beside this one
};

/// A subcommand: `options` declares its arguments and returns what to do once they are parsed.
struct Command {
  std::string_view name;
  Effect effect;
  Action (*options)(Options& options);
  Kind kind = Kind::built_in;
};

/// The rows a program has, in the order of its manual.
using Commands = std::span<const Command* const>;

}  // namespace aliso::program
