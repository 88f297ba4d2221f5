// Reading and writing the files of a tool that runs while building.
// What can't be read or written ends it: std::runtime_error, with the file's name.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace aliso::tools {

/// All bytes of a file; one that is empty is as bad as one that isn't there.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& text);

/// The folders below one, or its files that end in `ending` (".md"), sorted by name.
std::vector<std::filesystem::path> folders_of(const std::filesystem::path& folder);
std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, const std::string& ending);

}  // namespace aliso::tools
