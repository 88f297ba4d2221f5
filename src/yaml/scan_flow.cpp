// Lists and maps in brackets, on one line or several.
// A bracket that isn't closed is reported where it opens; the block around it is then read on.
#include <algorithm>

#include "yaml/scanner.h"

namespace aliso::yaml {

/// A list or map in brackets as the value of a key or an item at column `parent`.
void Scanner::flow_value(int parent) {
  flow_parent_ = parent;
  lenient_ = false;
  const bool whole = flow_collection();
  last_ = Last::brackets;
  if (stopped_) return;
  if (whole) return end_of_value("text-after-bracket");
  closers_.clear();
  lose(Reach::entry, pos_, false);
  lost_ = true;
  if (line_ == pos_ || bytes_.substr(line_, pos_ - line_).find_first_not_of(' ') == npos) {
    content_from(line_);  // the line that ended it is the block's
  } else {
    next_content();
  }
}

bool Scanner::flow_collection() {
  const bool list = byte(pos_) == '[';
  open(list ? Token::Type::list : Token::Type::map, true);
  closers_ += list ? ']' : '}';
  if (!stopped_) ++pos_;
  bool whole = false, need_comma = false;
  while (!stopped_) {
    if (!flow_space()) {
      unclosed_bracket();
      break;
    }
    const char c = byte(pos_);
    if (c == ']' || c == '}') {
      whole = close_bracket();
      break;
    }
    if (c == ',') {
      if (!need_comma && !lenient_) error("empty-item", pos_, pos_ + 1);
      need_comma = lenient_ = false;
      ++pos_;
      continue;
    }
    if (need_comma && !lenient_ && !flow_colon(pos_)) {
      error("missing-comma", pos_, pos_ + 1);
      if (c == '[' || c == '{') discard_collection();
      skip_to_separator();
      continue;
    }
    lenient_ = false;
    need_comma = true;
    if (!(list ? flow_item() : flow_pair())) break;
  }
  if (!closers_.empty()) closers_.pop_back();
  close();
  return whole;
}

/// The innermost bracket is reported, where nothing was lost before that it may stand in.
void Scanner::unclosed_bracket() {
  const std::size_t begin = tokens_[open_.back()].begin;
  if (!lost_) error("unclosed-bracket", begin, begin + 1, {{"bracket", std::string(1, bytes_[begin])}});
  lost_ = true;
}

/// The brackets can't go on where a value should stand: there is nothing in its place.
bool Scanner::broken_off() {
  empty_scalar();
  unclosed_bracket();
  return false;
}

/// At a closing bracket: whether it ends the innermost list or map. One that ends an outer one stays
/// for that, and the inner one is reported where it opens.
bool Scanner::close_bracket() {
  const char c = byte(pos_);
  if (c == closers_.back()) {
    ++pos_;
    return true;
  }
  if (closers_.find(c) != npos) {
    const std::size_t begin = tokens_[open_.back()].begin;
    error("unclosed-bracket", begin, begin + 1, {{"bracket", std::string(1, bytes_[begin])}});
    return true;
  }
  error("wrong-bracket", pos_, pos_ + 1,
        {{"bracket", std::string(1, c)}, {"expected", std::string(1, closers_.back())}});
  ++pos_;
  return true;
}

/// To the next thing in brackets, over comments and line ends. False where the brackets can't go on:
/// the file's end, or a line indented no deeper than the block they stand in. What closes them may stand
/// below the first letter of their key.
bool Scanner::flow_space() {
  for (;;) {
    skip_blanks();
    if (byte(pos_) == '#') {
      if (pos_ != line_ && !blank(pos_ - 1)) error("comment-needs-space", pos_, end_of_line(pos_));
      pos_ = end_of_line(pos_);
    }
    if (!line_end(pos_)) return true;
    const std::size_t end = bytes_.find('\n', pos_);
    if (end == npos) {
      pos_ = bytes_.size();
      return false;
    }
    pos_ = line_ = end + 1;
    if (marker(pos_)) return false;
    while (byte(pos_) == ' ') ++pos_;
    const int indent = column();
    const std::size_t spaces_end = pos_;
    skip_blanks();
    if (line_end(pos_) || byte(pos_) == '#') continue;
    if (pos_ > spaces_end) error("tab-in-indentation", spaces_end, pos_);
    if (indent <= flow_parent_) {
      if (closers_.find(byte(pos_)) == npos) {
        pos_ = line_;
        return false;
      }
      if (indent < flow_parent_) error("bracket-indentation", pos_, pos_ + 1);
    }
  }
}

/// `key: value` between braces.
bool Scanner::flow_pair() {
  const std::size_t key = pos_;
  if (!flow_key()) {
    empty_scalar();
    return false;
  }
  const std::size_t key_end = last_end_;
  skip_blanks();
  if (byte(pos_) == ':') {
    if (tokens_.back().folded) error("complex-key", pos_, pos_ + 1);
    ++pos_;
    return flow_behind_colon(key, key_end);
  }
  flow_no_value(key, key_end);
  empty_scalar();
  return true;
}

/// Reads over brackets that stand where none may: nothing is kept of them.
bool Scanner::discard_collection() {
  const std::size_t kept = tokens_.size();
  const bool whole = flow_collection();
  tokens_.resize(kept);
  for (auto& mistake : mistakes_) mistake.token = std::min(mistake.token, static_cast<std::uint32_t>(kept));
  --tokens_[open_.back()].children;
  return whole;
}

/// Tags and anchors in brackets, and the line ends behind them. False: the brackets can't go on.
bool Scanner::flow_properties() {
  while (byte(pos_) == '!' || byte(pos_) == '&') {
    properties();
    if (!flow_space()) return broken_off();
  }
  return true;
}

bool Scanner::flow_key() {
  if (!flow_properties()) return false;
  const char c = byte(pos_);
  if (c == '[' || c == '{') {
    error("complex-key", pos_, pos_ + 1);
    const std::size_t begin = pos_;
    const bool whole = discard_collection();
    scalar(Style::plain, begin, begin);
    return whole;
  }
  if (flow_colon(pos_)) {
    error("nothing-before-colon", pos_, pos_ + 1);
    empty_scalar();
    return true;
  }
  if (c == '"' || c == '\'') {
    flow_quoted();
  } else {
    const std::size_t begin = pos_;
    flow_plain(true);
    if (bytes_.substr(begin, last_end_ - begin) == "<<") error("merge-key", begin, last_end_);
  }
  return !lost_;
}

/// An item between square brackets: a value, or `key: value` as a map of its own.
bool Scanner::flow_item() {
  if (!flow_properties()) return false;
  const std::size_t begin = pos_;
  if (flow_colon(pos_)) {
    error("nothing-before-colon", pos_, pos_ + 1);
    skip_to_separator();
    empty_scalar();
    return true;
  }
  key_end_ = 0;
  const bool brackets = byte(pos_) == '[' || byte(pos_) == '{';
  const char first = byte(pos_);
  if (!flow_node()) return false;
  const std::size_t key_end = last_end_;
  skip_blanks();
  const bool colon = first == '"' || first == '\'' ? byte(pos_) == ':' : flow_colon(pos_);
  if (!colon) return true;
  if (brackets || tokens_.back().folded) {
    error("complex-key", pos_, pos_ + 1);
    skip_to_separator();
    return true;
  }
  // The scalar just read is a key: its map opens before it.
  const Token key = tokens_.back();
  tokens_.pop_back();
  --tokens_[open_.back()].children;
  const std::size_t behind = pos_;
  pos_ = begin;
  open(Token::Type::map, true);
  tokens_[open_.back()].children = 1;
  tokens_.push_back(key);
  pos_ = behind + 1;
  const bool whole = flow_behind_colon(begin, key_end);
  const std::size_t after = pos_;
  pos_ = std::max(last_end_, behind + 1);
  close();
  pos_ = after;
  return whole;
}

/// The value behind a key's colon, which may stand on the next line. Readers don't agree on a bracket
/// directly behind the colon of a key without quotes.
bool Scanner::flow_behind_colon(std::size_t key, std::size_t key_end) {
  const bool quoted = byte(key) == '"' || byte(key) == '\'';
  if (!quoted && key_end > key && (byte(pos_) == '[' || byte(pos_) == '{'))
    error("missing-space", pos_ - 1, pos_, {{"key", excerpt(key, key_end)}});
  if (!flow_space()) return broken_off();
  const char c = byte(pos_);
  if (c == ',' || c == ']' || c == '}') {
    flow_no_value(key, key_end);
    empty_scalar();
    return true;
  }
  key_ = key;
  key_end_ = key_end;
  const std::size_t text = pos_;
  if (!flow_node()) return false;
  skip_blanks();
  if (byte(pos_) == ':') {
    const std::size_t end = std::min(bytes_.find_first_of(",]}\n", pos_), end_of_line(pos_));
    error("colon-in-text", pos_, pos_ + 1,
          {{"text", excerpt(text, end)}, {"form", block_form()}, {"as", "text"}, {"lines", ""}});
    skip_to_separator();
  }
  return true;
}

/// A key between brackets that no value follows: a colon forgotten, or a text cut by a comma.
void Scanner::flow_no_value(std::size_t key, std::size_t key_end) {
  const std::string_view text = bytes_.substr(key, key_end - key);
  const std::size_t colon = text.find(':');
  lenient_ = true;
  if (colon != npos && colon > 0) {
    error(no_break_space_at(key + colon + 1) ? "no-break-space" : "missing-space", key + colon,
          key + colon + 1, {{"key", excerpt(key, key + colon)}});
  } else if (text.find(' ') != npos && tokens_[open_.back()].children > 1) {
    error("text-cut-by-comma", key, key_end, {{"text", excerpt(key, key_end)}, {"form", block_form()}});
  } else {
    const bool behind_text = tokens_[open_.back()].children > 1;
    error("key-without-value", key, key_end,
          {{"key", excerpt(key, key_end)}, {"cut", behind_text ? "yes" : "no"}, {"form", block_form()}});
  }
}

bool Scanner::flow_node() {
  if (!flow_properties()) return false;
  const char c = byte(pos_);
  if (c == '[' || c == '{') return flow_collection();
  if (c == '"' || c == '\'') {
    flow_quoted();
  } else {
    flow_plain(false);
  }
  return !lost_;
}

void Scanner::skip_to_separator() {
  while (!line_end(pos_) && std::string_view(",]}").find(byte(pos_)) == npos) ++pos_;
  lenient_ = true;
}

}  // namespace aliso::yaml
