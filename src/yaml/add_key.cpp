// As in append.cpp, a place is guessed and tried.
// In brackets the key comes behind the last one; in a block it gets a line below the last one's.
#include "yaml/add_key.h"

#include <algorithm>

#include "yaml/layout.h"
#include "yaml/npos.h"

namespace aliso::yaml {

namespace {

/// Behind the last key of a map in brackets, or between its brackets where there is none.
Change in_brackets_at_end(const Layout& in, const Node& map, const std::string& text) {
  if (map.entries.empty()) return {map.at.byte + 1, 0, text};
  const std::size_t end = last_end(map.entries.back().value);
  const std::size_t comma = in.comma_behind(end);
  if (comma != npos && comma < map.end) return {comma + 1, 0, " " + text};
  return {end, 0, ", " + text};
}

/// A line of its own, below the last one of the map.
Change in_block_at_end(const Layout& in, const Node& map, const std::string& text) {
  const std::size_t column = in.column(map.entries.front().key.at.byte);
  const std::size_t end = last_end(map.entries.back().value);
  const std::size_t line = in.next_line(end > 0 && in.bytes()[end - 1] == '\n' ? end - 1 : end);
  const std::string whole = std::string(column, ' ') + text;
  const bool ended = line > 0 && in.bytes()[line - 1] == '\n';
  return {line, 0, ended ? whole + in.eol() : in.eol() + whole};
}

}  // namespace

std::optional<std::string> add_key(std::string_view bytes, const Tree& tree, Path where, std::string_view key,
                                   std::string_view value) {
  const Node* map = tree.root ? value_at(*tree.root, where) : nullptr;
  if (!map || map->kind != Kind::map || map->find(key)) return std::nullopt;
  if (map->entries.empty() && !map->flow) return std::nullopt;
  const Layout in(bytes);
  const std::string text = std::string(key) + ": " + std::string(value);
  const Change change = map->flow ? in_brackets_at_end(in, *map, text) : in_block_at_end(in, *map, text);
  auto again = read_again(edited(bytes, {change}));
  if (!again || !again->tree.root) return std::nullopt;
  Node* now = value_at(*again->tree.root, where);
  if (!now || now->kind != Kind::map || now->entries.size() != map->entries.size() + 1) return std::nullopt;
  const auto alone = read_again(text + "\n");
  if (!alone || !alone->tree.root || now->entries.back().key.text != key) return std::nullopt;
  if (!same(now->entries.back().value, alone->tree.root->entries.front().value)) return std::nullopt;
  now->entries.pop_back();
  if (!same(*tree.root, *again->tree.root)) return std::nullopt;
  return std::move(again->bytes());
}

std::string with_comment(std::string_view bytes, const Tree& tree, Path where, std::string_view comment) {
  const Node* value = tree.root ? value_at(*tree.root, where) : nullptr;
  if (!value) return std::string(bytes);
  const Layout in(bytes);
  const std::size_t end = in.line_end(last_end(*value));
  if (bytes.substr(0, end).ends_with("# " + std::string(comment))) return std::string(bytes);
  const auto again = read_again(edited(bytes, {{end, 0, "  # " + std::string(comment)}}));
  if (!again || !again->tree.root || !same(*tree.root, *again->tree.root)) return std::string(bytes);
  return std::move(again->bytes());
}

}  // namespace aliso::yaml
