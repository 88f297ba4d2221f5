// A whole run of a program of ours: aliso itself, or one that adds a command to it.
// They share the global options, the messages and the exit statuses.
#pragma once

#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "program/command.h"

namespace aliso::program {

/// Opens /dev/null on each standard stream that the caller left closed: the next file that is opened, a
/// journal, would take its number, and what is said would be written into it. To be called before anything is
/// opened.
void keep_streams();

/// The language of the network whose folder that is, or lies above it; nothing where there is none, or it
/// can't be told. What is wrong there is not said.
using LanguageThere = std::optional<words::Language> (*)(files::Disk& disk,
                                                         const std::filesystem::path& from);

/// Runs the command that `words` (all that was typed behind the program's name) ask for, of those in
/// `all`, at the moment `now`, on `disk`; prints what was wrong and returns the exit status. Where neither
/// --lang nor the environment says a language, as under cron, `there` is asked.
int run_program(Commands all, const std::vector<std::string>& words, std::time_t now, files::Disk& disk,
                LanguageThere there = nullptr);

}  // namespace aliso::program
