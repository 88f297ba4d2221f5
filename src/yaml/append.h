// Adding items to a list in a person's file, to the byte: in the style of the items already there, every
// other byte as it was. The file is read again: it must say what it said, and that.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/sources.h"
#include "yaml/item.h"
#include "yaml/tree.h"

namespace aliso::yaml {

/// Which list: the one under `key` of the file's map, or of one of the maps listed under `list` there. Where
/// the file is a list itself (structures.yaml): the one under `key` of its map `index`, or, without a key,
/// that list.
struct ListAt {
  std::string_view key = {};
  std::string_view list = {};  ///< empty: the file itself
  std::size_t index = 0;       ///< of the map in `list`
  /// Where `key` is not there yet, it comes behind the last of these keys; without any, at the end.
  std::span<const std::string_view> behind = {};

  /// Whether both are one list.
  [[nodiscard]] bool same_as(const ListAt& other) const {
    return key == other.key && list == other.list && index == other.index;
  }
};

/// That list; nullptr where there is none.
const Node* list_at(const Tree& tree, const ListAt& where);

/// The file's bytes with these items (one at least) at the end of that list; the key and its list are made
/// where they are missing. Nothing where no place was found that leaves all else as it is.
std::optional<std::string> append(std::string_view bytes, const Tree& tree, const ListAt& where,
                                  std::span<const Item> items);
/// The same for one.
std::optional<std::string> append(std::string_view bytes, const Tree& tree, const ListAt& where,
                                  const Item& item);

}  // namespace aliso::yaml
