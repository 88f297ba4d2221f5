// As in append.cpp, places are guessed and tried: with the empty lines around it, then without.
// An empty line may be part of a text above it; then the file reads otherwise, and the line stays.
#include "yaml/remove.h"

#include <algorithm>

#include "yaml/layout.h"
#include "yaml/npos.h"

namespace aliso::yaml {

namespace {

/// Bytes from `begin` to before `end`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Remover {
 public:
  Remover(std::string_view bytes, const Tree& tree, Path where)
      : bytes_(bytes), in_(bytes), tree_(tree), where_(where) {}

  std::optional<std::string> run() {
    if (!tree_.root || !find()) return std::nullopt;
    for (const Edit& edit : holder_->flow ? out_of_brackets() : out_of_block()) {
      const auto again = read_again(edited(bytes_, edit));
      if (again && again->tree.root && same(wanted(), *again->tree.root)) return std::move(again->bytes());
    }
    return std::nullopt;
  }

 private:
  bool find() {
    if (where_.empty()) return false;
    path_to_holder_ = where_.first(where_.size() - 1);
    holder_ = value_at(*tree_.root, path_to_holder_);
    if (!holder_ || !value_at(*holder_, where_.last(1))) return false;
    if (const auto* key = std::get_if<std::string_view>(&where_.back())) {
      const auto& entries = holder_->entries;
      index_ = static_cast<std::size_t>(
          std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key.text == *key; }) -
          entries.begin());
    } else {
      index_ = std::get<std::size_t>(where_.back());
    }
    return true;
  }

  // The tree that is wanted.

  [[nodiscard]] Node wanted() const {
    Node root = *tree_.root;
    Node& holder = *value_at(root, path_to_holder_);
    const auto at = static_cast<std::ptrdiff_t>(index_);
    if (holder.kind == Kind::list)
      holder.items.erase(holder.items.begin() + at);
    else
      holder.entries.erase(holder.entries.begin() + at);
    return root;
  }

  // What stands in the list or map.

  [[nodiscard]] std::size_t size() const {
    return holder_->kind == Kind::list ? holder_->items.size() : holder_->entries.size();
  }
  /// The first byte of the i-th: its value, its key, in a block list its dash.
  [[nodiscard]] std::size_t begin(std::size_t i) const {
    if (holder_->kind == Kind::map) return holder_->entries[i].key.at.byte;
    const std::size_t value = holder_->items[i].at.byte;
    if (holder_->flow) return value;
    if (i == 0) return holder_->at.byte;
    const std::size_t column = in_.column(holder_->at.byte);
    // The dash stands on the value's line or, alone, on one above.
    for (std::size_t start = in_.line_start(value);; start = in_.line_start(start - 1)) {
      const std::size_t dash = start + column;
      if (dash < value && bytes_[dash] == '-' && in_.begins_line(dash)) return dash;
      if (start == 0) return value;
    }
  }
  [[nodiscard]] std::size_t end(std::size_t i) const {
    return last_end(holder_->kind == Kind::list ? holder_->items[i] : holder_->entries[i].value);
  }

  // Lines.

  /// The first of the comment lines directly above the line at `start` that begin at the column.
  [[nodiscard]] std::size_t comments_above(std::size_t start, std::size_t column) const {
    while (start > 0) {
      const std::size_t above = in_.line_start(start - 1);
      if (!in_.comment_line(above) || in_.skip_blanks(above) != above + column) break;
      start = above;
    }
    return start;
  }
  [[nodiscard]] std::size_t empty_lines_above(std::size_t start) const {
    while (start > 0 && in_.empty_line(in_.line_start(start - 1))) start = in_.line_start(start - 1);
    return start;
  }
  /// The same for an item of a list, over empty lines too: all that stand between it and the one before, or
  /// the key of the list. A heading of the file is none of them.
  [[nodiscard]] std::size_t own_comments(std::size_t start, std::size_t column) const {
    std::size_t first = comments_above(start, column);
    if (holder_->kind != Kind::list || (index_ == 0 && !key_of_holder())) return first;
    for (;;) {
      const std::size_t above = comments_above(empty_lines_above(first), column);
      if (above == empty_lines_above(first)) return first;
      first = above;
    }
  }
  [[nodiscard]] std::size_t empty_lines_below(std::size_t start) const {
    while (in_.empty_line(start)) start = in_.next_line(start);
    return start;
  }
  /// Behind the lines of what ends at `at`, with the comment lines below it that are deeper than `column`.
  [[nodiscard]] std::size_t end_of_lines(std::size_t at, std::size_t column) const {
    if (at == 0 || bytes_[at - 1] != '\n') at = in_.next_line(at);
    for (std::size_t next = at; next < bytes_.size();) {
      next = empty_lines_below(next);
      if (!in_.comment_line(next) || in_.skip_blanks(next) <= next + column) break;
      at = next = in_.next_line(next);
    }
    return at;
  }
  /// Whole lines; at the end of a file without a final line end, the one before goes instead of theirs.
  [[nodiscard]] Change lines(Span span) const {
    if (span.end == bytes_.size() && span.begin > 0 && bytes_.back() != '\n')
      span.begin = in_.line_end(in_.line_start(span.begin - 1));
    return {span.begin, span.end - span.begin, ""};
  }

  // Out of a block.

  [[nodiscard]] std::vector<Edit> out_of_block() const {
    const std::size_t at = begin(index_);
    const std::size_t column = in_.column(at);
    const Span own{own_comments(in_.line_start(at), column), end_of_lines(end(index_), column)};
    if (size() == 1) return emptied(own);
    if (!in_.begins_line(at)) {
      // Behind a dash (- - a, - key: value): what comes next moves up to it.
      const std::size_t next = in_.skip_blanks(empty_lines_below(own.end));
      return {{{at, next - at, ""}}};
    }
    std::vector<Edit> edits;
    Span wide = own;
    wide.begin = empty_lines_above(own.begin);
    if (index_ == 0 && wide.begin == own.begin) wide.end = empty_lines_below(own.end);
    edits.push_back({lines(wide)});
    edits.push_back({lines(own)});
    // The line end before it is part of a text.
    edits.push_back({{own.begin, own.end - own.begin, ""}});
    return edits;
  }

  /// The last one goes: the list or map itself becomes a pair of brackets.
  [[nodiscard]] std::vector<Edit> emptied(Span own) const {
    const std::string brackets = holder_->kind == Kind::list ? "[]" : "{}";
    const std::size_t at = begin(index_);
    const Node* key = key_of_holder();
    if (key && in_.begins_line(at) && in_.line_start(key->at.byte) != in_.line_start(at)) {
      const std::size_t colon = bytes_.find(':', key->end);
      Edit edit{{colon + 1, 0, " " + brackets}, lines(own)};
      // Empty lines between the key and what goes.
      Span wide = own;
      wide.begin = std::max(empty_lines_above(own.begin), in_.next_line(colon));
      return {{edit.front(), lines(wide)}, edit};
    }
    // In its place: in a list of lists, or a file that is nothing else.
    const std::size_t last = in_.comment_end(end(index_));
    const bool text = last > 0 && bytes_[last - 1] == '\n';
    return {{{at, last - at, brackets + (text ? in_.eol() : "")}}};
  }
  /// The key whose value the list or map is; nullptr if it isn't one.
  [[nodiscard]] const Node* key_of_holder() const {
    if (path_to_holder_.empty()) return nullptr;
    const auto* key = std::get_if<std::string_view>(&path_to_holder_.back());
    if (!key) return nullptr;
    const Node* map = value_at(*tree_.root, path_to_holder_.first(path_to_holder_.size() - 1));
    for (const Entry& entry : map->entries) {
      if (entry.key.text == *key) return &entry.key;
    }
    return nullptr;
  }

  // Out of brackets.

  [[nodiscard]] std::vector<Edit> out_of_brackets() const {
    const std::size_t at = begin(index_);
    const std::size_t comma = in_.comma_behind(end(index_));
    const std::size_t behind = comma == npos ? end(index_) : comma + 1;
    const bool last = index_ + 1 == size();
    // One that ends without a comma leaves the one before without.
    const std::size_t before = index_ > 0 ? in_.comma_behind(end(index_ - 1)) : npos;
    const bool comma_before_goes = last && comma == npos && before != npos;

    if (size() == 1) {
      const std::size_t open = holder_->at.byte + 1, close = holder_->end - 1;
      const bool padded = in_.skip_blanks(open) == at && at > open;
      const std::string_view rest = bytes_.substr(in_.comment_end(behind));
      const bool alone = bytes_.substr(open, at - open).find('#') == npos &&
                         rest.find_first_not_of(" \t\r\n") == close - in_.comment_end(behind);
      if (alone) return {{{open, close - open, padded ? " " : ""}}};
    }
    if (in_.begins_line(at) && in_.ends_line(behind)) {
      const std::size_t start = comments_above(in_.line_start(at), in_.column(at));
      const Change whole{start, in_.next_line(behind) - start, ""};
      if (!comma_before_goes) return {{whole}};
      return {{{before, 1, ""}, whole}};
    }
    if (index_ == 0 || (in_.begins_line(at) && !last)) {
      const std::size_t line = in_.comment_end(behind);
      std::size_t next = in_.skip_blanks(line);
      while (next == in_.line_end(next) && next < holder_->end) next = in_.skip_blanks(in_.next_line(next));
      return {{{at, next - at, ""}}, {{at, in_.skip_blanks(line) - at, ""}}, {{at, behind - at, ""}}};
    }
    const bool comment_between = bytes_.substr(before, at - before).find('#') != npos;
    if (comment_between && comma_before_goes) return {{{before, 1, ""}, {at, behind - at, ""}}};
    if (comment_between) return {{{at, behind - at, ""}}};
    if (comma_before_goes) return {{{before, behind - before, ""}}};
    return {{{before + 1, in_.comment_end(behind) - before - 1, ""}},
            {{before + 1, behind - before - 1, ""}}};
  }

  std::string_view bytes_;
  Layout in_;
  const Tree& tree_;
  Path where_;
  Path path_to_holder_;
  const Node* holder_ = nullptr;  ///< the list or map that it is taken out of
  std::size_t index_ = 0;
};

}  // namespace

std::optional<std::string> remove(std::string_view bytes, const Tree& tree, Path where) {
  return Remover(bytes, tree, where).run();
}

}  // namespace aliso::yaml
