// What append, remove and replace have in common: where in a tree, the changed bytes, whether they say what
// they should. A change is a guess until its bytes have been read again.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/sources.h"
#include "yaml/tree.h"

namespace aliso::yaml {

/// One step into a tree: the key of a map, or the index in a list.
using Step = std::variant<std::string_view, std::size_t>;
/// From a file's root to a value.
using Path = std::span<const Step>;

/// The value there, or nullptr.
const Node* value_at(const Node& root, Path path);
Node* value_at(Node& root, Path path);

/// Bytes taken out at a place of the old ones, and others put in.
struct Change {
  std::size_t at = 0;
  std::size_t length = 0;
  std::string text;
};
/// Changes in ascending order that don't overlap.
using Edit = std::vector<Change>;

/// The old bytes with the changes made.
std::string edited(std::string_view bytes, const Edit& edit);

/// Bytes read as a file of their own.
struct Reread {
  diagnostics::Sources sources;
  Tree tree;

  [[nodiscard]] std::string& bytes() { return sources.at(tree.file).bytes; }
};
/// Nothing where they are not YAML by our rules, to their end.
std::unique_ptr<Reread> read_again(std::string bytes);

/// Whether two values say the same, keys in the same order, kinds of scalar included; layout is no matter.
bool same(const Node& a, const Node& b);

/// The byte behind the last thing that is written of a node; comments and empty lines behind it are not.
std::size_t last_end(const Node& node);

}  // namespace aliso::yaml
