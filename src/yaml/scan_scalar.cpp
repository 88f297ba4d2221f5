// Texts: plain, quoted, in blocks; what may not begin one, and what cuts one short.
// Only where they begin and end is found here; values.cpp says what they mean.
#include <algorithm>

#include "yaml/scanner.h"

namespace aliso::yaml {

namespace {

constexpr auto npos = std::string_view::npos;

bool hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

unsigned hex_value(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    value = value * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

}  // namespace

/// Tags and anchors before a value: each is an error, and passed over.
void Scanner::properties() {
  while (byte(pos_) == '!' || byte(pos_) == '&') {
    const std::size_t begin = pos_;
    while (closers_.empty() ? !blank_or_end(pos_) : !blank(pos_) && !flow_stop(pos_)) ++pos_;
    error(bytes_[begin] == '!' ? "tag" : "anchor", begin, pos_, {{"text", excerpt(begin, pos_)}});
    skip_blanks();
  }
}

/// A plain text from `pos_`, with what it may not be.
void Scanner::plain(std::size_t end_of_text) {
  check_plain(pos_, end_of_text);
  scalar(Style::plain, pos_, end_of_text);
  last_ = Last::text;
}

void Scanner::check_plain(std::size_t begin, std::size_t end) {
  const std::string_view text = bytes_.substr(begin, end - begin);
  if (text.empty()) return;
  if (text.front() == '*') return error("alias", begin, end, {{"text", excerpt(begin, end)}});
  if (std::string_view("@`%,]}|>").find(text.front()) != npos) {
    return error("reserved-character", begin, begin + 1, {{"character", std::string(1, text.front())}});
  }
  if (text.front() == '?' && blank_or_end(begin + 1)) return error("complex-key", begin, begin + 1);
  if (text == "~" || text == "null" || text == "Null" || text == "NULL") {
    error("null-value", begin, end, {{"text", std::string(text)}});
  }
}

/// A plain text to the end of its line, or to a comment.
void Scanner::plain_value() {
  const std::size_t begin = pos_;
  const std::size_t line = end_of_line(pos_);
  std::size_t end = line;
  std::size_t colon = npos;
  for (std::size_t i = begin; i < line; ++i) {
    if (bytes_[i] == '#' && i > begin && blank(i - 1)) {
      check_comment(i);
      end = i;
      break;
    }
    if (bytes_[i] == ':' && colon == npos && blank_or_end(i + 1)) colon = i;
  }
  while (end > begin && blank(end - 1)) --end;
  if (colon != npos)
    error("colon-in-text", colon, colon + 1, {{"text", excerpt(begin, end)}, {"form", block_form()}});
  plain(end);
  next_content();
}

/// ` #` behind a plain text begins a comment; one that doesn't look like a comment cuts the text.
bool Scanner::check_comment(std::size_t hash) {
  std::size_t behind = hash;
  while (byte(behind) == '#') ++behind;
  if (blank_or_end(behind)) return false;
  error("comment-cuts-text", hash, end_of_line(hash),
        {{"text", excerpt(hash, end_of_line(hash))}, {"form", block_form()}});
  return true;
}

std::size_t Scanner::quoted() {
  const char quote = byte(pos_);
  for (std::size_t i = pos_ + 1; !line_end(i); ++i) {
    if (quote == '"' && bytes_[i] == '\\') {
      if (line_end(i + 1)) return npos;
      ++i;
    } else if (bytes_[i] == quote) {
      if (quote == '"' || byte(i + 1) != quote) return i + 1;
      ++i;
    }
  }
  return npos;
}

void Scanner::unclosed_quote(std::size_t begin) {
  const std::size_t line = end_of_line(begin);
  error("unclosed-quote", begin, line, {{"quote", std::string(1, byte(begin))}, {"form", block_form()}});
  scalar(Style::plain, begin, line);
  lose(Reach::rest, begin, false);
  lost_ = true;  // what follows may be the text's other lines
}

void Scanner::quoted_value() {
  const std::size_t begin = pos_;
  const bool two = byte(begin) == '"';
  const std::size_t end = quoted();
  if (end == npos) {
    unclosed_quote(begin);
    return next_content();
  }
  if (two) check_escapes(begin, end);
  scalar(two ? Style::double_quoted : Style::single_quoted, begin, end);
  last_ = Last::quoted;
  pos_ = end;
  end_of_value("text-after-quote");
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

/// Every `\` between double quotes is followed by what YAML knows and gives a letter to be read.
void Scanner::check_escapes(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (bytes_[i] != '\\') continue;
    const std::size_t at = i++;
    const char c = bytes_[i];
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    std::size_t last = i + 1;
    while (last < i + 1 + digits && last + 1 < end && hex(bytes_[last])) ++last;
    bool known = digits == 0 ? std::string_view("tn \"/\\N_LP").find(c) != npos : last == i + 1 + digits;
    if (known && digits > 0) {
      const unsigned value = hex_value(bytes_.substr(i + 1, digits));
      known = value == '\t' || value == '\n' || (value >= 0x20 && value < 0x7F) ||
              (value >= 0xA0 && value < 0xD800) || (value >= 0xE000 && value <= 0x10FFFF);
    }
    if (!known) error("bad-escape", at, last, {{"text", excerpt(at, last)}});
    i = last - 1;
  }
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
    error("block-header", pos_, end_of_line(pos_), {{"text", excerpt(pos_, end_of_line(pos_))}});
  }

  std::size_t next = std::min(bytes_.find('\n', pos_), bytes_.size());
  std::size_t end = next;
  std::size_t deepest_blank = 0, deepest_at = 0;
  std::size_t kept = next;
  while (next < bytes_.size()) {
    const std::size_t line = next + 1;
    std::size_t at = line;
    while (byte(at) == ' ' && (indent < 0 || at - line < static_cast<std::size_t>(indent))) ++at;
    const std::size_t spaces = at - line;
    std::size_t content = at;  // spaces beyond the indentation are text
    while (indent < 0 && byte(content) == ' ') ++content;
    const std::size_t after = std::min(bytes_.find('\n', at), bytes_.size());
    if (line_end(content)) {
      if (indent < 0 && content - line > deepest_blank) {
        deepest_blank = content - line;
        deepest_at = line;
      }
      if (line < bytes_.size()) kept = after;
      next = after;
      continue;
    }
    if (indent < 0) {
      if (static_cast<int>(spaces) <= parent) break;
      indent = static_cast<int>(spaces);
      if (deepest_blank > spaces) {
        error("block-indentation", deepest_at, deepest_at + deepest_blank);
        lose(Reach::line, begin, false);
      }
    }
    if (static_cast<int>(spaces) < indent) break;
    if (indent == 0 && marker(line)) break;
    end = next = kept = after;
  }
  if (keep) end = kept;
  scalar(style, begin, std::min(end + 1, bytes_.size()));
  tokens_.back().indent = static_cast<std::uint32_t>(std::max(indent, 0));
  last_ = Last::block;
  // Back to the line's end before whatever comes next.
  pos_ = std::min(end, bytes_.size());
  next_content();
}

}  // namespace aliso::yaml
