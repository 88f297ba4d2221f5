// Reading tags and following sections down the view's names; the pieces found are what filling in walks over.
// Our own pass: no library says where a name stands, or looks into sections that it skips.
#include "telling/template.h"

#include <algorithm>

#include "telling/markdown.h"
#include "words/shown.h"
#include "words/trimmed.h"

namespace aliso::telling {

namespace {

using words::trimmed;
using Kind = ViewNode::Kind;

/// Deeper sections than any view has names for.
constexpr std::size_t deepest = 32;

struct Tag {
  std::size_t at = 0;   ///< of its first brace
  std::size_t end = 0;  ///< behind its last one
  char type = 0;        ///< one of # ^ / ! > = &, '{' for three braces, 0 for a variable
  std::string_view name;
};

std::vector<std::string_view> parts(std::string_view path) {
  std::vector<std::string_view> result;
  for (std::size_t start = 0;;) {
    const auto dot = path.find('.', start);
    result.push_back(path.substr(start, dot - start));
    if (dot == std::string_view::npos) return result;
    start = dot + 1;
  }
}

/// The node at the end of the path; with `given_only`, nothing where the way leads through what isn't given.
const ViewNode* walk(const ViewNode* from, std::string_view path, bool given_only = false) {
  for (const std::string_view part : parts(path)) {
    from = given_only && !from->given ? nullptr : from->child(part);
    if (!from) return nullptr;
  }
  return from;
}

/// One pass over a template.
class Pass {
 public:
  Pass(std::string_view text, const ViewNode& shape, std::vector<Mistake>& mistakes)
      : text_(text), mistakes_(mistakes) {
    contexts_.push_back(&shape);
    levels_.emplace_back();
  }

  std::optional<Template> read() {
    const std::size_t before = mistakes_.size();
    while (const auto tag = next()) {
      if (!take(*tag)) break;
    }
    literal(text_.substr(std::min(position_, text_.size())));
    for (const Tag& open : open_)
      mistakes_.push_back({"template-section-unclosed", open.at, open.end - open.at, std::string(open.name)});
    std::stable_sort(mistakes_.begin() + std::ptrdiff_t(before), mistakes_.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    if (mistakes_.size() != before) return std::nullopt;
    return Template{std::move(levels_.front())};
  }

 private:
  void put(TemplatePiece::Kind kind, std::string_view text) {
    levels_.back().push_back({kind, std::string(text)});
  }

  /// Text between tags, line by line.
  void literal(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find_first_of("\r\n");
      if (end > 0) put(TemplatePiece::Kind::text, text.substr(0, end));
      if (end == std::string_view::npos) return;
      const std::size_t size = text.substr(end, 2) == "\r\n" ? 2 : 1;
      put(TemplatePiece::Kind::line_end, text.substr(end, size));
      text.remove_prefix(end + size);
    }
  }

  void mistake(std::string_view name, const Tag& tag, std::string other = {}) {
    mistakes_.push_back({name, tag.at, tag.end - tag.at, std::string(tag.name), std::move(other)});
  }

  std::optional<Tag> next() {
    Tag tag;
    tag.at = text_.find("{{", position_);
    if (tag.at == std::string_view::npos) return std::nullopt;
    const bool three = text_.substr(tag.at, 3) == "{{{";
    const std::string_view closing = three ? "}}}" : "}}";
    const std::size_t inside = tag.at + closing.size();
    const std::size_t close = text_.find(closing, inside);
    const std::string_view within = text_.substr(inside, std::min(close, text_.size()) - inside);
    // A tag is on one line, comments apart: one that seems longer has taken the next one's end for its own.
    const bool runs_on = !within.starts_with('!') && within.find_first_of("\n{") != std::string_view::npos;
    if (close == std::string_view::npos || runs_on) {
      const std::size_t line_end = std::min(text_.find('\n', tag.at), text_.size());
      mistakes_.push_back({"template-tag-unclosed", tag.at, line_end - tag.at, std::string(closing)});
      open_.clear();
      return std::nullopt;
    }
    tag.end = close + closing.size();
    tag.name = trimmed(text_.substr(inside, close - inside));
    if (three) {
      tag.type = '{';
    } else if (!tag.name.empty() && std::string_view("#^/!>=&").find(tag.name[0]) != std::string_view::npos) {
      tag.type = tag.name[0];
      tag.name = trimmed(tag.name.substr(1));
    }
    return tag;
  }

  /// Only white space around the tag on its line.
  [[nodiscard]] bool stands_alone(const Tag& tag) const {
    std::size_t before = tag.at;
    while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\t')) --before;
    if (before > 0 && text_[before - 1] != '\n') return false;
    const std::size_t after = text_.find_first_not_of(" \t\r", tag.end);
    return after == std::string_view::npos || text_[after] == '\n';
  }

  /// Takes one tag; false where going on makes no sense.
  bool take(const Tag& tag) {
    literal(text_.substr(position_, tag.at - position_));
    position_ = tag.end;
    switch (tag.type) {
      case '!':
        comment(tag);
        return true;
      case '>':
      case '=':
        mistake("template-unsupported", tag, tag.type == '>' ? "greater" : "equals");
        return tag.type == '>';
      case '/':
        return close(tag);
      case '#':
      case '^':
        return open(tag);
      default:
        variable(tag);
        return true;
    }
  }

  void comment(const Tag& tag) {
    if (!stands_alone(tag)) return;
    auto& pieces = levels_.back();
    const bool indented = tag.at > 0 && text_[tag.at - 1] != '\n';
    if (indented && !pieces.empty() && pieces.back().kind == TemplatePiece::Kind::text) pieces.pop_back();
    const auto line_end = text_.find('\n', tag.end);
    position_ = line_end == std::string_view::npos ? text_.size() : line_end + 1;
  }

  bool open(const Tag& tag) {
    if (open_.size() == deepest) {
      mistake("template-too-deep", tag);
      open_.clear();
      return false;
    }
    const ViewNode* node = find(tag);
    open_.push_back(tag);
    static const ViewNode nothing{"", Kind::flag};
    const ViewNode* inside = node && tag.type == '#' ? node : &nothing;
    if (inside->kind == Kind::list) inside = inside->children.empty() ? &nothing : &inside->children.front();
    contexts_.push_back(inside);
    put(tag.type == '#' ? TemplatePiece::Kind::section : TemplatePiece::Kind::inverted, tag.name);
    levels_.emplace_back();
    return true;
  }

  bool close(const Tag& tag) {
    if (open_.empty()) {
      mistake("template-section-unopened", tag);
      return true;
    }
    if (open_.back().name != tag.name) {
      const auto further_up = std::find_if(open_.rbegin(), open_.rend(),
                                           [&tag](const Tag& open) { return open.name == tag.name; });
      const bool crossed = further_up != open_.rend();
      mistake(crossed ? "template-section-crossed" : "template-section-unopened", tag,
              std::string(open_.back().name));
      // What was crossed stays open: its own closing tag is no second mistake.
      if (crossed) drop(std::size_t(open_.rend() - further_up) - 1);
      return true;
    }
    std::vector<TemplatePiece> inside = std::move(levels_.back());
    drop(open_.size() - 1);
    levels_.back().back().inside = std::move(inside);
    // A section that is skipped leaves its last line's end behind: this takes it.
    if (stands_alone(tag)) put(TemplatePiece::Kind::own_line, {});
    return true;
  }

  /// Forgets the open section of that index.
  void drop(std::size_t index) {
    levels_.erase(levels_.begin() + std::ptrdiff_t(index) + 1);
    open_.erase(open_.begin() + std::ptrdiff_t(index));
    contexts_.erase(contexts_.begin() + std::ptrdiff_t(index) + 1);
  }

  void variable(const Tag& tag) {
    const ViewNode* node = find(tag);
    if (!node) return;
    if (node->kind != Kind::text && node->kind != Kind::markdown) return mistake("template-not-text", tag);
    const bool as_is = tag.type == '{' || tag.type == '&' || node->kind == Kind::markdown;
    put(as_is ? TemplatePiece::Kind::as_is : TemplatePiece::Kind::plain, tag.name);
  }

  /// The name's node as mustache looks it up: in the innermost section first; or a mistake.
  const ViewNode* find(const Tag& tag) {
    if (tag.name == ".") {
      const ViewNode* top = contexts_.back();
      if (top->kind == Kind::text || top->kind == Kind::markdown) return top;
    } else {
      for (auto context = contexts_.rbegin(); context != contexts_.rend(); ++context)
        if (const ViewNode* node = walk(*context, tag.name)) return node;
    }
    mistake("template-unknown-name", tag);
    mistakes_.back().known = names();
    return nullptr;
  }

  /// All names that could stand where the pass is, the innermost first.
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (auto context = contexts_.rbegin(); context != contexts_.rend(); ++context) {
      for (const ViewNode& node :
           (*context)->kind == Kind::object ? (*context)->children : std::vector<ViewNode>{}) {
        all.push_back(node.name);
        if (node.kind != Kind::object) continue;
        for (const ViewNode& inner : node.children) all.push_back(node.name + "." + inner.name);
      }
    }
    return all;
  }

  std::string_view text_;
  std::vector<Mistake>& mistakes_;
  std::size_t position_ = 0;
  std::vector<std::vector<TemplatePiece>> levels_;  ///< the pieces of the text, then of each open section
  std::vector<Tag> open_;
  std::vector<const ViewNode*> contexts_;
};

/// Walks over the pieces, a line at a time.
class Filling {
 public:
  explicit Filling(const ViewNode& view) { contexts_.push_back(&view); }

  std::string fill(const std::vector<TemplatePiece>& pieces) {
    add(pieces);
    end_line({});
    return std::move(out_);
  }

 private:
  void add(const std::vector<TemplatePiece>& pieces) {
    for (const TemplatePiece& piece : pieces) {
      switch (piece.kind) {
        case TemplatePiece::Kind::text:
          line_ += piece.text;
          break;
        case TemplatePiece::Kind::line_end:
          end_line(piece.text);
          break;
        case TemplatePiece::Kind::plain:
          line_ += markdown::escape(value(piece.text));
          break;
        case TemplatePiece::Kind::as_is:
          line_ += value(piece.text);
          break;
        case TemplatePiece::Kind::section:
        case TemplatePiece::Kind::inverted:
          section(piece);
          break;
        case TemplatePiece::Kind::own_line:
          section_here_ = true;
          break;
      }
    }
  }

  void section(const TemplatePiece& piece) {
    const ViewNode* node = find(piece.text);
    const bool says = node && node->given && !(node->kind == Kind::list && node->children.empty());
    if (says != (piece.kind == TemplatePiece::Kind::section)) return;
    if (!says || node->kind != Kind::list) return inside(piece, node);
    for (const ViewNode& item : node->children) inside(piece, &item);
  }

  void inside(const TemplatePiece& piece, const ViewNode* context) {
    section_here_ = true;
    if (context) contexts_.push_back(context);
    add(piece.inside);
    if (context) contexts_.pop_back();
    section_here_ = true;
  }

  void end_line(std::string_view end) {
    if (!section_here_ || line_.find_first_not_of(" \t") != std::string::npos) out_.append(line_).append(end);
    line_.clear();
    section_here_ = false;
  }

  /// As it may be published, whoever wrote it: what a template says is read by other people.
  [[nodiscard]] std::string value(std::string_view name) const {
    const ViewNode* node = find(name);
    const bool text = node && node->given && (node->kind == Kind::text || node->kind == Kind::markdown);
    return text ? words::for_people(node->text) : std::string();
  }

  /// The name's node, the innermost section's first. What is not given has no names in it.
  [[nodiscard]] const ViewNode* find(std::string_view name) const {
    if (name == ".") return contexts_.back();
    for (auto context = contexts_.rbegin(); context != contexts_.rend(); ++context)
      if (const ViewNode* node = walk(*context, name, true)) return node;
    return nullptr;
  }

  std::string out_;
  std::string line_;
  bool section_here_ = false;  ///< a section opened or closed on this line
  std::vector<const ViewNode*> contexts_;
};

bool uses(const std::vector<TemplatePiece>& pieces, std::string_view section) {
  return std::any_of(pieces.begin(), pieces.end(), [section](const TemplatePiece& piece) {
    return (piece.kind == TemplatePiece::Kind::section && piece.text == section) ||
           uses(piece.inside, section);
  });
}

}  // namespace

std::optional<Template> parse_template(std::string_view text, const ViewNode& shape,
                                       std::vector<Mistake>& mistakes) {
  return Pass(text, shape, mistakes).read();
}

std::string fill_in(const Template& parsed, const ViewNode& view) {
  return Filling(view).fill(parsed.pieces);
}

bool uses(const Template& parsed, std::string_view section) {
  return uses(parsed.pieces, section);
}

std::string in_line_ends_of(std::string_view template_text, std::string text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  if (template_text.find("\r\n") == std::string_view::npos) return text;
  std::string with_carriage;
  for (const char c : text) {
    if (c == '\n') with_carriage += '\r';
    if (c != '\r') with_carriage += c;
  }
  return with_carriage;
}

}  // namespace aliso::telling
