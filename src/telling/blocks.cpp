// Finding marks, and putting new content between them.
// Marks are comments anywhere in the text; white space inside them does not matter.
#include "telling/blocks.h"

#include <algorithm>
#include <map>

#include "words/trimmed.h"

namespace aliso::telling {

using words::trimmed;

namespace {

struct Mark {
  std::size_t at = 0, end = 0;
  std::string name;  ///< empty: a closing mark
};

/// The next mark at or behind `position`. Other comments are none; `\<!--` is a person's, escaped.
std::optional<Mark> next_mark(std::string_view text, std::size_t position) {
  for (;;) {
    const std::size_t at = text.find("<!--", position);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t close = text.find("-->", at + 4);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view inside = trimmed(text.substr(at + 4, close - at - 4));
    const bool escaped = at > 0 && text[at - 1] == '\\';
    if (!escaped && inside == "/aliso") return Mark{at, close + 3, ""};
    if (!escaped && inside.starts_with("aliso:")) {
      const std::string_view name = trimmed(inside.substr(6));
      if (!name.empty() && name.find_first_of(" \t\r\n") == std::string_view::npos)
        return Mark{at, close + 3, std::string(name)};
    }
    position = at + 4;
  }
}

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

}  // namespace

std::optional<std::vector<Block>> find_blocks(std::string_view text, std::vector<Mistake>& mistakes) {
  std::vector<Block> blocks;
  std::optional<Mark> open;
  const std::size_t before = mistakes.size();
  for (auto mark = next_mark(text, 0); mark; mark = next_mark(text, mark->end)) {
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
  std::map<std::string_view, std::ptrdiff_t> seen;
  for (const Block& block : blocks) {
    // The second of a name takes the second fresh one: a template may have one a session.
    auto left = seen[block.name]++;
    const auto found = std::find_if(fresh_blocks.begin(), fresh_blocks.end(),
                                    [&](const Block& b) { return b.name == block.name && left-- == 0; });
    const bool is_known = std::find(known.begin(), known.end(), block.name) != known.end();
    if (found == fresh_blocks.end() && !is_known) continue;
    const std::string_view content = found == fresh_blocks.end()
                                         ? std::string_view{}
                                         : trimmed(fresh.substr(found->from, found->to - found->from));
    out += text.substr(done, block.from - done);
    // What stood within a line stays there.
    const bool within = text.substr(block.from, block.to - block.from).find('\n') == std::string_view::npos &&
                        content.find('\n') == std::string_view::npos && block.to > block.from;
    out += within ? std::string(content) : between(content, carriage ? "\r\n" : "\n");
    done = block.to;
  }
  out += text.substr(done);
  return out;
}

}  // namespace aliso::telling
