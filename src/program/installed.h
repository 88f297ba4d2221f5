// Where the files lie that were installed beside the program, or stand in its source tree.
// Found from the program itself, so that it works from any prefix.
#pragma once

#include <filesystem>

namespace aliso::program {

/// The folder of this program; empty if it can't be told.
std::filesystem::path program_folder();

/// The folder of the JSON Schemas: ../share/aliso/schema from the program, else data/schema of the
/// source tree it was built in, else where they are installed by default.
std::filesystem::path schema_folder();

}  // namespace aliso::program
