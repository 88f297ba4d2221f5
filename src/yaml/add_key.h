// Adding a key to a map in a person's file, to the byte: at its end, in its style, every other byte as it
// was. The file is read again: it must say what it said, and that.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "yaml/edit.h"

namespace aliso::yaml {

/// The file's bytes with `key: value` at the end of the map at `where`; `value` as it is written on one line
/// (`no`, `{messages: no}`). Nothing where there is no such map, where it has the key, or no way was found
/// that leaves all else as it is.
std::optional<std::string> add_key(std::string_view bytes, const Tree& tree, Path where, std::string_view key,
                                   std::string_view value);

/// The file's bytes with a comment at the end of the line on which the value there ends; as they are where
/// that would change what the file says.
std::string with_comment(std::string_view bytes, const Tree& tree, Path where, std::string_view comment);

}  // namespace aliso::yaml
