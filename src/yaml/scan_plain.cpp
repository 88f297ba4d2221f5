// Texts without quotes: what may not begin one, what cuts one short, how one goes on over lines.
// Going on is YAML's own and read, with a warning: it is a forgotten sign more often than it is meant.
#include <fmt/format.h>

#include <algorithm>

#include "yaml/scanner.h"

namespace aliso::yaml {

namespace {

/// "agora: 2, vasi: 1", if the text is that: names, each with its number.
std::string numbered(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    std::string_view pair = text.substr(at, comma - at);
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    while (pair.ends_with(' ')) pair.remove_suffix(1);
    const std::size_t colon = pair.find(": ");
    if (colon == std::string_view::npos || colon == 0) return {};
    const std::string_view number = pair.substr(pair.find_first_not_of(' ', colon + 1));
    if (number.find_first_not_of("0123456789-+~<>") != std::string_view::npos) return {};
    result += fmt::format("{}{}", result.empty() ? "" : ", ", pair);
    at = comma + 1;
  }
  return result;
}

}  // namespace

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

/// ` #` behind a plain text begins a comment; one that doesn't look like a comment cuts the text.
bool Scanner::check_comment(std::size_t hash) {
  std::size_t behind = hash;
  while (byte(behind) == '#') ++behind;
  if (blank_or_end(behind)) return false;
  error("comment-cuts-text", hash, end_of_line(hash),
        {{"text", excerpt(hash, end_of_line(hash))}, {"form", block_form()}});
  return true;
}

/// A plain text in a block, to the end of its line or of those that go on with it.
void Scanner::plain_value(int parent) {
  const std::size_t begin = pos_, mistakes = errors_;
  const int text_column = column();
  PlainLine line = plain_line();
  plain(line.end);
  line.sound = errors_ == mistakes;
  next_content();
  if (done_ || lost_ || column() <= parent) return;
  // In a list, a dash left of the text is an item out of line with the others.
  const bool item_out_of_line = key_end_ == 0 && dash() && column() < text_column;
  if (!item_out_of_line) plain_goes_on(parent, begin, line);
}

/// A plain text from `pos_` to the end of its line, or to a comment.
Scanner::PlainLine Scanner::plain_line() {
  const std::size_t begin = pos_;
  const std::size_t line = end_of_line(pos_);
  PlainLine read{line};
  std::size_t colon = npos;
  for (std::size_t i = begin; i < line; ++i) {
    if (bytes_[i] == '#' && i > begin && blank(i - 1)) {
      read.sound = !check_comment(i);
      read.comment = read.sound;
      read.end = i;
      break;
    }
    if (bytes_[i] == ':' && colon == npos && blank_or_end(i + 1)) colon = i;
  }
  while (read.end > begin && blank(read.end - 1)) --read.end;
  if (colon != npos) {
    colon_in_text(begin, colon, read.end);
    read.sound = false;
  }
  return read;
}

/// The colon may part a name from its number, of one line of a list or of several.
void Scanner::colon_in_text(std::size_t begin, std::size_t colon, std::size_t end) {
  const std::string_view text = bytes_.substr(begin, end - begin);
  std::string_view as = "text";
  std::string lines, form = block_form();
  if (key_end_ > key_) {
    const std::string key(bytes_.substr(key_, key_end_ - key_));
    if (lines = numbered(key + ": " + std::string(text)); !lines.empty()) {
      as = "lines";
    } else if (lines = numbered(text); !lines.empty()) {
      as = "list";
      form = fmt::format("{}: [{}]", key, lines);
    }
  }
  error("colon-in-text", colon, colon + 1,
        {{"text", excerpt(begin, end)}, {"form", form}, {"as", std::string(as)}, {"lines", lines}});
}

/// At a line indented deeper than `parent`, behind a plain text that began at `begin`: takes it and those
/// below it into the text, up to a comment or to one that is a key.
void Scanner::plain_goes_on(int parent, std::size_t begin, PlainLine line) {
  bool sound = line.sound;
  while (!line.comment && !done_ && !lost_ && column() > parent && !has_colon(pos_)) {
    const std::size_t behind = bytes_.find('\n', last_end_);
    if (bytes_.substr(behind, line_ - behind).find('#') != npos) return;
    line = plain_line();
    if (!line.sound) lose(Reach::line, begin, false);
    if (sound && line.sound) warn_of_next_line(pos_, line.end, "block");
    sound = false;  // once is enough
    lengthen(line.end);
    next_content();
  }
}

/// Whether the line from `at` on is cut by a colon as a key is.
bool Scanner::has_colon(std::size_t at) const {
  for (std::size_t i = at; i < bytes_.size() && bytes_[i] != '\n'; ++i) {
    if (bytes_[i] == ':' && blank_or_end(i + 1)) return true;
    if (bytes_[i] == '#' && i > at && blank(i - 1)) return false;
  }
  return false;
}

/// The last text goes on to `end`, in a line below the one it began in.
void Scanner::lengthen(std::size_t end) {
  tokens_.back().end = static_cast<std::uint32_t>(end);
  tokens_.back().folded = true;
  last_end_ = end;
}

/// `where` is block or brackets.
void Scanner::warn_of_next_line(std::size_t at, std::size_t end, std::string_view where) {
  const bool dash = byte(at) == '-' && blank_or_end(at + 1);
  diagnostics_.warning("continued-text", {file_, static_cast<std::uint32_t>(at)},
                       static_cast<std::uint32_t>(end - at),
                       {{"where", std::string(dash ? "dash" : where)}, {"form", block_form()}});
}

/// A plain text in brackets. A key ends with its line.
void Scanner::flow_plain(bool key) {
  const std::size_t begin = pos_;
  if (byte(pos_) == '-' && (blank(pos_ + 1) || flow_stop(pos_ + 1)))
    error("item-in-brackets", pos_, pos_ + 1);
  const std::size_t mistakes = errors_;
  const std::size_t end = flow_plain_line();
  if (errors_ == mistakes) check_plain(begin, end);
  scalar(Style::plain, begin, end);
  bool said = false;
  for (std::size_t next = npos; !key && line_end(pos_) && (next = flow_next_line()) != npos;) {
    line_ = bytes_.rfind('\n', next) + 1;
    pos_ = next;
    lengthen(flow_plain_line());
    if (errors_ > mistakes) lose(Reach::line, begin, false);
    if (!said && errors_ == mistakes) warn_of_next_line(next, last_end_, "brackets");
    said = true;
  }
}

/// Passes a plain text to the end of its line, or of the item; the byte behind its last letter.
std::size_t Scanner::flow_plain_line() {
  const std::size_t begin = pos_;
  bool question = false;
  for (; !flow_stop(pos_) && !flow_colon(pos_); ++pos_) {
    if (byte(pos_) == '#' && pos_ > begin && blank(pos_ - 1) && !check_comment(pos_)) break;
    if (byte(pos_) == '?' && !question && !in_word(begin, pos_)) {
      question = true;
      error("question-in-brackets", pos_, pos_ + 1, {{"form", block_form()}});
    }
  }
  std::size_t end = pos_;
  while (end > begin && blank(end - 1)) --end;
  return end;
}

/// Whether a letter of a text in brackets that begins at `begin` has others on both sides, as the question
/// mark of https://example.org/?a=b has.
bool Scanner::in_word(std::size_t begin, std::size_t at) const {
  return at > begin && !blank(at - 1) && !blank(at + 1) && !flow_stop(at + 1);
}

/// Behind a plain text that ends its line in brackets: where it goes on below; npos where something else
/// stands there.
std::size_t Scanner::flow_next_line() const {
  std::size_t line = pos_, at = pos_;
  do {
    line = bytes_.find('\n', at);
    if (line == npos) return npos;
    at = ++line;
    while (byte(at) == ' ') ++at;
    const bool tab = byte(at) == '\t';
    std::size_t text = at;
    while (blank(text)) ++text;
    if (tab && !line_end(text)) return npos;
    at = text;
  } while (line_end(at));
  if (static_cast<int>(at - line) <= flow_parent_ || marker(line) || byte(at) == '#') return npos;
  if (flow_stop(at)) return npos;
  for (std::size_t i = at; !flow_stop(i) && !(bytes_[i] == '#' && blank(i - 1)); ++i) {
    if (flow_colon(i)) return npos;  // `key: value` below a value: a comma is missing
  }
  return at;
}

}  // namespace aliso::yaml
