// Changing bytes and comparing trees.
// The new file's bytes are moved into a source of their own, which its tree points into.
#include "yaml/edit.h"

#include <algorithm>

namespace aliso::yaml {

const Node* value_at(const Node& root, Path path) {
  const Node* node = &root;
  for (const Step& step : path) {
    if (const auto* key = std::get_if<std::string_view>(&step)) {
      node = node->kind == Kind::map ? node->find(*key) : nullptr;
    } else {
      const std::size_t index = std::get<std::size_t>(step);
      node = node->kind == Kind::list && index < node->items.size() ? &node->items[index] : nullptr;
    }
    if (!node) return nullptr;
  }
  return node;
}

Node* value_at(Node& root, Path path) {
  return const_cast<Node*>(value_at(static_cast<const Node&>(root), path));
}

std::string edited(std::string_view bytes, const Edit& edit) {
  std::string result;
  std::size_t from = 0;
  for (const auto& [at, length, text] : edit) {
    result.append(bytes.substr(from, at - from)).append(text);
    from = at + length;
  }
  return result.append(bytes.substr(from));
}

std::unique_ptr<Reread> read_again(std::string bytes) {
  auto result = std::make_unique<Reread>();
  const std::uint32_t file = result->sources.add({});
  result->sources.at(file).bytes = std::move(bytes);
  result->sources.at(file).read = true;
  diagnostics::Diagnostics found;
  auto tree = read(result->sources, file, found);
  if (!tree || !tree->whole) return nullptr;
  result->tree = std::move(*tree);
  return result;
}

bool same(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.kind == Kind::scalar) return (a.style == Style::plain) == (b.style == Style::plain);
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(
             a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
             [](const Entry& x, const Entry& y) { return same(x.key, y.key) && same(x.value, y.value); });
}

std::size_t last_end(const Node& node) {
  if (!node.flow && node.kind == Kind::list && !node.items.empty()) return last_end(node.items.back());
  if (!node.flow && node.kind == Kind::map && !node.entries.empty())
    return last_end(node.entries.back().value);
  return node.end;
}

}  // namespace aliso::yaml
