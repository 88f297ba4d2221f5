// Blocks of text, and what stands before and behind a value: tags, anchors, comments.
// Only where they begin and end is found here; values.cpp says what they mean.
#include <algorithm>

#include "yaml/scanner.h"

namespace aliso::yaml {

/// Tags and anchors before a value: each is an error, and passed over.
void Scanner::properties() {
  while (byte(pos_) == '!' || byte(pos_) == '&') {
    const std::size_t begin = pos_;
    while (closers_.empty() ? !blank_or_end(pos_) : !blank(pos_) && !flow_stop(pos_)) ++pos_;
    error(bytes_[begin] == '!' ? "tag" : "anchor", begin, pos_, {{"text", excerpt(begin, pos_)}});
    skip_blanks();
  }
}

/// Behind a quote or a bracket: nothing more on the line but a comment.
void Scanner::end_of_value(std::string_view name) {
  const std::size_t value_end = pos_;
  skip_blanks();
  if (!line_end(pos_)) {
    const std::size_t end = end_of_line(pos_);
    if (byte(pos_) == ':') {
      error("complex-key", pos_, pos_ + 1);
    } else if (byte(pos_) != '#') {
      error(name, pos_, end, {{"text", excerpt(pos_, end)}});
    } else if (pos_ == value_end) {
      error("comment-needs-space", pos_, end);
    }
  }
  next_content();
}

/// `|` or `>`, its indicators, and the lines below that are indented deeper than `parent`.
void Scanner::block_scalar(int parent) {
  const std::size_t begin = pos_;
  const Style style = byte(pos_++) == '|' ? Style::literal : Style::folded;
  int indent = -1;
  bool keep = false, chomped = false;
  for (;; ++pos_) {
    const char c = byte(pos_);
    if (c >= '1' && c <= '9' && indent < 0) {
      indent = std::max(parent, 0) + (c - '0');
    } else if ((c == '+' || c == '-') && !chomped) {
      chomped = true;
      keep = c == '+';
    } else {
      break;
    }
  }
  const std::size_t header_end = pos_;
  skip_blanks();
  if (!line_end(pos_) && (byte(pos_) != '#' || pos_ == header_end)) {
    const std::size_t number = bytes_.find_first_not_of("= ", begin + 1);
    const bool more = style == Style::folded && byte(number) >= '0' && byte(number) <= '9';
    error("block-header", pos_, end_of_line(pos_),
          {{"text", excerpt(pos_, end_of_line(pos_))},
           {"more", std::string(more ? "yes" : "no")},
           {"whole", excerpt(begin, end_of_line(pos_))}});
  }

  std::size_t next = std::min(bytes_.find('\n', pos_), bytes_.size());
  std::size_t end = next;
  std::size_t deepest_blank = 0, deepest_at = 0;
  std::size_t kept = next;
  while (next < bytes_.size()) {
    const std::size_t line = next + 1;
    std::size_t at = line;
    // Spaces beyond the indentation are text.
    while (byte(at) == ' ' && (indent < 0 || at - line < static_cast<std::size_t>(indent))) ++at;
    const std::size_t spaces = at - line;
    const std::size_t after = std::min(bytes_.find('\n', at), bytes_.size());
    // A document's own text is indented as well, as libfyaml and PyYAML have it.
    const bool too_little = static_cast<int>(spaces) < (indent < 0 ? std::max(parent + 1, 1) : indent) ||
                            byte(line) == '\t';  // a tab at a line's start is never text
    bool nothing = line_end(at);
    if (!nothing && too_little && bytes_.find_first_not_of(" \t\r", at) >= after) {
      error("tab-in-indentation", at, end_of_line(at));
      lose(Reach::line, begin, false);
      nothing = true;
    }
    if (nothing) {
      if (indent < 0 && spaces > deepest_blank) {
        deepest_blank = spaces;
        deepest_at = line;
      }
      if (line < bytes_.size()) kept = after;
      next = after;
      continue;
    }
    if (indent < 0) {
      if (too_little) break;
      indent = static_cast<int>(spaces);
      if (deepest_blank > spaces) {
        error("block-indentation", deepest_at, deepest_at + deepest_blank);
        lose(Reach::line, begin, false);
      }
    }
    if (too_little) break;
    end = next = kept = after;
  }
  if (keep) end = kept;
  scalar(style, begin, std::min(end + 1, bytes_.size()));
  tokens_.back().indent =
      indent < 0 ? static_cast<std::uint32_t>(deepest_blank) : static_cast<std::uint32_t>(indent);
  last_ = Last::block;
  // Back to the line's end before whatever comes next.
  pos_ = std::min(end, bytes_.size());
  next_content();
}

}  // namespace aliso::yaml
