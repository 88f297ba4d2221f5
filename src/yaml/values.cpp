// The values of quoted texts and of blocks, by chapters 7.3 and 8.1 of YAML 1.2.
// `scan` has checked what they are made of: nothing can be wrong here.
#include "yaml/values.h"

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

std::string single_quoted(std::string_view inside) {
  std::string text;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    text += inside[i];
    if (inside[i] == '\'') ++i;  // it is doubled
  }
  return text;
}

std::string double_quoted(std::string_view inside) {
  std::string text;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] != '\\') {
      text += inside[i];
      continue;
    }
    const char c = inside[++i];
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      std::uint32_t code = 0;
      const char* first = inside.data() + i + 1;
      std::from_chars(first, first + digits, code, 16);
      append_utf8(text, static_cast<UChar32>(code));
      i += digits;
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
  }
  return text;
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

bool strips(std::string_view header) {
  return header.substr(0, std::min(header.find('\n'), header.find('#'))).find('-') != std::string_view::npos;
}

}  // namespace

std::string_view value(const Token& token, std::string_view bytes, std::deque<std::string>& decoded) {
  const std::string_view written = bytes.substr(token.begin, token.end - token.begin);
  switch (token.style) {
    case Style::plain:
      return written;
    case Style::single_quoted: {
      const auto inside = written.substr(1, written.size() - 2);
      return inside.find('\'') == std::string_view::npos ? inside
                                                         : decoded.emplace_back(single_quoted(inside));
    }
    case Style::double_quoted: {
      const auto inside = written.substr(1, written.size() - 2);
      return inside.find('\\') == std::string_view::npos ? inside
                                                         : decoded.emplace_back(double_quoted(inside));
    }
    case Style::literal:
    case Style::folded:
      break;
  }
  const Lines lines(bytes, token);
  std::string& text = decoded.emplace_back(token.style == Style::literal ? literal(lines) : folded(lines));
  if (strips(written) && text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace aliso::yaml
