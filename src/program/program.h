// A whole run of a program of ours: aliso itself, or one that adds a command to it.
// They share the global options, the messages and the exit statuses.
#pragma once

#include <ctime>
#include <string>
#include <vector>

#include "program/command.h"

namespace aliso::program {

/// Runs the command that `words` (all that was typed behind the program's name) ask for, of those in
/// `all`, at the moment `now`, on `disk`; prints what was wrong and returns the exit status.
int run_program(Commands all, const std::vector<std::string>& words, std::time_t now, files::Disk& disk);

}  // namespace aliso::program
