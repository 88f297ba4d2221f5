// The list of subcommands.
// A new command is its own file and one line here.
#include "commands/command.h"

namespace aliso::commands {

std::function<int(Run&)> stats_options(CLI::App& app);

std::span<const Command> all_commands() {
  static constexpr Command list[] = {
      {"stats", stats_options},
  };
  return list;
}

}  // namespace aliso::commands
