// Texts between quotes, on one line or several: where they end, what may stand in them.
// Lines that go on with one are indented deeper than what holds it, so that a quote left open is found early.
#include <algorithm>

#include "yaml/scanner.h"

namespace aliso::yaml {

namespace {

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

/// From the opening quote at `pos_` to the byte behind the closing one; npos if there is none. `line_` is
/// then that of the closing one.
std::size_t Scanner::quoted(int parent) {
  const char quote = byte(pos_);
  std::size_t line = line_, tab = npos, text = 0;
  for (std::size_t i = pos_ + 1; i < bytes_.size();) {
    const char c = bytes_[i];
    if (c == '\n') {
      std::size_t at = ++i;
      while (byte(at) == ' ') ++at;
      const std::size_t spaces_end = at;
      while (blank(at)) ++at;
      if (!line_end(at)) {
        if (static_cast<int>(spaces_end - i) <= parent || marker(i)) return npos;
        if (at > spaces_end && tab == npos) {
          tab = spaces_end;
          text = at;
        }
      }
      line = i;
      i = at;
    } else if (c == '\\' && quote == '"') {
      i += line_end(i + 1) ? 1 : 2;
    } else if (c != quote) {
      ++i;
    } else if (quote == '\'' && byte(i + 1) == quote) {
      i += 2;
    } else {
      if (tab != npos) error("tab-in-indentation", tab, text);
      line_ = line;
      return i + 1;
    }
  }
  return npos;
}

/// The text between quotes at `pos_`, which goes behind it. False: it isn't closed, which is said.
bool Scanner::quoted_scalar(int parent) {
  const std::size_t begin = pos_, line = line_, mistakes = errors_;
  const bool two = byte(begin) == '"';
  const std::size_t end = quoted(parent);
  if (end == npos) {
    unclosed_quote(begin);
    return false;
  }
  if (two) check_escapes(begin, end);
  if (errors_ > mistakes) lose(Reach::line, begin, false);
  scalar(two ? Style::double_quoted : Style::single_quoted, begin, end);
  tokens_.back().folded = line_ != line;
  pos_ = end;
  return true;
}

/// What stands there is kept as a text, to the end of its line.
void Scanner::unclosed_quote(std::size_t begin) {
  const std::size_t line = end_of_line(begin);
  error("unclosed-quote", begin, line, {{"quote", std::string(1, byte(begin))}, {"form", block_form()}});
  scalar(Style::plain, begin, line);
  lose(Reach::rest, begin, false);
  lost_ = true;  // what follows may be the text's other lines
}

void Scanner::quoted_value(int parent) {
  if (!quoted_scalar(parent)) return next_content();
  last_ = Last::quoted;
  end_of_value("text-after-quote");
}

void Scanner::flow_quoted() {
  const std::size_t begin = pos_;
  if (!quoted_scalar(flow_parent_)) {
    pos_ = end_of_line(begin);
    return;
  }
  if (!blank(pos_) && !flow_stop(pos_) && byte(pos_) != ':') {
    error("text-after-quote", pos_, end_of_line(pos_), {{"text", excerpt(pos_, end_of_line(pos_))}});
    skip_to_separator();
  }
}

/// Every `\` between double quotes is followed by what YAML knows and gives a letter to be read.
void Scanner::check_escapes(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (bytes_[i] != '\\') continue;
    const std::size_t at = i++;
    if (line_end(i)) continue;  // the line's end doesn't count
    const char c = bytes_[i];
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    std::size_t last = i + 1;
    while (last < i + 1 + digits && last + 1 < end && hex(bytes_[last])) ++last;
    bool known = digits == 0 ? std::string_view("tn \"/\\N_LP").find(c) != npos : last == i + 1 + digits;
    if (known && digits > 0) {
      const unsigned value = hex_value(bytes_.substr(i + 1, digits));
      // Two that stand for one letter beyond U+FFFF, as JSON writes it.
      if (c == 'u' && value >= 0xD800 && value < 0xDC00 && last + 6 < end && bytes_[last] == '\\' &&
          bytes_[last + 1] == 'u' && std::all_of(&bytes_[last + 2], &bytes_[last + 6], hex)) {
        const unsigned second = hex_value(bytes_.substr(last + 2, 4));
        if (second >= 0xDC00 && second < 0xE000) {
          i = last + 5;
          continue;
        }
      }
      known = value == '\t' || value == '\n' || (value >= 0x20 && value < 0x7F) ||
              (value >= 0xA0 && value < 0xD800) || (value >= 0xE000 && value <= 0xFFFD && value != 0xFEFF) ||
              (value >= 0x10000 && value <= 0x10FFFF);
    }
    if (!known) error("bad-escape", at, last, {{"text", excerpt(at, last)}});
    i = last - 1;
  }
}

}  // namespace aliso::yaml
