// The list of subcommands.
// A new command is its own file and one line here.
#include "commands/command.h"

namespace aliso::commands {

Action complete_options(Options& options);
Action check_options(Options& options);
Action init_options(Options& options);
Action new_options(Options& options);
Action help_options(Options& options);
Action remind_options(Options& options);
Action answer_options(Options& options);
Action attend_options(Options& options);
Action call_options(Options& options);
Action send_options(Options& options);
Action debrief_options(Options& options);
Action stats_options(Options& options);

std::span<const Command> all_commands() {
  static constexpr Command list[] = {
      {"init", init_options},
      {"new", new_options},
      {"check", check_options},
      {"debrief", debrief_options},
      {"stats", stats_options},
      {"remind", remind_options},
      {"send", send_options, false, true},
      {"answer", answer_options},
      {"call", call_options},
      {"attend", attend_options},
      {"help", help_options},
      {"complete", complete_options, true},
  };
  return list;
}

}  // namespace aliso::commands
