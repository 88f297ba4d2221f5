// Finding marks, and putting new content between them.
// Marks are comments anywhere in the text; white space inside them does not matter.
#include "telling/blocks.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "words/trimmed.h"

namespace aliso::telling {

using words::trimmed;

namespace {

struct Mark {
  std::size_t at = 0, end = 0;
  std::string name;   ///< empty: a closing mark
  std::string event;  ///< empty: it names none
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
      if (auto mark = escaped ? std::nullopt : read(at + 4)) {
        position_ = close_ + 3;
        mark->at = at;
        mark->end = position_;
        return mark;
      }
      position_ = at + 4;
    }
  }

 private:
  [[nodiscard]] std::size_t behind_blanks(std::size_t at) const {
    return std::min(text_.find_first_not_of(" \t\r\n", at), close_);
  }

  /// The word that begins there, and the place behind it and the blanks that follow.
  [[nodiscard]] std::pair<std::string_view, std::size_t> word(std::size_t at) const {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n<", at), close_);
    return {text_.substr(at, end - at), behind_blanks(end)};
  }

  /// What a mark says whose inside begins there; nothing where it is none.
  [[nodiscard]] std::optional<Mark> read(std::size_t inside) const {
    constexpr std::string_view closing = "/aliso", opening = "aliso:";
    std::size_t at = behind_blanks(inside);
    const std::string_view rest = text_.substr(at, close_ - at);
    if (rest.starts_with(closing))
      return behind_blanks(at + closing.size()) == close_ ? std::optional<Mark>(Mark{}) : std::nullopt;
    if (!rest.starts_with(opening)) return std::nullopt;
    const auto [name, behind] = word(behind_blanks(at + opening.size()));
    if (name.empty()) return std::nullopt;
    const auto [event, end] = word(behind);
    if (end != close_) return std::nullopt;
    return Mark{.name = std::string(name), .event = std::string(event)};
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t close_ = 0;
};

/// What is put between two marks.
struct Content {
  std::string_view text;
  bool apart = false;  ///< an empty line stands before the closing mark, as in the template
};

Content content_of(std::string_view fresh, const Block& block) {
  const std::string_view inside = fresh.substr(block.from, block.to - block.from);
  const std::string_view text = trimmed(inside);
  if (text.empty()) return {};
  const auto end = static_cast<std::size_t>(text.data() - inside.data()) + text.size();
  const auto behind = inside.substr(std::min(end, inside.size()));
  return {text, std::count(behind.begin(), behind.end(), '\n') > 1};
}

/// Content on lines of its own between two marks, in the given line ending.
std::string between(const Content& content, std::string_view line_end) {
  std::string out(line_end);
  if (content.text.empty()) return out;
  for (const char c : content.text) {
    if (c == '\r') continue;
    if (c == '\n')
      out += line_end;
    else
      out += c;
  }
  out += line_end;
  if (content.apart) out += line_end;
  return out;
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
        blocks.push_back({open->name, open->end, mark->at, open->event});
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

std::string unmarked(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  Marks marks(text);
  while (const auto mark = marks.next()) {
    out += text.substr(done, mark->at - done);
    done = mark->end;
  }
  return out += text.substr(done);
}

std::string name_event(std::string text, std::string_view event) {
  std::optional<Mark> first;
  for (Marks marks(text); !first || first->name.empty();) {
    first = marks.next();
    if (!first) return text;
  }
  if (!first->event.empty()) return text;
  const std::size_t close = first->end - std::string_view("-->").size();
  const std::size_t behind = text.find_last_not_of(" \t\r\n", close - 1) + 1;
  return text.insert(behind, " " + std::string(event));
}

const Block* of_another(const std::vector<Block>& blocks, std::string_view event) {
  const auto found = std::find_if(blocks.begin(), blocks.end(), [event](const Block& block) {
    return !block.event.empty() && block.event != event;
  });
  return found == blocks.end() ? nullptr : &*found;
}

std::string update_blocks(std::string_view text, const std::vector<Block>& blocks, std::string_view fresh,
                          const std::vector<Block>& fresh_blocks, const std::vector<std::string>& known) {
  const std::size_t first_end = text.find('\n');
  const bool carriage = first_end != std::string_view::npos && first_end > 0 && text[first_end - 1] == '\r';
  std::string out;
  std::size_t done = 0;
  // The second of a name takes the second fresh one: a template may have one a session.
  std::map<std::string_view, std::deque<Content>> contents;
  for (const std::string& name : known) contents[name];
  for (const Block& block : fresh_blocks) contents[block.name].push_back(content_of(fresh, block));
  for (const Block& block : blocks) {
    const auto found = contents.find(block.name);
    if (found == contents.end()) continue;
    Content content;
    if (!found->second.empty()) {
      content = found->second.front();
      found->second.pop_front();
    }
    out += text.substr(done, block.from - done);
    // What stood within a line stays there, and what stands among words: a second update changes nothing.
    const bool one_line =
        text.substr(block.from, block.to - block.from).find('\n') == std::string_view::npos &&
        content.text.find('\n') == std::string_view::npos;
    const bool within =
        one_line && (block.to > block.from || content.text.empty() || among_words(text, block));
    out += within ? std::string(content.text) : between(content, carriage ? "\r\n" : "\n");
    done = block.to;
  }
  out += text.substr(done);
  return out;
}

}  // namespace aliso::telling
