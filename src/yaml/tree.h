// A file's values with their places: a YAML document by our own rules.
// Plain texts are views into the file's bytes; the tree must not outlive its Source.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "model/place.h"

namespace aliso::yaml {

enum class Kind { scalar, list, map };
/// How a scalar was written. Only plain ones can be numbers, dates or true/false.
enum class Style { plain, single_quoted, double_quoted, literal, folded };

struct Entry;

/// One value. Only the members of its kind are filled.
struct Node {
  Kind kind = Kind::scalar;
  Style style = Style::plain;  ///< scalars
  bool flow = false;           ///< lists and maps: written in [ ] or { }
  bool cut = false;            ///< lists and maps: more may be written in it than was read
  model::Place at;             ///< first byte (the quote, the bracket, the first item's dash)
  std::uint32_t end = 0;       ///< byte after the last one that belongs to it
  std::string_view text;       ///< scalars: the value
  std::vector<Node> items;     ///< lists
  std::vector<Entry> entries;  ///< maps, in file order; keys are scalars, unique

  [[nodiscard]] std::uint32_t length() const { return end > at.byte ? end - at.byte : 1; }
  /// The value of a key of a map, or nullptr.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Entry {
  Node key;
  Node value;
};

/// A file's tree. `root` is nothing for a file without any value (empty, comments only) or where none could
/// be read. Without `whole` it holds what mistakes left standing: good for finding more mistakes in the same
/// run, and for nothing else.
struct Tree {
  std::uint32_t file = 0;
  std::optional<Node> root;
  bool whole = true;
  std::deque<std::string> decoded;  ///< texts that are not bytes of the file as they stand
};

/// Limits that a file of ours never reaches; each is a named error.
inline constexpr std::size_t max_bytes = 16u << 20;
inline constexpr int max_depth = 32;

/// Reads the bytes of `sources.at(file)` (UTF-8, BOM already stripped). Adds every mistake it can
/// see to `diagnostics`; the tree is not `whole` then. Nothing if the bytes are no text.
std::optional<Tree> read(const diagnostics::Sources& sources, std::uint32_t file,
                         diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::yaml
