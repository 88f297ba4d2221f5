// What changes in a file, line by line: a unified diff, as diff and git write it.
// For a person to read before anything is written.
#pragma once

#include <string>
#include <string_view>

namespace aliso::views {

/// Both texts are the file's of that name; empty where nothing changes. Three lines stand around each change.
/// A carriage return at a line's end is not shown.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace aliso::views
