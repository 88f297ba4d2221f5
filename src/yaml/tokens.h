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
  bool folded = false;         ///< quoted and plain texts: written over several lines
  std::uint32_t begin = 0;     ///< first byte; of a `close`, that of what it closes
  std::uint32_t end = 0;       ///< byte after the last; lists and maps have it in their `close`
  std::uint32_t children = 0;  ///< lists and maps: keys counted as well
  std::uint32_t indent = 0;    ///< blocks of text: spaces before each line that are not part of it
};

using Tokens = std::vector<Token>;

/// How far a mistake goes: what can no longer be trusted below it.
enum class Reach : std::uint8_t {
  line,   ///< its line
  entry,  ///< what stands between it and the next entry of the outermost list or map
  rest    ///< all of it
};

/// A place where the reading lost something.
struct Mistake {
  std::uint32_t byte = 0;
  std::uint32_t token = 0;  ///< number of tokens before it
  Reach reach = Reach::line;
  bool last_too = false;  ///< the last scalar before it may go on there
};

/// What one scan brings home.
struct Scanned {
  Tokens tokens;
  std::vector<Mistake> mistakes;
  bool gave_up = false;  ///< the tokens stop somewhere
};

}  // namespace aliso::yaml
