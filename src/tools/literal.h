// A text as C++ source: how what stands in data/ and man/ comes into the program.
// The one writer of literals of all tools that run while building.
#pragma once

#include <string>
#include <string_view>

namespace aliso::tools {

/// The text as one or several string literals, a line each, behind which a compiler sees one. Letters stay as
/// they are (UTF-8, whole), so that what was written can be read in a debugger and in a diff of two builds.
std::string literal(std::string_view text);

}  // namespace aliso::tools
