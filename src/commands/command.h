// What every file of this room begins with: the words of a command's row, of its options, and of what it
// opens. The list of commands is `all_commands()`; adding one is one file, a line below, and one in all.cpp.
#pragma once

#include "opening/opening.h"
#include "program/command.h"

namespace aliso::commands {

// A command is a recipe that calls these two rooms in nearly every line.
using namespace program;
using namespace opening;

// The rows, each in the file of its command.
extern const Command init_command;
extern const Command new_command;
extern const Command check_command;
extern const Command debrief_command;
extern const Command list_command;
extern const Command stats_command;
extern const Command trends_command;
extern const Command forecast_command;
extern const Command plan_command;
extern const Command calendar_command;
extern const Command map_command;
extern const Command report_command;
extern const Command export_command;
extern const Command remind_command;
extern const Command send_command;
extern const Command sent_command;
extern const Command answer_command;
extern const Command call_command;
extern const Command sheet_command;
extern const Command attend_command;
extern const Command import_command;
extern const Command privacy_command;
extern const Command help_command;
extern const Command complete_command;

/// All subcommands, in the order of the manual.
Commands all_commands();

}  // namespace aliso::commands
