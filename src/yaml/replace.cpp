// The old value's bytes, from its first to its last, give way to the new one's.
// A value in lines below its key moves up behind it, since the new one stands on one line.
#include "yaml/replace.h"

#include "yaml/layout.h"

namespace aliso::yaml {

namespace {

class Replacer {
 public:
  Replacer(std::string_view bytes, const Tree& tree, Path where, const Item& item)
      : bytes_(bytes), in_(bytes), tree_(tree), where_(where), item_(item) {}

  std::optional<std::string> run() {
    if (!tree_.root || where_.empty()) return std::nullopt;
    old_ = value_at(*tree_.root, where_);
    if (!old_) return std::nullopt;
    holder_ = value_at(*tree_.root, where_.first(where_.size() - 1));
    for (const Edit& edit : {below_key(), in_place()}) {
      if (edit.empty()) continue;
      const auto again = read_again(edited(bytes_, edit));
      if (!again || !again->tree.root) continue;
      Node* now = value_at(*again->tree.root, where_);
      if (!now || !item_.is(*now)) continue;
      *now = *old_;
      if (same(*tree_.root, *again->tree.root)) return std::move(again->bytes());
    }
    return std::nullopt;
  }

 private:
  /// Whether maps in brackets have spaces inside of them there: the old one, else another one of the list.
  [[nodiscard]] bool padded() const {
    const auto is_padded = [&](const Node& node) {
      return node.kind == Kind::map && node.flow && in_.blank(node.at.byte + 1);
    };
    if (old_->kind == Kind::map && old_->flow) return is_padded(*old_);
    for (const Node& item : holder_->items) {
      if (is_padded(item)) return true;
    }
    return false;
  }

  /// Whether items stand key by key there: the old one, else the one before or behind it.
  [[nodiscard]] bool by_key() const {
    const auto is_block = [](const Node& node) { return node.kind == Kind::map && !node.flow; };
    if (old_->kind == Kind::map) return is_block(*old_);
    for (const Node& item : holder_->items) {
      if (is_block(item) && item.entries.size() > 1) return true;
    }
    return false;
  }

  [[nodiscard]] Edit in_place() const {
    const std::size_t at = old_->at.byte;
    const std::size_t end = last_end(*old_);
    std::string text;
    if (holder_->kind == Kind::list && !holder_->flow)
      text = item_.fields.size() > 1 && by_key() ? key_by_key(item_, in_.column(at), in_.eol())
                                                 : in_a_block(item_, padded());
    else
      text = in_brackets(item_, padded());
    // A block of text ends with its last line's end.
    if (end > at && bytes_[end - 1] == '\n') text += in_.eol();
    return {{at, end - at, text}};
  }

  /// The value of a key, in lines of its own below it.
  [[nodiscard]] Edit below_key() const {
    if (holder_->kind != Kind::map || old_->flow || old_->kind == Kind::scalar) return {};
    for (const Entry& entry : holder_->entries) {
      if (&entry.value != old_) continue;
      const std::size_t colon = bytes_.find(':', entry.key.end);
      const std::size_t first = in_.line_end(colon);
      std::size_t last = last_end(*old_);
      if (bytes_[last - 1] == '\n') last = in_.line_end(in_.line_start(last - 1));
      last = in_.line_end(last);
      if (first >= last) return {};
      return {{colon + 1, 0, " " + in_brackets(item_, padded())}, {first, last - first, ""}};
    }
    return {};
  }

  std::string_view bytes_;
  Layout in_;
  const Tree& tree_;
  Path where_;
  const Item& item_;
  const Node* old_ = nullptr;
  const Node* holder_ = nullptr;  ///< the list or map that it is in
};

}  // namespace

std::optional<std::string> replace(std::string_view bytes, const Tree& tree, Path where, const Item& item) {
  return Replacer(bytes, tree, where, item).run();
}

}  // namespace aliso::yaml
