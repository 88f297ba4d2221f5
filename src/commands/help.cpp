// Help at the terminal.
// For now the list of commands.
#include "commands/help.h"

#include <ostream>

namespace aliso::commands {

int show_help(const Run& run, std::string_view) {
  run.out << "aliso [-C DIR] COMMAND …\n";
  for (const Command& command : all_commands()) run.out << "  " << command.name << '\n';
  return done;
}

int welcome(const Run& run) {
  show_help(run, "");
  return usage;
}

}  // namespace aliso::commands
