// Finding marks, and putting new content between them.
// Marks are comments anywhere in the text; white space inside them does not matter.
#include "telling/blocks.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "words/trimmed.h"

namespace aliso::telling {

using words::trimmed;

namespace {

struct Mark {
  std::size_t at = 0, end = 0;
  std::string name;  ///< empty: a closing mark
};

/// Finds the marks of a text, one behind the other. Other comments are none; `\<!--` is a person's, escaped.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {}

  std::optional<Mark> next() {
    for (;;) {
      const std::size_t at = text_.find("<!--", position_);
      if (at == std::string_view::npos) return std::nullopt;
      // Where one comment ends, all that begin before end there too: searched for once.
      if (close_ < at + 4) close_ = text_.find("-->", at + 4);
      if (close_ == std::string_view::npos) return std::nullopt;
      const bool escaped = at > 0 && text_[at - 1] == '\\';
      if (const auto name = escaped ? std::nullopt : named(at + 4)) {
        position_ = close_ + 3;
        return Mark{at, position_, std::string(*name)};
      }
      position_ = at + 4;
    }
  }

 private:
  [[nodiscard]] std::size_t behind_blanks(std::size_t at) const {
    return std::min(text_.find_first_not_of(" \t\r\n", at), close_);
  }

  /// The name in a mark whose inside begins there, empty in a closing one; nothing where it is none.
  [[nodiscard]] std::optional<std::string_view> named(std::size_t inside) const {
    constexpr std::string_view closing = "/aliso", opening = "aliso:";
    std::size_t at = behind_blanks(inside);
    const std::string_view rest = text_.substr(at, close_ - at);
    if (rest.starts_with(closing))
      return behind_blanks(at + closing.size()) == close_ ? std::optional(std::string_view()) : std::nullopt;
    if (!rest.starts_with(opening)) return std::nullopt;
    at = behind_blanks(at + opening.size());
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n<", at), close_);
    if (end == at || behind_blanks(end) != close_) return std::nullopt;
    return text_.substr(at, end - at);
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t close_ = 0;
};

/// Content on lines of its own between two marks, in the given line ending.
std::string between(std::string_view content, std::string_view line_end) {
  std::string out(line_end);
  if (content.empty()) return out;
  for (const char c : content) {
    if (c == '\r') continue;
    if (c == '\n')
      out += line_end;
    else
      out += c;
  }
  return out += line_end;
}

/// Whether the block shares its line with anything else.
bool among_words(std::string_view text, const Block& block) {
  const std::string_view before = text.substr(0, text.rfind("<!--", block.from));
  const auto word = before.find_last_not_of(" \t");
  if (word != std::string_view::npos && before[word] != '\n') return true;
  const auto behind = text.find_first_not_of(" \t\r", text.find("-->", block.to) + 3);
  return behind != std::string_view::npos && text[behind] != '\n';
}

}  // namespace

std::optional<std::vector<Block>> find_blocks(std::string_view text, std::vector<Mistake>& mistakes) {
  std::vector<Block> blocks;
  std::optional<Mark> open;
  const std::size_t before = mistakes.size();
  Marks marks(text);
  while (const auto mark = marks.next()) {
    const std::size_t length = mark->end - mark->at;
    if (mark->name.empty()) {
      if (!open)
        mistakes.push_back({"block-unopened", mark->at, length});
      else
        blocks.push_back({open->name, open->end, mark->at});
      open.reset();
    } else {
      if (open) mistakes.push_back({"block-nested", mark->at, length, mark->name, open->name});
      // The outer one stays open: one mistake, said once.
      if (!open) open = mark;
    }
  }
  if (open) mistakes.push_back({"block-unclosed", open->at, open->end - open->at, open->name});
  if (mistakes.size() != before) return std::nullopt;
  return blocks;
}

std::string update_blocks(std::string_view text, const std::vector<Block>& blocks, std::string_view fresh,
                          const std::vector<Block>& fresh_blocks, const std::vector<std::string>& known) {
  const std::size_t first_end = text.find('\n');
  const bool carriage = first_end != std::string_view::npos && first_end > 0 && text[first_end - 1] == '\r';
  std::string out;
  std::size_t done = 0;
  // The second of a name takes the second fresh one: a template may have one a session.
  std::map<std::string_view, std::deque<std::string_view>> contents;
  for (const std::string& name : known) contents[name];
  for (const Block& block : fresh_blocks)
    contents[block.name].push_back(trimmed(fresh.substr(block.from, block.to - block.from)));
  for (const Block& block : blocks) {
    const auto found = contents.find(block.name);
    if (found == contents.end()) continue;
    std::string_view content;
    if (!found->second.empty()) {
      content = found->second.front();
      found->second.pop_front();
    }
    out += text.substr(done, block.from - done);
    // What stood within a line stays there, and what stands among words: a second update changes nothing.
    const bool one_line =
        text.substr(block.from, block.to - block.from).find('\n') == std::string_view::npos &&
        content.find('\n') == std::string_view::npos;
    const bool within = one_line && (block.to > block.from || content.empty() || among_words(text, block));
    out += within ? std::string(content) : between(content, carriage ? "\r\n" : "\n");
    done = block.to;
  }
  out += text.substr(done);
  return out;
}

}  // namespace aliso::telling
