// Lists and maps by indentation, one line after the other.
// A line that doesn't fit is explained, then passed over with what is indented under it.
#include <algorithm>

#include "yaml/scanner.h"

namespace aliso::yaml {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_no_break_space = "\u202F";

}  // namespace

/// `column` is where the node begins: its tag, or itself.
void Scanner::block_node(int parent, int column) {
  properties();
  if (line_end(pos_)) {  // only a tag or an anchor, which is said
    next_content();
    if (!done_ && this->column() > parent) return block_node(parent, this->column());
    return empty_scalar();
  }
  const bool own_line = bytes_.substr(line_, pos_ - line_).find_first_not_of(' ') == npos;
  if (dash() || (own_line && glued_item())) return block_list(column, parent);
  if (find_colon(pos_) != npos || (byte(pos_) == '?' && blank_or_end(pos_ + 1)) || more_keys_below()) {
    return block_map(column);
  }
  if (own_line && no_space_behind_dash()) {  // behind an item's dash it is a text: `- -t`
    empty_scalar();
    return skip_deeper(parent);
  }
  value(parent);
}

/// `-agora`, or a dash with a no-break space behind it.
bool Scanner::no_space_behind_dash() {
  if (!glued_dash()) return false;
  const bool no_break = no_break_space_at(pos_ + 1);
  error(no_break ? "no-break-space" : "missing-space-behind-dash", pos_, pos_ + 1 + no_break);
  return true;
}

/// Whether a dash stands right before its item, and is no key's: a bracket follows it, or items do at its
/// column, which are not the list of a key that ends its line.
bool Scanner::glued_item() const {
  if (!glued_dash()) return false;
  if (byte(pos_ + 1) == '{' || byte(pos_ + 1) == '[') return true;
  const auto takes_list = [this](std::size_t line) {
    std::size_t colon = find_colon(line);
    if (colon == npos) return false;
    do ++colon;
    while (blank(colon));
    return line_end(colon) || byte(colon) == '#';
  };
  const std::size_t indent = pos_ - line_;
  if (takes_list(pos_)) return false;
  for (std::size_t next = bytes_.find('\n', pos_); next != npos; next = bytes_.find('\n', next)) {
    std::size_t at = ++next;
    while (byte(at) == ' ') ++at;
    if (line_end(at) || byte(at) == '#' || at - next > indent) continue;
    if (at - next < indent || byte(at) != '-' || marker(at)) return false;
    if (blank_or_end(at + 1)) return true;
    if (takes_list(at)) return false;
  }
  return false;
}

bool Scanner::no_break_space_at(std::size_t at) const {
  const std::string_view text = bytes_.substr(std::min(at, bytes_.size()));
  return text.starts_with(no_break_space) || text.starts_with(narrow_no_break_space);
}

void Scanner::block_list(int column, int parent) {
  open(Token::Type::list, false);
  bool glued_said = false;
  for (bool first = true; !done_; first = false) {  // a tag may stand before the first dash
    if (this->column() < column) break;
    if (this->column() > column && !first) {
      explain_deeper(column);
    } else if (dash()) {
      lost_ = false;
      const std::size_t at = pos_++;
      const std::size_t gap = pos_;
      skip_blanks();
      const bool tab = bytes_.substr(gap, pos_ - gap).find('\t') != npos;
      // Other readers take no tab there before what opens a map, a list or a block either.
      const bool opens =
          dash() || std::string_view("|>:?").find(byte(pos_)) != npos || find_colon(pos_) != npos;
      if (tab && !line_end(pos_) && byte(pos_) != '#' && opens) {
        error("tab-in-indentation", gap, pos_);
      }
      after_indicator(column, false, at);
    } else if (glued_dash() && (column > parent || first || glued_said || glued_item())) {
      if (glued_said) lose(Reach::line, pos_, false);  // once is enough
      glued_said = glued_said || no_space_behind_dash();
      skip_deeper(column);
    } else if (column == parent) {
      break;  // the next key of the map whose value this list is
    } else {
      error("missing-dash", pos_, end_of_line(pos_));
      skip_deeper(column);
    }
  }
  close();
  last_ = Last::collection;
}

void Scanner::block_map(int column) {
  open(Token::Type::map, false);
  for (bool first = true; !done_ && this->column() >= column; first = false) {
    if (this->column() > column && !first) {
      explain_deeper(column);
      continue;
    }
    properties();
    const std::size_t colon = dash() ? npos : find_colon(pos_);
    if (colon == npos) {
      explain_no_key();
      skip_deeper(column);
      continue;
    }
    lost_ = false;
    const std::size_t key = pos_;
    block_key(colon);
    pos_ = colon + 1;
    skip_blanks();
    after_indicator(column, true, key);
  }
  close();
  last_ = Last::collection;
}

void Scanner::block_key(std::size_t colon) {
  const char first = byte(pos_);
  if (pos_ == colon) {
    error("nothing-before-colon", colon, colon + 1);
    empty_scalar();
  } else if (first == '"' || first == '\'') {
    quoted_scalar(0);  // find_colon has seen it close
  } else {
    std::size_t end = colon;
    while (blank(end - 1)) --end;
    if (bytes_.substr(pos_, end - pos_) == "<<") error("merge-key", pos_, end);
    for (const std::string_view space : {no_break_space, narrow_no_break_space}) {
      if (bytes_.substr(pos_, end - pos_).ends_with(space)) error("no-break-space", end - space.size(), end);
    }
    plain(end);
  }
}

/// Behind a key's colon or an item's dash: what is on the line, or on the lines below.
void Scanner::after_indicator(int column, bool of_map, std::size_t key) {
  key_ = key;
  key_end_ = of_map ? last_end_ : 0;
  const int begin = this->column();
  properties();
  const bool hash = byte(pos_) == '#' && pos_ > 0 && blank(pos_ - 1) && !blank_or_end(pos_ + 1);
  if (hash && byte(pos_ + 1) != '#' && !(of_map && items_below())) {
    check_comment(pos_);
    empty_scalar();
    lost_ = true;  // lines below may go on with it
    return next_content();
  }
  if (!line_end(pos_) && byte(pos_) != '#') {
    if (!of_map) return block_node(column, begin);
    if (dash()) {
      error("item-on-key-line", pos_, end_of_line(pos_));
      empty_scalar();
      return skip_deeper(column);
    }
    return value(column);
  }
  lost_ = false;
  next_content();
  if (!done_ && this->column() > column) return block_node(column, this->column());
  if (!done_ && of_map && this->column() == column && (dash() || glued_dash()))
    return block_list(column, column);
  if (!lost_) missing_value(of_map, key);
  lost_ = false;
  empty_scalar();
}

/// Whether the next line with anything on it is an item: what is behind the key's colon was no text.
bool Scanner::items_below() const {
  for (std::size_t next = bytes_.find('\n', pos_); next != npos; next = bytes_.find('\n', next)) {
    std::size_t at = ++next;
    while (byte(at) == ' ') ++at;
    if (!line_end(at) && byte(at) != '#') return byte(at) == '-' && blank_or_end(at + 1);
  }
  return false;
}

void Scanner::missing_value(bool of_map, std::size_t key) {
  if (!of_map) return error("item-without-value", key, key + 1);
  const std::size_t end = std::min(find_colon(key), end_of_line(key));
  error("key-without-value", key, end, {{"key", excerpt(key, end)}, {"cut", "no"}, {"form", block_form()}});
}

/// A value on the line of its key, or a text on a line of its own.
void Scanner::value(int parent) {
  switch (byte(pos_)) {
    case '|':
    case '>':
      return block_scalar(parent);
    case '[':
    case '{':
      return flow_value(parent);
    case '"':
    case '\'':
      return quoted_value(parent);
    default:
      return plain_value(parent);
  }
}

/// The colon that ends a key on this line: one with a blank or the line's end behind it.
std::size_t Scanner::find_colon(std::size_t at) const {
  const char first = byte(at);
  if (first == '[' || first == '{' || first == '|' || first == '>') return npos;
  if (first == '"' || first == '\'') {
    std::size_t end = at + 1;
    for (; !line_end(end); ++end) {
      if (first == '"' && bytes_[end] == '\\' && !line_end(end + 1)) {
        ++end;
      } else if (bytes_[end] == first) {
        if (first == '"' || byte(end + 1) != first) break;
        ++end;
      }
    }
    if (line_end(end)) return npos;
    ++end;
    while (blank(end)) ++end;
    return byte(end) == ':' && blank_or_end(end + 1) ? end : npos;
  }
  if (first == '?' && blank_or_end(at + 1)) return npos;
  for (std::size_t i = at; i < bytes_.size() && bytes_[i] != '\n'; ++i) {
    if (bytes_[i] == ':' && blank_or_end(i + 1)) return i;
    if (bytes_[i] == '#' && i > at && blank(i - 1)) return npos;
  }
  return npos;
}

/// Whether a text that stands where a map may begin is followed by keys of that map, at once or behind more
/// such texts: it is a key then, without its colon.
bool Scanner::more_keys_below() {
  const char first = byte(pos_);
  if (std::string_view("\"'[{|>").find(first) != npos) return false;
  std::size_t next = end_of_line(pos_);
  const std::size_t indent = pos_ - line_;
  while (next < bytes_.size()) {
    next = bytes_.find('\n', next);
    if (next == npos) return false;
    std::size_t at = ++next;
    while (byte(at) == ' ') ++at;
    if (line_end(at) || byte(at) == '#') continue;
    if (at - next != indent || marker(at) || (byte(at) == '-' && blank_or_end(at + 1))) return false;
    if (find_colon(at) != npos) return true;
  }
  return false;
}

/// A line of a map that is no key.
void Scanner::explain_no_key() {
  const std::size_t end = end_of_line(pos_);
  const std::string_view line = bytes_.substr(pos_, end - pos_);
  if (dash()) return error("unexpected-item", pos_, end);
  if (byte(pos_) == '?' && blank_or_end(pos_ + 1)) return error("complex-key", pos_, pos_ + 1);
  if (byte(pos_) == '[' || byte(pos_) == '{') return error("complex-key", pos_, end);
  const std::size_t colon = line.find(':');
  if (colon == npos) return error("missing-colon", pos_, end, {{"text", excerpt(pos_, end)}});
  if (no_break_space_at(pos_ + colon + 1)) return error("no-break-space", pos_ + colon, pos_ + colon + 2);
  error("missing-space", pos_ + colon, pos_ + colon + 1, {{"key", excerpt(pos_, pos_ + colon)}});
}

/// Lines indented deeper than the list or map that they stand in.
void Scanner::explain_deeper(int column) {
  const std::size_t end = end_of_line(pos_);
  const bool structure = dash() || find_colon(pos_) != npos;
  if (!lost_ && !stopped_) {
    if (column < 0) {
      error("text-after-value", pos_, end);
    } else if (last_ == Last::block) {
      error("block-indentation", line_, pos_);
    } else if (last_ == Last::collection) {
      error("bad-indentation", pos_, end);
    } else if (last_ == Last::text && !structure) {
      error("text-after-comment", pos_, end, {{"form", block_form()}});
    } else {
      error("unexpected-indentation", pos_, end);
    }
  }
  lose(Reach::entry, pos_, last_ != Last::collection);
  lost_ = false;
  skip_deeper(column);
  last_ = Last::nothing;
}

}  // namespace aliso::yaml
