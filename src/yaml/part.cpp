// The tokens walked through twice: first to strike out what is doubtful, then to hang up the rest.
// Only files with mistakes come here.
#include "yaml/part.h"

#include <algorithm>

#include "yaml/values.h"

namespace aliso::yaml {

namespace {

class Part {
 public:
  Part(const Scanned& scanned, std::string_view bytes, Tree& tree)
      : tokens_(scanned.tokens),
        mistakes_(scanned.mistakes),
        bytes_(bytes),
        tree_(tree),
        struck_(tokens_.size()) {}

  std::optional<Node> root() {
    if (tokens_.empty() || tokens_.front().type == Token::Type::scalar) return std::nullopt;
    strike_lines();
    strike_below();
    Node root;
    if (!build(root)) return std::nullopt;
    return root;
  }

 private:
  static bool opens(const Token& token) {
    return token.type == Token::Type::list || token.type == Token::Type::map;
  }

  [[nodiscard]] std::size_t line_of(std::size_t at) const {
    return at == 0 ? 0 : bytes_.rfind('\n', at - 1) + 1;  // npos + 1 is 0
  }

  /// What begins on a line with a mistake, and the nothings that mistakes leave behind.
  void strike_lines() {
    std::vector<std::size_t> lines;
    lines.reserve(mistakes_.size());
    for (const Mistake& mistake : mistakes_) lines.push_back(line_of(mistake.byte));
    std::sort(lines.begin(), lines.end());
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.type == Token::Type::close || (opens(token) && !token.flow)) continue;
      const bool nothing = token.type == Token::Type::scalar && token.begin == token.end;
      struck_[i] = nothing || std::binary_search(lines.begin(), lines.end(), line_of(token.begin));
    }
  }

  /// What follows mistakes that reach further than their line.
  void strike_below() {
    std::vector<Mistake> mistakes = mistakes_;
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake& a, const Mistake& b) { return a.token < b.token; });
    std::vector<std::size_t> open;  // numbers of children
    std::size_t last_scalar = tokens_.size();
    Reach reach = Reach::line;
    auto mistake = mistakes.begin();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      for (; mistake != mistakes.end() && mistake->token <= i; ++mistake) {
        reach = std::max(reach, mistake->reach);
        if (mistake->last_too && last_scalar + 1 == i) struck_[last_scalar] = true;
      }
      const Token& token = tokens_[i];
      if (token.type == Token::Type::close) {
        if (!open.empty()) open.pop_back();
        continue;
      }
      const bool entry = open.size() == 1 && !tokens_.front().flow &&
                         (tokens_.front().type == Token::Type::list || open.back() % 2 == 0);
      if (entry && reach == Reach::entry) reach = Reach::line;
      if (reach != Reach::line && i > 0) struck_[i] = true;
      if (!open.empty()) ++open.back();
      if (opens(token)) {
        open.push_back(0);
      } else {
        last_scalar = i;
      }
    }
  }

  [[nodiscard]] bool at_end() const {
    return next_ >= tokens_.size() || tokens_[next_].type == Token::Type::close;
  }

  void pass_over() {
    std::size_t depth = 0;
    do {
      if (next_ >= tokens_.size()) return;
      const Token& token = tokens_[next_++];
      if (opens(token)) ++depth;
      if (token.type == Token::Type::close) --depth;
    } while (depth > 0);
  }

  /// The node at the next token into `node`; false if it is struck out.
  bool build(Node& node) {
    if (struck_[next_]) {
      pass_over();
      return false;
    }
    const Token& token = tokens_[next_++];
    node.at = {tree_.file, token.begin};
    node.flow = token.flow;
    node.end = token.end;
    if (token.type == Token::Type::scalar) {
      node.style = token.style;
      node.text = value(token, bytes_, tree_.decoded);
      return true;
    }
    node.kind = token.type == Token::Type::list ? Kind::list : Kind::map;
    node.cut = true;
    while (!at_end()) {
      if (node.kind == Kind::list) {
        if (Node item; build(item)) node.items.push_back(std::move(item));
        continue;
      }
      Entry entry;
      const bool key = build(entry.key) && entry.key.kind == Kind::scalar;
      if (at_end()) break;
      if (!key)
        pass_over();
      else if (build(entry.value))
        node.entries.push_back(std::move(entry));
    }
    if (next_ < tokens_.size()) node.end = tokens_[next_++].end;
    return true;
  }

  const Tokens& tokens_;
  const std::vector<Mistake>& mistakes_;
  std::string_view bytes_;
  Tree& tree_;
  std::vector<bool> struck_;  ///< tokens that are left out, with what they hold
  std::size_t next_ = 0;
};

}  // namespace

std::optional<Node> part(const Scanned& scanned, std::string_view bytes, Tree& tree) {
  return Part(scanned, bytes, tree).root();
}

}  // namespace aliso::yaml
