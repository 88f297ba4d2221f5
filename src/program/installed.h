// Where programs lie, and the files that were installed beside this one, or stand in its source tree.
// Those are found from the program itself, so that it works from any prefix.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::program {

/// The folders that programs are looked for in, by PATH; an empty part of it is the current one.
std::vector<std::filesystem::path> path_folders();

/// Whether a file is a program that may be run.
bool can_run(const std::filesystem::path& file);

/// The folder of this program; empty if it can't be told.
std::filesystem::path program_folder();

/// A line that tells an editor by which schema a file is written ("event"), for the first of the file. The
/// schemas are those in ../share/aliso/schema from the program, else in data/schema of the source tree it was
/// built in; nothing where there are none: an editor says of each file that it can't be loaded.
std::string schema_line(std::string_view name);

/// The examples as they are installed, ../share/doc/aliso/examples from the program; nothing where there are
/// none.
std::optional<std::filesystem::path> examples_folder();

}  // namespace aliso::program
