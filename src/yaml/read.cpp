// A file's tree: bytes checked, structure scanned, values worked out, all hung up in nodes.
// Every step that can still say something true does so before the tree is given up.
#include <unordered_map>

#include "diagnostics/print.h"
#include "yaml/bytes.h"
#include "yaml/conflicts.h"
#include "yaml/part.h"
#include "yaml/scan.h"
#include "yaml/tree.h"
#include "yaml/values.h"

namespace aliso::yaml {

namespace {

/// Makes nodes of tokens; each map's keys must be different.
class Builder {
 public:
  Builder(const diagnostics::Source& source, Tree& tree, const Tokens& tokens,
          diagnostics::Diagnostics& diagnostics)
      : source_(source),
        tree_(tree),
        tokens_(tokens),
        diagnostics_(diagnostics),
        sound_(!diagnostics.has_errors()) {}

  void build() {
    if (!tokens_.empty()) tree_.root = node();
  }
  /// Where keys are written again.
  [[nodiscard]] const std::vector<std::uint32_t>& duplicates() const { return duplicates_; }

 private:
  Node node() {
    const Token& token = tokens_[next_++];
    Node node;
    node.at = {tree_.file, token.begin};
    node.flow = token.flow;
    if (token.type == Token::Type::scalar) {
      node.style = token.style;
      node.text = sound_ ? value(token, source_.bytes, tree_.decoded)
                         : std::string_view(source_.bytes).substr(token.begin, token.end - token.begin);
      node.end = token.end;
      return node;
    }
    if (token.type == Token::Type::list) {
      node.kind = Kind::list;
      node.items.reserve(token.children);
      while (tokens_[next_].type != Token::Type::close) node.items.push_back(this->node());
    } else {
      node.kind = Kind::map;
      node.entries.reserve(token.children / 2);
      while (tokens_[next_].type != Token::Type::close) {
        Node key = this->node();
        node.entries.push_back({std::move(key), this->node()});
      }
      check_keys(node);
    }
    node.end = tokens_[next_++].end;
    return node;
  }

  void check_keys(const Node& map) {
    constexpr std::size_t few = 16;  // up to here, comparing each with each is the fastest
    std::unordered_map<std::string_view, const Node*> seen;
    for (const auto& [key, value] : map.entries) {
      const Node* first = nullptr;
      if (map.entries.size() > few) {
        first = seen.try_emplace(key.text, &key).first->second;
      } else {
        for (const Entry& entry : map.entries) {
          first = &entry.key;
          if (first->text == key.text) break;
        }
      }
      if (first != &key && (sound_ || !key.text.empty())) report_duplicate(key, *first);
    }
  }

  void report_duplicate(const Node& key, const Node& first) {
    if (duplicates_.size() >= most_errors) return;
    duplicates_.push_back(key.at.byte);
    diagnostics_.error("duplicate-key", key.at, key.length(),
                       {{"key", std::string(key.text)},
                        {"line", std::int64_t{diagnostics::position(source_, first.at.byte).line}}});
  }

  const diagnostics::Source& source_;
  Tree& tree_;
  const Tokens& tokens_;
  diagnostics::Diagnostics& diagnostics_;
  bool sound_;  ///< after a mistake texts are taken as written: only keys are compared
  std::size_t next_ = 0;
  std::vector<std::uint32_t> duplicates_;
};

}  // namespace

std::optional<Tree> read(const diagnostics::Sources& sources, std::uint32_t file,
                         diagnostics::Diagnostics& diagnostics) {
  const diagnostics::Source& source = sources.at(file);
  diagnostics::Diagnostics found;
  Tree tree;
  tree.file = file;
  const bool text = check_bytes(source, file, found);
  const auto merging = conflicts(source.bytes);
  for (const Conflict& one : merging) {
    const bool named = !one.ours.empty() && !one.theirs.empty();
    found.error("merge-marks", {file, one.byte}, one.length,
                {{"named", std::string(named ? "yes" : "no")}, {"ours", one.ours}, {"theirs", one.theirs}});
  }
  if (!merging.empty()) {
    tree.whole = false;  // two files in one: what either says is known when they are merged
  } else if (text) {
    Scanned scanned = scan(source.bytes, file, found);
    Builder builder(source, tree, scanned.tokens, found);
    if (!scanned.gave_up) builder.build();
    tree.whole = !found.has_errors();
    if (!tree.whole) {
      const auto none = static_cast<std::uint32_t>(scanned.tokens.size());
      for (const std::uint32_t byte : builder.duplicates())
        scanned.mistakes.push_back({byte, none, Reach::line, false});
      tree.decoded.clear();
      tree.root = part(scanned, source.bytes, tree);
    }
  }
  found.sort();
  diagnostics.append(std::move(found));
  if (!text) return std::nullopt;
  return tree;
}

}  // namespace aliso::yaml
