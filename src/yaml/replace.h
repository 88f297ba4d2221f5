// Putting another value in the place of one in a person's file, to the byte: written as its neighbours are,
// the comment behind it kept, every other byte as it was. The file is read again: it must say what it said,
// and that.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "yaml/edit.h"
#include "yaml/item.h"

namespace aliso::yaml {

/// The file's bytes with `item` as the value at `where`: an item of a list, or the value of a key. Nothing
/// where there is no such value, or no way was found that leaves all else as it is.
std::optional<std::string> replace(std::string_view bytes, const Tree& tree, Path where, const Item& item);

}  // namespace aliso::yaml
