// An item to be added to a list, and how it is written: on one line in brackets, or key by key.
// Texts are quoted by the rule of format/text.h.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/tree.h"

namespace aliso::yaml {

/// What stands behind a key: a scalar, or a list of scalars.
struct Value {
  std::string scalar;              ///< where there are no items
  std::vector<std::string> items;  ///< one at least where it is a list

  Value(std::string text) : scalar(std::move(text)) {}
  Value(const char* text) : scalar(text) {}
  Value(std::vector<std::string> list) : items(std::move(list)) {}
};

/// A scalar, or a map of scalars and of lists of them.
struct Item {
  std::string scalar;                                 ///< where there are no fields
  std::vector<std::pair<std::string, Value>> fields;  ///< keys and values, in the order to write them

  /// Whether the node says the same, kinds of scalar included.
  [[nodiscard]] bool is(const Node& node) const;
};

/// The item on one line, in brackets if it is a map; `padded`: { a: b } rather than {a: b}.
std::string in_brackets(const Item& item, bool padded = false);

/// The item on one line behind a dash: a map of one key needs no brackets there.
std::string in_a_block(const Item& item, bool padded = false);

/// A map's keys, a line each: the first where one stands, the others behind `indent` spaces.
std::string key_by_key(const Item& item, std::size_t indent, std::string_view eol);

}  // namespace aliso::yaml
