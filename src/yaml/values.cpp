// The values of quoted texts and of blocks, by chapters 7.3 and 8.1 of YAML 1.2.
// `scan` has checked what they are made of: nothing can be wrong here.
#include "yaml/values.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>

namespace aliso::yaml {

namespace {

void append_utf8(std::string& text, UChar32 c) {
  char letter[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(letter, length, c);
  text.append(letter, static_cast<std::size_t>(length));
}

/// Builds a text of lines: blanks around a line's end are no part of it, a single end is a space, more of
/// them are one less.
class Folding {
 public:
  /// At the line feed, or the carriage return before it, behind which the next line begins; the byte where
  /// that has text, behind `inside` where none has.
  std::size_t line_end(std::string_view inside, std::size_t at, bool escaped) {
    std::size_t feeds = 0;
    for (; at < inside.size() && blank_or_end(inside[at]); ++at) feeds += inside[at] == '\n';
    if (!escaped) {
      text.resize(kept_);
      if (feeds == 1) text += ' ';
    }
    text.append(feeds - 1, '\n');
    keep();
    return at;
  }
  static bool blank_or_end(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  /// A letter as it is written; blanks may be the end of their line.
  void letter(char c) {
    text += c;
    if (c != ' ' && c != '\t') keep();
  }
  /// What is there so far stays.
  void keep() { kept_ = text.size(); }

  std::string text;

 private:
  std::size_t kept_ = 0;
};

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

std::string plain(std::string_view written) {
  Folding folding;
  for (std::size_t i = 0; i < written.size();) {
    if (ends_line(written[i])) {
      i = folding.line_end(written, i, false);
    } else {
      folding.letter(written[i++]);
    }
  }
  return std::move(folding.text);
}

std::string single_quoted(std::string_view inside) {
  Folding folding;
  for (std::size_t i = 0; i < inside.size();) {
    if (ends_line(inside[i])) {
      i = folding.line_end(inside, i, false);
      continue;
    }
    folding.letter(inside[i]);
    i += inside[i] == '\'' ? 2 : 1;  // it is doubled
  }
  return std::move(folding.text);
}

std::uint32_t code_point(std::string_view hex) {
  std::uint32_t code = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  return code;
}

std::string double_quoted(std::string_view inside) {
  Folding folding;
  std::string& text = folding.text;
  for (std::size_t i = 0; i < inside.size();) {
    if (ends_line(inside[i])) {
      i = folding.line_end(inside, i, false);
      continue;
    }
    if (inside[i] != '\\') {
      folding.letter(inside[i++]);
      continue;
    }
    const char c = inside[++i];
    if (ends_line(c)) {
      i = folding.line_end(inside, i, true);
      continue;
    }
    ++i;
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      std::uint32_t code = code_point(inside.substr(i, digits));
      i += digits;
      if (U16_IS_LEAD(code)) {  // the scan let it pass: its other half follows
        code = U16_GET_SUPPLEMENTARY(code, code_point(inside.substr(i + 2, 4)));
        i += 6;
      }
      append_utf8(text, static_cast<UChar32>(code));
      folding.keep();
      continue;
    }
    switch (c) {
      case 't':
        text += '\t';
        break;
      case 'n':
        text += '\n';
        break;
      case 'N':
        append_utf8(text, 0x85);
        break;
      case '_':
        append_utf8(text, 0xA0);
        break;
      case 'L':
        append_utf8(text, 0x2028);
        break;
      case 'P':
        append_utf8(text, 0x2029);
        break;
      default:
        text += c;  // " \ / and space stand for themselves
    }
    folding.keep();
  }
  return std::move(text);
}

/// The lines of a block one after the other, without the indentation.
class Lines {
 public:
  Lines(std::string_view bytes, const Token& token)
      : bytes_(bytes.substr(0, token.end)), indent_(token.indent) {
    next_ = std::min(bytes_.find('\n', token.begin), bytes_.size() - 1) + 1;
  }
  [[nodiscard]] bool more() const { return next_ < bytes_.size(); }
  /// The next line's text; `ended()` tells whether a line feed stood behind it.
  std::string_view take() {
    const std::size_t feed = bytes_.find('\n', next_);
    ended_ = feed != std::string_view::npos;
    std::string_view line = bytes_.substr(next_, ended_ ? feed - next_ : std::string_view::npos);
    next_ = ended_ ? feed + 1 : bytes_.size();
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(std::min<std::size_t>(spaces, indent_));
    return line;
  }
  [[nodiscard]] bool ended() const { return ended_; }

 private:
  std::string_view bytes_;
  std::uint32_t indent_;
  std::size_t next_ = 0;
  bool ended_ = false;
};

std::string literal(Lines lines) {
  std::string text;
  while (lines.more()) {
    text += lines.take();
    if (lines.ended()) text += '\n';
  }
  return text;
}

/// A single line end becomes a space, unless a line beside it is indented deeper or blank.
std::string folded(Lines lines) {
  std::string text;
  std::size_t feeds = 0;  // line ends since the last line that isn't blank
  bool any = false, deeper = false;
  while (lines.more()) {
    const std::string_view line = lines.take();
    if (!line.empty()) {
      const bool now_deeper = line.front() == ' ' || line.front() == '\t';
      if (!any || deeper || now_deeper) {
        text.append(feeds, '\n');
      } else if (feeds == 1) {
        text += ' ';
      } else {
        text.append(feeds - 1, '\n');
      }
      text += line;
      any = true;
      deeper = now_deeper;
      feeds = 0;
    }
    if (lines.ended()) ++feeds;
  }
  return text.append(feeds, '\n');
}

/// The block's text as its header wants it to end: `-` with no line end, `+` with all of them, else with one.
void chomp(std::string& text, std::string_view written) {
  const std::string_view header = written.substr(0, std::min(written.find('\n'), written.find('#')));
  if (header.find('-') != std::string_view::npos) {
    if (text.ends_with('\n')) text.pop_back();
  } else if (header.find('+') != std::string_view::npos) {
    // Spaces at the file's end, and nothing else: an empty line, though it has no end.
    if (text.empty() && written.find('\n') < written.size() - 1) text = '\n';
  } else if (!text.empty() && !text.ends_with('\n')) {
    text += '\n';  // the file's end is the line's
  }
}

}  // namespace

std::string_view value(const Token& token, std::string_view bytes, std::deque<std::string>& decoded) {
  const std::string_view written = bytes.substr(token.begin, token.end - token.begin);
  switch (token.style) {
    case Style::plain:
      return token.folded ? decoded.emplace_back(plain(written)) : written;
    case Style::single_quoted: {
      const auto inside = written.substr(1, written.size() - 2);
      return !token.folded && inside.find('\'') == std::string_view::npos
                 ? inside
                 : decoded.emplace_back(single_quoted(inside));
    }
    case Style::double_quoted: {
      const auto inside = written.substr(1, written.size() - 2);
      return !token.folded && inside.find('\\') == std::string_view::npos
                 ? inside
                 : decoded.emplace_back(double_quoted(inside));
    }
    case Style::literal:
    case Style::folded:
      break;
  }
  const Lines lines(bytes, token);
  std::string& text = decoded.emplace_back(token.style == Style::literal ? literal(lines) : folded(lines));
  chomp(text, written);
  return text;
}

}  // namespace aliso::yaml
