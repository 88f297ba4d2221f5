// Places are guessed from the tree, then each is tried: what reads as the old tree and the items is right.
// The first guess nearly always is.
#include "yaml/append.h"

#include <algorithm>
#include <vector>

#include "yaml/edit.h"
#include "yaml/layout.h"
#include "yaml/npos.h"

namespace aliso::yaml {

namespace {

std::vector<Step> steps_to(const Node& root, const ListAt& where) {
  std::vector<Step> steps;
  if (!where.list.empty()) steps.emplace_back(where.list);
  if (!where.list.empty() || (root.kind == Kind::list && !where.key.empty())) steps.emplace_back(where.index);
  if (!where.key.empty()) steps.emplace_back(where.key);
  return steps;
}

class Appender {
 public:
  Appender(std::string_view bytes, const Tree& tree, const ListAt& where, std::span<const Item> items)
      : bytes_(bytes), in_(bytes), tree_(tree), where_(where), items_(items) {}

  std::optional<std::string> run() {
    if (tree_.root && !find_list()) return std::nullopt;
    if (list_ && list_->kind != Kind::list) return std::nullopt;
    for (const Edit& edit : list_ ? into_list() : new_key()) {
      if (auto found = tried(edit)) return found;
    }
    return std::nullopt;
  }

 private:
  /// False where the place that was named isn't there; a missing key is made.
  bool find_list() {
    const auto steps = steps_to(*tree_.root, where_);
    if (!steps.empty()) map_ = value_at(*tree_.root, Path(steps).first(steps.size() - 1));
    list_ = value_at(*tree_.root, steps);
    return steps.empty() || (map_ && map_->kind == Kind::map);
  }

  /// Whole lines put in at the start of a line, or at the end of a file whose last line has none.
  [[nodiscard]] Edit lines_at(std::size_t at, const std::string& lines) const {
    const bool unended = at == bytes_.size() && at > 0 && bytes_[at - 1] != '\n';
    return {{at, 0, unended ? in_.eol() + lines : lines + in_.eol()}};
  }

  // The items as they are written there.

  /// A map in brackets among the items, the last one.
  [[nodiscard]] bool padded() const {
    if (!list_) return false;
    for (auto item = list_->items.rbegin(); item != list_->items.rend(); ++item) {
      if (item->kind == Kind::map && item->flow && bytes_[item->at.byte] == '{')
        return in_.blank(item->at.byte + 1);
    }
    return false;
  }
  [[nodiscard]] std::vector<std::string> all_in_brackets() const {
    std::vector<std::string> texts;
    for (const Item& item : items_) texts.push_back(in_brackets(item, padded()));
    return texts;
  }
  /// Behind a dash at column `dash`, the value `gap` bytes behind it.
  [[nodiscard]] std::string behind_dash(const Item& item, std::size_t dash, std::size_t gap) const {
    const std::string head = std::string(dash, ' ') + '-' + std::string(gap, ' ');
    const bool by_key = item.fields.size() > 1 && list_ && list_->items.back().kind == Kind::map &&
                        !list_->items.back().flow && list_->items.back().entries.size() > 1;
    return head + (by_key ? key_by_key(item, head.size(), in_.eol()) : in_a_block(item, padded()));
  }
  [[nodiscard]] std::string all_behind_dashes(std::size_t dash, std::size_t gap,
                                              const std::string& between) const {
    std::string text;
    for (const Item& item : items_) text += (text.empty() ? "" : between) + behind_dash(item, dash, gap);
    return text;
  }

  // Where they may go.

  [[nodiscard]] std::vector<Edit> into_list() const {
    return list_->flow ? std::vector<Edit>{into_brackets(*list_, all_in_brackets())} : into_block();
  }

  [[nodiscard]] std::vector<Edit> into_block() const {
    const Node& last = list_->items.back();
    const std::size_t dash = in_.column(list_->at.byte);
    // The last dash stands before its value on the same line, or alone on a line above.
    const std::size_t of_last = in_.line_start(last.at.byte) + dash;
    std::size_t gap = 1;
    if (of_last < last.at.byte && bytes_[of_last] == '-' &&
        bytes_.substr(of_last + 1, last.at.byte - of_last - 1).find_first_not_of(' ') == npos)
      gap = last.at.byte - of_last - 1;
    const bool apart = list_->items.size() > 1 && empty_line_before(of_last);
    std::string text = all_behind_dashes(dash, gap, apart ? in_.eol() + in_.eol() : in_.eol());
    if (apart) text = in_.eol() + text;
    std::vector<Edit> edits;
    for (const std::size_t at : in_.lines_behind(last_end(*list_))) edits.push_back(lines_at(at, text));
    return edits;
  }

  /// Items may be kept apart by empty lines.
  [[nodiscard]] bool empty_line_before(std::size_t at) const {
    const std::size_t start = in_.line_start(at);
    return start > 0 && in_.begins_line(in_.line_end(in_.line_start(start - 1)));
  }

  /// Into a list or a map in brackets; `texts` are the items, or the key and its list.
  [[nodiscard]] Edit into_brackets(const Node& node, const std::vector<std::string>& texts) const {
    const bool list = node.kind == Kind::list;
    const std::size_t size = list ? node.items.size() : node.entries.size();
    const std::size_t open = node.at.byte;
    const auto joined = [&](const std::string& between) {
      std::string text;
      for (const std::string& one : texts) text += (text.empty() ? "" : between) + one;
      return text;
    };
    if (size == 0) return {{open + 1, 0, (in_.blank(open + 1) ? " " : "") + joined(", ")}};
    const auto begin = [&](std::size_t i) -> std::size_t {
      return list ? node.items[i].at.byte : node.entries[i].key.at.byte;
    };
    const std::size_t end = list ? node.items.back().end : node.entries.back().value.end;
    const std::size_t comma = in_.comma_behind(end);
    const std::size_t last = begin(size - 1);
    // The first value behind the bracket counts as one that begins a line.
    const auto begins = [&](std::size_t i) {
      return in_.begins_line(begin(i)) ||
             (i == 0 && size > 1 && in_.line_start(begin(0)) == in_.line_start(open));
    };
    if (in_.begins_line(last) && last != open + 1 && (size == 1 || begins(size - 2))) {
      const std::size_t start = in_.line_start(last);
      const std::string indent = in_.eol() + std::string(bytes_.substr(start, last - start));
      const std::string lines = indent + joined("," + indent);
      if (comma != npos) return {{in_.comment_end(comma + 1), 0, lines + ","}};
      const std::size_t behind = in_.comment_end(end);
      if (behind == end) return {{end, 0, "," + lines}};
      return {{end, 0, ","}, {behind, 0, lines}};
    }
    const std::string space = separated(node, size) ? " " : "";
    if (comma != npos) return {{comma + 1, 0, " " + joined("," + space) + ","}};
    return {{end, 0, "," + space + joined("," + space)}};
  }

  /// Whether commas have a space behind them there.
  [[nodiscard]] bool separated(const Node& node, std::size_t size) const {
    if (size < 2) return true;
    const std::size_t end =
        node.kind == Kind::list ? node.items[size - 2].end : node.entries[size - 2].value.end;
    const std::size_t comma = in_.comma_behind(end);
    return comma == npos || in_.blank(comma + 1) || in_.line_end(comma + 1) == comma + 1;
  }

  [[nodiscard]] std::vector<Edit> new_key() const {
    const std::string key(where_.key);
    if (map_ && map_->flow) {
      std::string list;
      for (const std::string& text : all_in_brackets()) list += (list.empty() ? "" : ", ") + text;
      return {into_brackets(*map_, {key + ": [" + list + "]"})};
    }
    const std::size_t indent = map_ ? in_.column(map_->at.byte) : 0;
    const std::string lines = key.empty() ? all_behind_dashes(0, 1, in_.eol())
                                          : std::string(indent, ' ') + key + ":" + in_.eol() +
                                                all_behind_dashes(indent + list_indent(), 1, in_.eol());
    std::vector<std::size_t> places;
    if (!map_ || (where_.behind.empty() && map_ == &*tree_.root)) places.push_back(bytes_.size());
    if (map_) {
      std::size_t behind = last_end(*map_);
      if (const Entry* entry = last_of(where_.behind)) behind = last_end(entry->value);
      const auto starts = in_.lines_behind(behind);
      places.insert(places.end(), starts.begin(), starts.end());
    }
    std::vector<Edit> edits;
    for (const std::size_t at : places) edits.push_back(lines_at(at, lines));
    return edits;
  }

  [[nodiscard]] const Entry* last_of(std::span<const std::string_view> keys) const {
    const Entry* last = nullptr;
    for (const Entry& entry : map_->entries) {
      if (std::find(keys.begin(), keys.end(), entry.key.text) != keys.end()) last = &entry;
    }
    return last;
  }

  /// How much deeper than its key a list stands in this file.
  [[nodiscard]] std::size_t list_indent() const {
    if (map_) {
      if (const auto indent = list_indent(*map_)) return *indent;
      if (const auto indent = list_indent(*tree_.root)) return *indent;
    }
    return 2;
  }
  [[nodiscard]] std::optional<std::size_t> list_indent(const Node& map) const {
    for (const auto& [key, value] : map.entries) {
      if (value.kind == Kind::list && !value.flow && !value.items.empty() &&
          in_.line_start(key.at.byte) != in_.line_start(value.at.byte))
        return in_.column(value.at.byte) - in_.column(key.at.byte);
    }
    return std::nullopt;
  }

  /// The bytes after an edit, if they read as they should.
  [[nodiscard]] std::optional<std::string> tried(const Edit& edit) const {
    const auto again = read_again(edited(bytes_, edit));
    if (!again || !again->tree.root) return std::nullopt;
    Node& root = *again->tree.root;
    if (!taken_out(root)) return std::nullopt;
    const bool nothing_else = root.entries.empty() && root.items.empty();
    if (tree_.root ? !same(*tree_.root, root) : !nothing_else) return std::nullopt;
    return std::move(again->bytes());
  }

  /// Takes the new items (and the new key) out of the new tree; false where they aren't all there.
  [[nodiscard]] bool taken_out(Node& root) const {
    const auto steps = steps_to(root, where_);
    Node* list = value_at(root, steps);
    if (!list || list->items.size() < items_.size()) return false;
    const auto first = list->items.end() - static_cast<std::ptrdiff_t>(items_.size());
    if (!std::equal(items_.begin(), items_.end(), first,
                    [](const Item& item, const Node& node) { return item.is(node); }))
      return false;
    list->items.erase(first, list->items.end());
    if (!list_ && !where_.key.empty() && list->items.empty()) {
      Node* map = value_at(root, Path(steps).first(steps.size() - 1));
      std::erase_if(map->entries, [&](const Entry& entry) { return entry.key.text == where_.key; });
    }
    return true;
  }

  std::string_view bytes_;
  Layout in_;
  const Tree& tree_;
  const ListAt& where_;
  std::span<const Item> items_;
  const Node* map_ = nullptr;   ///< nullptr: the file says nothing yet, or is the list
  const Node* list_ = nullptr;  ///< nullptr: it has no such key
};

}  // namespace

const Node* list_at(const Tree& tree, const ListAt& where) {
  const Node* list = tree.root ? value_at(*tree.root, steps_to(*tree.root, where)) : nullptr;
  return list && list->kind == Kind::list ? list : nullptr;
}

std::optional<std::string> append(std::string_view bytes, const Tree& tree, const ListAt& where,
                                  std::span<const Item> items) {
  if (items.empty()) return std::nullopt;
  if (auto done = Appender(bytes, tree, where, items).run()) return done;
  if (bytes.empty() || bytes.back() == '\n') return std::nullopt;
  // A text that keeps its line ends, and ends the file without one: it gets one, which is more of the text,
  // and no more than a person's editor would have given it.
  const auto ended = read_again(std::string(bytes) + Layout(bytes).eol());
  return ended ? Appender(ended->bytes(), ended->tree, where, items).run() : std::nullopt;
}

std::optional<std::string> append(std::string_view bytes, const Tree& tree, const ListAt& where,
                                  const Item& item) {
  return append(bytes, tree, where, std::span(&item, 1));
}

}  // namespace aliso::yaml
