// Taking an item out of a list, or a key out of a map, in a person's file, to the byte: with the comments
// that are its own, and not one byte of anything else. The file is read again: it must say what it said, but
// that.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "yaml/edit.h"

namespace aliso::yaml {

/// The file's bytes without what stands at `where`, whose last step says what goes: an item of a list, or a
/// key of a map with its value. Nothing where there is no such thing, or no way was found that leaves all
/// else as it is.
///
/// Its own are the comment lines directly above it that begin where it does, one at the end of its last line,
/// and, in a block, those below it that are indented deeper. The empty lines before it go with it, of a first
/// one those behind it. Where it was the last one the list is written as [], the map as {}.
std::optional<std::string> remove(std::string_view bytes, const Tree& tree, Path where);

}  // namespace aliso::yaml
