// yaml-cpp's events, held against our tree one by one.
// Its exceptions end here.
#include "yaml/second_opinion.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>
#include <vector>

namespace aliso::yaml {

namespace {

constexpr std::size_t most_shown = 60;

/// Bytes that stand in memory, as a stream.
class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string_view bytes) {
    char* first = const_cast<char*>(bytes.data());  // setg wants it; nothing writes
    setg(first, first, first + bytes.size());
  }
};

/// Walks through the tree as the events come.
class Comparison : public YAML::EventHandler {
 public:
  Comparison(const diagnostics::Source& source, const Tree& tree, diagnostics::Diagnostics& diagnostics)
      : bytes_(source.bytes), tree_(tree), diagnostics_(diagnostics) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {
    if (tree_.root) differ(take(), "null");
  }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { differ(take(), "*"); }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string& value) override {
    const Node* node = take();
    if (!node || node->kind != Kind::scalar || !same(*node, value)) differ(node, value);
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(Kind::list, "[…]");
  }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(Kind::map, "{…}");
  }
  void OnSequenceEnd() override { close("]"); }
  void OnMapEnd() override { close("}"); }

  void refused(const YAML::Exception& error) {
    if (told_) return;
    // It knows no letter written as a pair of escapes, as JSON does; what else it says so of, our reader has
    // refused.
    if (error.msg.starts_with(YAML::ErrorMsg::INVALID_UNICODE)) return;
    std::size_t line = 0;
    for (int i = 0; i < error.mark.line && line < bytes_.size(); ++i)
      line = std::min(bytes_.find('\n', line), bytes_.size() - 1) + 1;
    if (line == bytes_.size() && line > 1) line = bytes_.rfind('\n', line - 2) + 1;  // the end: the last line
    const std::size_t end = std::min(bytes_.find('\n', line), bytes_.size());
    const std::string_view text = bytes_.substr(line, end - line);
    // It refuses tabs even where they indent nothing: before a comment, in an empty line.
    const std::size_t first = std::min(text.find_first_not_of(" \t\r"), text.size());
    const bool nothing = first == text.size() || text[first] == '#';
    if (nothing && text.substr(0, first).find('\t') != std::string_view::npos) return;
    std::size_t at = line;
    if (error.mark.column > 0) at = std::min(line + static_cast<std::size_t>(error.mark.column), end);
    while (at > line && at < bytes_.size() && (static_cast<unsigned char>(bytes_[at]) & 0xC0) == 0x80) --at;
    if (tree_.root && question_in_brackets(*tree_.root, false, at)) return;
    tell(at, 1, "refuses", error.msg);
  }

 private:
  struct Open {
    const Node* node;
    std::size_t taken;
  };

  /// The node of our tree that comes next, or nullptr where there is none.
  const Node* take() {
    if (told_) return nullptr;
    if (open_.empty()) {
      if (began_ || !tree_.root) return nullptr;
      began_ = true;
      return &*tree_.root;
    }
    Open& open = open_.back();
    const Node* node = peek(open);
    if (node) ++open.taken;
    return node;
  }

  static const Node* peek(const Open& open) {
    if (open.node->kind == Kind::list)
      return open.taken < open.node->items.size() ? &open.node->items[open.taken] : nullptr;
    if (open.taken / 2 >= open.node->entries.size()) return nullptr;
    const Entry& entry = open.node->entries[open.taken / 2];
    return open.taken % 2 == 0 ? &entry.key : &entry.value;
  }

  void open(Kind kind, std::string_view shown) {
    const Node* node = take();
    if (!node || node->kind != kind) return differ(node, shown);
    open_.push_back({node, 0});
  }

  void close(std::string_view shown) {
    if (told_) return;
    const Node* left = peek(open_.back());
    if (left) return differ(left, shown);
    open_.pop_back();
  }

  [[nodiscard]] bool same(const Node& node, std::string_view value) const {
    return node.text == value || folded_end(node, value) || quoted_end(node, value) ||
           file_ends_text(node, value) || special_escape(node);
  }

  // Where yaml-cpp 0.7 is known to be wrong; each has its test.

  /// It keeps and drops line ends and spaces behind a folded text otherwise than YAML says.
  static bool folded_end(const Node& node, std::string_view value) {
    return node.style == Style::folded && without_end(node.text) == without_end(value);
  }
  static std::string_view without_end(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \n") + 1);
  }

  /// It loses one of the empty lines before a closing quote that stands on a line of its own.
  [[nodiscard]] bool quoted_end(const Node& node, std::string_view value) const {
    if (node.style != Style::single_quoted && node.style != Style::double_quoted) return false;
    const std::string_view written = bytes_.substr(node.at.byte, node.length() - 1);
    const std::size_t last = written.find_last_not_of(" \t");
    return last != std::string_view::npos && written[last] == '\n' && node.text.ends_with('\n') &&
           without_end(node.text) == without_end(value);
  }

  /// It takes the last line of a block, where the file ends in it, for one without an end.
  [[nodiscard]] bool file_ends_text(const Node& node, std::string_view value) const {
    return node.style == Style::literal && node.end == bytes_.size() && !bytes_.ends_with('\n') &&
           node.text.ends_with('\n') && node.text.substr(0, node.text.size() - 1) == value;
  }

  /// It makes single bytes of \_ and \N, which are not UTF-8.
  [[nodiscard]] bool special_escape(const Node& node) const {
    if (node.style != Style::double_quoted) return false;
    const std::string_view written = bytes_.substr(node.at.byte, node.length());
    for (std::size_t i = 0; i + 1 < written.size(); ++i) {
      if (written[i] != '\\') continue;
      if (std::string_view("_NLP").find(written[++i]) != std::string_view::npos) return true;
    }
    return false;
  }

  /// It takes a question mark inside a word in brackets for the sign before a key: whether `byte` is one.
  [[nodiscard]] bool question_in_brackets(const Node& node, bool in_brackets, std::size_t byte) const {
    if (byte < node.at.byte || byte >= node.end) return false;
    const bool inside = in_brackets || node.flow;
    if (node.kind == Kind::scalar) return inside && node.style == Style::plain && bytes_[byte] == '?';
    const auto is_in = [&](const Node& child) { return question_in_brackets(child, inside, byte); };
    return std::any_of(node.items.begin(), node.items.end(), is_in) ||
           std::any_of(node.entries.begin(), node.entries.end(),
                       [&](const Entry& entry) { return is_in(entry.key) || is_in(entry.value); });
  }

  void differ(const Node* node, std::string_view shown) {
    if (told_) return;
    const bool in_brackets = !open_.empty() && open_.back().node->flow;
    if (in_brackets && node && node->kind == Kind::scalar && node->style == Style::plain &&
        node->text.find('?') != std::string_view::npos) {
      told_ = true;  // see question_in_brackets: what follows is shifted
      return;
    }
    const Node* at = node ? node : open_.empty() ? nullptr : open_.back().node;
    tell(at ? at->at.byte : 0, at && at->kind == Kind::scalar ? at->length() : 1, "differs", shown);
  }

  void tell(std::size_t byte, std::uint32_t length, std::string_view how, std::string_view words) {
    told_ = true;
    std::size_t end = std::min(words.size(), most_shown);
    while (end < words.size() && end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    std::string shown(words.substr(0, end));
    if (end < words.size()) shown += "…";
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    diagnostics_.error("other-reader", {tree_.file, static_cast<std::uint32_t>(byte)}, length,
                       {{"how", std::string(how)}, {"words", std::move(shown)}});
  }

  std::string_view bytes_;
  const Tree& tree_;
  diagnostics::Diagnostics& diagnostics_;
  std::vector<Open> open_;
  bool began_ = false;
  bool told_ = false;  ///< once is enough: what follows is shifted
};

}  // namespace

void second_opinion(const diagnostics::Source& source, const Tree& tree,
                    diagnostics::Diagnostics& diagnostics) {
  Comparison comparison(source, tree, diagnostics);
  Bytes bytes(source.bytes);
  std::istream in(&bytes);
  try {
    YAML::Parser parser(in);
    // No event at all: nothing was found in the file.
    if (!parser.HandleNextDocument(comparison)) comparison.OnNull(YAML::Mark::null_mark(), 0);
  } catch (const YAML::Exception& error) {
    comparison.refused(error);
  }
}

}  // namespace aliso::yaml
