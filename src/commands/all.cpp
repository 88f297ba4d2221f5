// The list of subcommands.
// A new command is its own file, one line here, and one in command.h, where its row is declared.
#include "commands/command.h"

namespace aliso::commands {

Commands all_commands() {
  static constexpr const Command* list[] = {
      &init_command,   &new_command,      &check_command,    &list_command,     &debrief_command,
      &stats_command,  &trends_command,   &forecast_command, &plan_command,     &map_command,
      &report_command, &calendar_command, &export_command,   &remind_command,   &send_command,
      &sent_command,   &answer_command,   &call_command,     &sheet_command,    &attend_command,
      &import_command, &privacy_command,  &help_command,     &complete_command,
  };
  return list;
}

}  // namespace aliso::commands
