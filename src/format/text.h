// Texts as YAML takes them for what they are: the one rule of what stands bare and what is quoted.
// Files are read by people first: what is harmless stays bare.
#pragma once

#include <string>
#include <string_view>

namespace aliso::format {

/// Whether the text can stand bare in a block and in brackets, as a key or a value, and means itself.
bool is_bare(std::string_view text);

/// The text on one line: control characters and line ends become spaces.
std::string on_one_line(std::string_view text);

/// The text on one line as a value anywhere: as it stands, or in double quotes.
std::string written(std::string_view text);

}  // namespace aliso::format
