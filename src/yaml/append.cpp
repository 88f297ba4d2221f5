// Places are guessed from the tree, then each is tried: what reads as the old tree and the item is right.
// The first guess nearly always is.
#include "yaml/append.h"

#include <algorithm>
#include <vector>

namespace aliso::yaml {

namespace {

constexpr auto npos = std::string_view::npos;
/// So many line ends are tried: behind a value stand at most a few comments and empty lines.
constexpr int most_tries = 50;

/// Texts put in at places of the old bytes, in ascending order.
using Edit = std::vector<std::pair<std::size_t, std::string>>;

bool same(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.kind == Kind::scalar) return (a.style == Style::plain) == (b.style == Style::plain);
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(
             a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
             [](const Entry& x, const Entry& y) { return same(x.key, y.key) && same(x.value, y.value); });
}

/// The byte behind the last thing that is written of a node; comments and empty lines behind it are not.
std::size_t last_end(const Node& node) {
  if (!node.flow && node.kind == Kind::list && !node.items.empty()) return last_end(node.items.back());
  if (!node.flow && node.kind == Kind::map && !node.entries.empty())
    return last_end(node.entries.back().value);
  return node.end;
}

class Appender {
 public:
  Appender(std::string_view bytes, const Tree& tree, const ListAt& where, const Item& item)
      : bytes_(bytes), tree_(tree), where_(where), item_(item) {
    const std::size_t first = bytes.find('\n');
    eol_ = first != npos && first > 0 && bytes[first - 1] == '\r' ? "\r\n" : "\n";
  }

  std::optional<Appended> run() {
    if (tree_.root && !find_map()) return std::nullopt;
    list_ = map_ ? map_->find(where_.key) : nullptr;
    if (list_ && list_->kind != Kind::list) return std::nullopt;
    for (const Edit& edit : list_ ? into_list() : new_key()) {
      if (auto found = tried(edit)) return found;
    }
    return std::nullopt;
  }

 private:
  bool find_map() {
    map_ = &*tree_.root;
    if (map_->kind != Kind::map) return false;
    if (where_.list.empty()) return true;
    const Node* list = map_->find(where_.list);
    if (!list || list->kind != Kind::list || where_.index >= list->items.size()) return false;
    map_ = &list->items[where_.index];
    return map_->kind == Kind::map;
  }

  // What the bytes look like.

  [[nodiscard]] std::size_t line_start(std::size_t at) const {
    const std::size_t feed = at == 0 ? npos : bytes_.rfind('\n', at - 1);
    return feed == npos ? 0 : feed + 1;
  }
  [[nodiscard]] std::size_t column(std::size_t at) const { return at - line_start(at); }
  /// The line feed's place, or that of the carriage return before it; the file's end.
  [[nodiscard]] std::size_t line_end(std::size_t at) const {
    const std::size_t feed = bytes_.find('\n', at);
    if (feed == npos) return bytes_.size();
    return feed > at && bytes_[feed - 1] == '\r' ? feed - 1 : feed;
  }
  [[nodiscard]] bool begins_line(std::size_t at) const {
    const std::size_t start = line_start(at);
    return bytes_.substr(start, at - start).find_first_not_of(" \t") == npos;
  }
  [[nodiscard]] bool blank(std::size_t at) const {
    return at < bytes_.size() && (bytes_[at] == ' ' || bytes_[at] == '\t');
  }
  /// The starts of the lines behind `at`, the file's end as the last of them.
  [[nodiscard]] std::vector<std::size_t> lines_behind(std::size_t at) const {
    std::vector<std::size_t> starts;
    if (at > 0 && bytes_[at - 1] == '\n') starts.push_back(at);
    while (at < bytes_.size() && starts.size() < most_tries) {
      const std::size_t feed = bytes_.find('\n', at);
      at = feed == npos ? bytes_.size() : feed + 1;
      starts.push_back(at);
    }
    if (starts.empty()) starts.push_back(bytes_.size());
    return starts;
  }
  /// Whole lines put in at the start of a line, or at the end of a file whose last line has none.
  [[nodiscard]] std::pair<std::size_t, std::string> lines_at(std::size_t at, const std::string& lines) const {
    const bool unended = at == bytes_.size() && at > 0 && bytes_[at - 1] != '\n';
    return {at, unended ? eol_ + lines : lines + eol_};
  }

  // The item as it is written there.

  /// A map in brackets among the items, the last one.
  [[nodiscard]] bool padded() const {
    if (!list_) return false;
    for (auto item = list_->items.rbegin(); item != list_->items.rend(); ++item) {
      if (item->kind == Kind::map && item->flow && bytes_[item->at.byte] == '{')
        return blank(item->at.byte + 1);
    }
    return false;
  }
  /// Behind a dash at column `dash`, the value `gap` bytes behind it.
  [[nodiscard]] std::string behind_dash(std::size_t dash, std::size_t gap) const {
    const std::string head = std::string(dash, ' ') + '-' + std::string(gap, ' ');
    if (item_.fields.size() == 1)
      return head + written(item_.fields[0].first) + ": " + written(item_.fields[0].second);
    const bool by_key = item_.fields.size() > 1 && list_ && list_->items.back().kind == Kind::map &&
                        !list_->items.back().flow && list_->items.back().entries.size() > 1;
    if (!by_key) return head + in_brackets(item_, padded());
    std::string text = head;
    for (std::size_t i = 0; i < item_.fields.size(); ++i) {
      if (i > 0) text += eol_ + std::string(head.size(), ' ');
      text += written(item_.fields[i].first) + ": " + written(item_.fields[i].second);
    }
    return text;
  }

  // Where it may go.

  [[nodiscard]] std::vector<Edit> into_list() const {
    return list_->flow ? std::vector<Edit>{into_brackets(*list_, in_brackets(item_, padded()))}
                       : into_block();
  }

  [[nodiscard]] std::vector<Edit> into_block() const {
    const Node& last = list_->items.back();
    const std::size_t dash = column(list_->at.byte);
    // The last dash stands before its value on the same line, or alone on a line above.
    const std::size_t of_last = line_start(last.at.byte) + dash;
    std::size_t gap = 1;
    if (of_last < last.at.byte && bytes_[of_last] == '-' &&
        bytes_.substr(of_last + 1, last.at.byte - of_last - 1).find_first_not_of(' ') == npos)
      gap = last.at.byte - of_last - 1;
    std::string text = behind_dash(dash, gap);
    if (list_->items.size() > 1 && empty_line_before(of_last)) text = eol_ + text;
    std::vector<Edit> edits;
    for (const std::size_t at : lines_behind(last_end(*list_))) edits.push_back({lines_at(at, text)});
    return edits;
  }

  /// Items may be kept apart by empty lines.
  [[nodiscard]] bool empty_line_before(std::size_t at) const {
    const std::size_t start = line_start(at);
    return start > 0 && begins_line(line_end(line_start(start - 1)));
  }

  /// Into a list or a map in brackets; `text` is the item, or the key and its list.
  [[nodiscard]] Edit into_brackets(const Node& node, const std::string& text) const {
    const bool list = node.kind == Kind::list;
    const std::size_t size = list ? node.items.size() : node.entries.size();
    const std::size_t open = node.at.byte;
    if (size == 0) return {{open + 1, blank(open + 1) ? " " + text : text}};
    const auto begin = [&](std::size_t i) -> std::size_t {
      return list ? node.items[i].at.byte : node.entries[i].key.at.byte;
    };
    const std::size_t end = list ? node.items.back().end : node.entries.back().value.end;
    const std::size_t comma = comma_behind(end);
    const std::size_t last = begin(size - 1);
    // The first value behind the bracket counts as one that begins a line.
    const auto begins = [&](std::size_t i) {
      return begins_line(begin(i)) || (i == 0 && size > 1 && line_start(begin(0)) == line_start(open));
    };
    if (begins_line(last) && last != open + 1 && (size == 1 || begins(size - 2))) {
      const std::size_t start = line_start(last);
      const std::string line = eol_ + std::string(bytes_.substr(start, last - start)) + text;
      if (comma != npos) return {{comment_end(comma + 1), line + ","}};
      const std::size_t behind = comment_end(end);
      if (behind == end) return {{end, "," + line}};
      return {{end, ","}, {behind, line}};
    }
    if (comma != npos) return {{comma + 1, " " + text + ","}};
    return {{end, (separated(node, size) ? ", " : ",") + text}};
  }

  /// The comma behind the last value, or npos.
  [[nodiscard]] std::size_t comma_behind(std::size_t at) const {
    while (at < bytes_.size()) {
      const char c = bytes_[at];
      if (c == ',') return at;
      if (c == '#') {
        at = line_end(at);
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        ++at;
      } else {
        break;
      }
    }
    return npos;
  }

  /// The end of the line if nothing but a comment stands between; else `at`.
  [[nodiscard]] std::size_t comment_end(std::size_t at) const {
    std::size_t next = at;
    while (blank(next)) ++next;
    return next < bytes_.size() && bytes_[next] == '#' ? line_end(next) : at;
  }

  /// Whether commas have a space behind them there.
  [[nodiscard]] bool separated(const Node& node, std::size_t size) const {
    if (size < 2) return true;
    const std::size_t end =
        node.kind == Kind::list ? node.items[size - 2].end : node.entries[size - 2].value.end;
    const std::size_t comma = comma_behind(end);
    return comma == npos || blank(comma + 1) || bytes_[comma + 1] == '\n' || bytes_[comma + 1] == '\r';
  }

  [[nodiscard]] std::vector<Edit> new_key() const {
    const std::string key(where_.key);
    if (map_ && map_->flow) return {into_brackets(*map_, key + ": [" + in_brackets(item_) + "]")};
    const std::size_t indent = map_ ? column(map_->at.byte) : 0;
    const std::string lines =
        std::string(indent, ' ') + key + ":" + eol_ + behind_dash(indent + list_indent(), 1);
    std::vector<std::size_t> places;
    const bool at_end = where_.behind.empty() && where_.list.empty();
    if (!map_ || at_end) places.push_back(bytes_.size());
    if (map_) {
      std::size_t behind = last_end(*map_);
      if (const Entry* entry = last_of(where_.behind)) behind = last_end(entry->value);
      const auto starts = lines_behind(behind);
      places.insert(places.end(), starts.begin(), starts.end());
    }
    std::vector<Edit> edits;
    for (const std::size_t at : places) edits.push_back({lines_at(at, lines)});
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
          line_start(key.at.byte) != line_start(value.at.byte))
        return column(value.at.byte) - column(key.at.byte);
    }
    return std::nullopt;
  }

  /// The bytes after an edit, if they read as they should.
  [[nodiscard]] std::optional<Appended> tried(const Edit& edit) const {
    diagnostics::Sources sources;
    diagnostics::Diagnostics found;
    const std::uint32_t file = sources.add({});
    std::string& bytes = sources.at(file).bytes;
    std::size_t from = 0;
    for (const auto& [at, text] : edit) {
      bytes.append(bytes_.substr(from, at - from)).append(text);
      from = at;
    }
    bytes.append(bytes_.substr(from));
    sources.at(file).read = true;
    auto tree = read(sources, file, found);
    if (!tree || !tree->whole || !tree->root) return std::nullopt;
    const auto at = taken_out(*tree->root);
    if (!at) return std::nullopt;
    if (tree_.root ? !same(*tree_.root, *tree->root) : !tree->root->entries.empty()) return std::nullopt;
    const auto line = std::count(bytes.begin(), bytes.begin() + std::ptrdiff_t(*at), '\n') + 1;
    return Appended{std::move(bytes), static_cast<std::uint32_t>(line)};
  }

  /// Takes the new item (and the new key) out of the new tree; where it stood, or nothing if it isn't there.
  [[nodiscard]] std::optional<std::size_t> taken_out(Node& root) const {
    Node* map = &root;
    const auto value = [](Node& in, std::string_view key) { return const_cast<Node*>(in.find(key)); };
    if (!where_.list.empty()) {
      Node* list = value(root, where_.list);
      if (!list || where_.index >= list->items.size()) return std::nullopt;
      map = &list->items[where_.index];
    }
    Node* list = value(*map, where_.key);
    if (!list || list->items.empty() || !item_.is(list->items.back())) return std::nullopt;
    const std::size_t at = list->items.back().at.byte;
    list->items.pop_back();
    if (!list_ && list->items.empty())
      std::erase_if(map->entries, [&](const Entry& entry) { return entry.key.text == where_.key; });
    return at;
  }

  std::string_view bytes_;
  const Tree& tree_;
  const ListAt& where_;
  const Item& item_;
  std::string eol_;
  const Node* map_ = nullptr;   ///< nullptr: the file says nothing yet
  const Node* list_ = nullptr;  ///< nullptr: it has no such key
};

}  // namespace

std::optional<Appended> append(std::string_view bytes, const Tree& tree, const ListAt& where,
                               const Item& item) {
  if (auto done = Appender(bytes, tree, where, item).run()) return done;
  if (bytes.empty() || bytes.back() == '\n') return std::nullopt;
  // A text that ends the file without a line end: it gets one, which is more of the text, and no more than a
  // person's editor would have given it.
  diagnostics::Sources sources;
  diagnostics::Diagnostics found;
  const std::uint32_t file = sources.add({});
  std::string& ended = sources.at(file).bytes;
  ended = std::string(bytes) + (bytes.find("\r\n") == npos ? "\n" : "\r\n");
  sources.at(file).read = true;
  const auto again = read(sources, file, found);
  return again && again->whole ? Appender(ended, *again, where, item).run() : std::nullopt;
}

}  // namespace aliso::yaml
