// A file's structure as a flat list: what opens, what closes, what is written between.
// `scan` makes it of bytes, `read` makes a tree of it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "yaml/tree.h"

namespace aliso::yaml {

/// One step of a walk through the values in file order. A map's children are key, value, key, value…
struct Token {
  enum class Type : std::uint8_t { list, map, close, scalar };
  Type type = Type::scalar;
  Style style = Style::plain;  ///< scalars
  bool flow = false;           ///< lists and maps
  std::uint32_t begin = 0;     ///< first byte; of a `close`, that of what it closes
  std::uint32_t end = 0;       ///< byte after the last; lists and maps have it in their `close`
  std::uint32_t children = 0;  ///< lists and maps: keys counted as well
  std::uint32_t indent = 0;    ///< blocks of text: spaces before each line that are not part of it
};

using Tokens = std::vector<Token>;

}  // namespace aliso::yaml
