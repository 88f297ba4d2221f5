// Prose line by line: only what CommonMark would take for a heading, a rule or a mark of ours is touched.
// What a line is, words/markdown.h tells; the typography is words::typeset's.
#include "telling/markdown.h"

#include <algorithm>

#include "words/shown.h"
#include "words/trimmed.h"
#include "words/typography.h"

namespace aliso::telling::markdown {

using words::trimmed_end;
using words::markdown::Fences;
using words::markdown::indentation;
using words::markdown::Kind;
using words::markdown::kind;

namespace {

/// Where a heading or a rule begins behind the marks of items and quotes; npos: none does.
std::size_t inner_mark(std::string_view line) {
  std::size_t at = 0;
  // Deeper than anybody reads: each of them looks at the rest of the line.
  int depth = 100;
  for (Kind now = kind(line); now == Kind::bullet || now == Kind::numbered || now == Kind::quote;) {
    at += indentation(line.substr(at));
    at += now == Kind::numbered ? line.substr(at).find_first_of(".)") + 1 : 1;
    const std::size_t spaces = indentation(line.substr(at));
    if (spaces > 4) break;  // code
    at += spaces;
    if (--depth == 0) break;
    now = kind(line.substr(at));
    if (now == Kind::heading || now == Kind::rule) return at;
  }
  return std::string_view::npos;
}

/// Whether the paragraph so far asks for a line's end here: two spaces, a backslash, a table's row.
bool keeps_line(std::string_view line, Kind kind) {
  return kind == Kind::table || line.ends_with("  ") || line.ends_with('\\');
}

/// Lines into paragraphs; see prose().
class Paragraphs {
 public:
  void add(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    Kind now = kind(line);
    const bool fenced = fences_.open();
    const bool fence = fences_.take(line, last_ == Kind::bullet || last_ == Kind::numbered);
    if (fenced) {
      out_ += '\n';
      out_ += line;
      keep_ = true;  // a fence closes on a line of its own
      return;
    }
    if (now == Kind::fence && !fence) now = Kind::text;
    if (now == Kind::blank) {
      blank_ = !out_.empty();
      return;
    }
    const bool first = out_.empty() || blank_;
    // A number begins a list only after a break, another item, or where it is 1 (as CommonMark has it).
    if (now == Kind::numbered && !first && last_ != Kind::numbered &&
        line.substr(indentation(line))[0] != '1')
      now = Kind::text;
    const bool code = first && indentation(line) >= 4 && last_ != Kind::bullet && last_ != Kind::numbered;
    const bool in_code = code_ && indentation(line) >= 4;
    const bool own_line = now != Kind::text && now != Kind::rule && now != Kind::heading;
    if (first)
      out_ += out_.empty() ? "" : "\n\n";
    else if (in_code || own_line || keep_)
      out_ += '\n';
    else
      out_ += ' ';
    code_ = code || (code_ && !first && indentation(line) >= 4);
    append(line, now, first);
    keep_ = keeps_line(line, now);
    blank_ = false;
    last_ = now == Kind::text && !first ? last_ : now;
  }
  std::string done() && { return std::move(out_); }

 private:
  void append(std::string_view line, Kind now, bool first) {
    if (code_) {
      out_ += trimmed_end(line);
      return;
    }
    const bool marked = now == Kind::rule || now == Kind::heading;
    if ((now == Kind::text && !first) || marked) line.remove_prefix(indentation(line));
    std::string escaped;
    if (const auto at = marked ? 0 : inner_mark(line); at != std::string_view::npos) {
      escaped = std::string(line.substr(0, at)) + '\\' + std::string(line.substr(at));
      line = escaped;
    }
    // Two spaces at the end are a break that the person wanted.
    out_ += line.ends_with("  ") ? std::string(trimmed_end(line)) + "  " : std::string(trimmed_end(line));
  }

  std::string out_;
  Fences fences_;
  Kind last_ = Kind::blank;
  bool blank_ = false, keep_ = false, code_ = false;
};

/// aliso's marks in a person's prose would cut a debrief's blocks.
std::string without_marks(const std::string& text) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find("<!--"); at != std::string::npos; at = text.find("<!--", at + 4)) {
    std::size_t next = text.find_first_not_of(" \t\n", at + 4);
    if (next != std::string::npos && text[next] == '/') ++next;
    if (next == std::string::npos || text.compare(next, 5, "aliso") != 0) continue;
    out.append(text, done, at - done) += '\\';
    done = at;
  }
  return out.append(text, done);
}

}  // namespace

std::string line(std::string_view text, const words::Language& language) {
  return escape(words::typeset(words::trimmed(words::for_people(text)), language));
}

std::string prose(std::string_view typed, const words::Language& language) {
  // Before anything is judged by what it stands beside.
  const std::string cleaned = words::for_people(typed);
  // A space in the place of what stood at its end would be a break.
  const std::string_view text = cleaned == typed ? typed : trimmed_end(cleaned);
  Paragraphs paragraphs;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    paragraphs.add(text.substr(start, end - start));
    start = end + 1;
  }
  const std::string joined = std::move(paragraphs).done();
  return without_marks(words::typeset(joined, language));
}

std::string opened(std::string_view words, std::string_view prose) {
  const Kind first = kind(prose.substr(0, prose.find('\n')));
  const bool inline_text = first == Kind::text && indentation(prose) < 4;
  return std::string(words) + (prose.empty() ? "" : inline_text ? " " : "\n\n") + std::string(prose);
}

namespace {

/// Whether the last of it belongs to a list: what is put behind it would be its last item's.
bool ends_in_list(std::string_view prose) {
  bool in_list = false, blank = false;
  while (!prose.empty()) {
    const std::string_view line = prose.substr(0, prose.find('\n'));
    const Kind now = kind(line);
    if (now == Kind::bullet || now == Kind::numbered)
      in_list = true;
    else if (now != Kind::blank && blank && indentation(line) == 0)
      in_list = false;
    blank = now == Kind::blank;
    prose.remove_prefix(std::min(line.size() + 1, prose.size()));
  }
  return in_list;
}

}  // namespace

std::string closed(std::string_view prose, std::string_view words) {
  const std::string_view last = prose.substr(prose.rfind('\n') + 1);
  const Kind end = kind(last);
  const bool inline_text =
      end != Kind::fence && end != Kind::table && indentation(last) < 4 && !ends_in_list(prose);
  return std::string(prose) + (prose.empty() ? "" : inline_text ? " " : "\n\n") + std::string(words);
}

std::string indented(std::string_view markdown, std::string_view by) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    out += markdown[i];
    if (markdown[i] == '\n' && i + 1 < markdown.size() && markdown[i + 1] != '\n') out += by;
  }
  return out;
}

std::string link(std::string_view text, std::string_view url) {
  if (url.empty()) return std::string(text);
  const bool plain = url.find_first_of(" ()<>\t") == std::string_view::npos;
  std::string address;
  for (const char c : url) {
    if (!plain && (c == '<' || c == '>' || c == '\\')) address += '\\';
    address += c == '\n' ? ' ' : c;
  }
  return "[" + std::string(text) + "](" + (plain ? address : "<" + address + ">") + ")";
}

}  // namespace aliso::telling::markdown
