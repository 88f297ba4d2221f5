// The exceptions that are in force, each a condition on the bytes and on what the judge said.
// Where it can be, the judge is asked again about the same document without what it stumbles over.
#include "exceptions.h"

#include <algorithm>
#include <cstdio>
#include <regex>
#include <utility>
#include <vector>

namespace aliso::reader {

namespace {

constexpr auto npos = std::string::npos;

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != npos;
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(part, at)) != npos; at += by.size())
    text.replace(at, part.size(), by);
  return text;
}

bool same(const Reading& one, const Reading& other) {
  return one.accepted && other.accepted && one.form == other.form;
}

/// A text without its spaces, line ends and zero bytes.
std::string letters_of(const std::string& text) {
  std::string letters = replaced(text, "\\n", "");
  std::erase_if(letters, [](char c) { return c == ' ' || c == '\t' || c == '\0'; });
  return letters;
}

using Event = std::pair<std::string, std::string>;  // ours, theirs

/// The events in which two readings differ; nothing where their number differs.
std::vector<Event> differing(const Reading& ours, const Reading& other) {
  std::vector<Event> events;
  std::size_t mine = 0, theirs = 0;
  while (mine < ours.form.size() && theirs < other.form.size()) {
    const std::size_t my_end = ours.form.find('\n', mine), their_end = other.form.find('\n', theirs);
    Event event{ours.form.substr(mine, my_end - mine), other.form.substr(theirs, their_end - theirs)};
    if (event.first != event.second) events.push_back(std::move(event));
    mine = my_end + 1;
    theirs = their_end + 1;
  }
  if (mine < ours.form.size() || theirs < other.form.size()) return {};
  return events;
}

bool block_text(std::string_view event) {
  return event.starts_with("| ") || event.starts_with("> ");
}

/// Whether a line ends in an escape that stands for a blank or a line end.
bool escapes_before_line_end(const std::string& bytes) {
  for (std::size_t at = bytes.find('\\'); at != npos && at + 1 < bytes.size();
       at = bytes.find('\\', at + 2)) {
    const std::size_t behind = bytes.find_first_not_of(" \t\r", at + 2);
    if (bytes[at + 1] == '\n' || bytes[at + 1] == '\r') return true;  // the line end itself is written so
    if (holds("nt N_LPux", bytes.substr(at + 1, 1)) && (behind == npos || bytes[behind] == '\n')) return true;
  }
  return false;
}

/// What libfyaml 0.7.12 makes of a text, and is wrong in; "" where it is none of that.
std::string_view wrong_text(const Event& event, bool escape_before_line_end) {
  const auto& [ours, theirs] = event;
  // A block with nothing in it: a zero byte for its text.
  if (block_text(ours) && ours.size() == 2 && theirs == ours + '\0') return "libfyaml-zero-for-empty-block";
  // A folded text whose lines are indented deeper behind an empty one: a line end is lost; where the text is
  // the whole document, its last letter.
  if (ours.starts_with("> ") && theirs.starts_with("> ")) {
    const bool deeper = holds(ours, "\\n ") || holds(ours, "\\n\t");
    const bool behind_empty = holds(ours, "\\n\\n ") || holds(ours, "\\n\\n\t");
    // Of a whole document's, bytes may be read that are not its own, behind a zero.
    if (behind_empty && letters_of(ours) == letters_of(theirs.substr(0, theirs.find('\0'))))
      return "libfyaml-folded-deeper";
    if (deeper && ours.starts_with(theirs) && ours.size() == theirs.size() + 1)
      return "libfyaml-folded-deeper";
  }
  // Two apostrophes one after the other between single quotes: three are read, and the last letter is lost.
  const auto letters = [](const std::string& text) {
    return replaced(replaced(text, "\\\\", "x"), "\\n", " ").size();
  };
  if (ours.starts_with("' ") && holds(ours, "''") && letters(ours) == letters(theirs))
    return "libfyaml-two-apostrophes";
  // An apostrophe before a line end between single quotes: the line end is not folded.
  if (ours.starts_with("' ") && ours == replaced(theirs, "'\\n", "' "))
    return "libfyaml-apostrophe-before-line-end";
  // A blank written as an escape at a line's end between double quotes: it is taken for one that doesn't
  // count.
  // The last letters may be lost, or bytes read that are not the document's.
  const std::string sane = letters_of(theirs.substr(0, theirs.find('\0')));
  if (ours.starts_with("\" ") && theirs.starts_with("\" ") && escape_before_line_end &&
      letters_of(ours).starts_with(sane))
    return "libfyaml-escape-before-line-end";
  return {};
}

/// Why two readings count as alike: "alike" where they are, the name of an exception, or "".
std::string_view alike(const std::string& bytes, const Reading& ours, const Reading& other) {
  if (same(ours, other)) return "alike";
  std::string_view why;
  if (ours.accepted && other.accepted) {
    for (const Event& event : differing(ours, other)) {
      why = wrong_text(event, escapes_before_line_end(bytes));
      if (why.empty()) break;
    }
  }
  return why;
}

/// Whether all is alike up to a block without text. Where its map or list is not at the margin, libfyaml
/// takes the next key or item, at the same column, for its text.
bool before_block_without_text(const std::string& bytes, const Reading& ours, const Reading& other) {
  for (std::size_t mine = 0, theirs = 0; mine < ours.form.size() && theirs < other.form.size();) {
    const std::size_t my_end = ours.form.find('\n', mine), their_end = other.form.find('\n', theirs);
    const Event event{ours.form.substr(mine, my_end - mine), other.form.substr(theirs, their_end - theirs)};
    if (event.first != event.second && wrong_text(event, escapes_before_line_end(bytes)).empty())
      return block_text(event.first) && letters_of(event.first).size() == 1 &&
             event.second.starts_with(event.first[0]);
    mine = my_end + 1;
    theirs = their_end + 1;
  }
  return false;
}

/// Tabs of one line (from 1), with nothing but blanks before them, become spaces; false where there are none.
bool take_leading_tabs(std::string& bytes, std::size_t line) {
  std::size_t at = 0;
  for (; line > 1 && at < bytes.size(); ++at)
    if (bytes[at] == '\n') --line;
  bool taken = false;
  for (; at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t'); ++at) {
    taken = taken || bytes[at] == '\t';
    bytes[at] = ' ';
  }
  return taken;
}

/// Tabs behind the dashes that one line (from 1) begins with become spaces; false where there are none.
bool take_tabs_behind_dash(std::string& bytes, std::size_t line) {
  std::size_t at = 0;
  for (; line > 1 && at < bytes.size(); ++at)
    if (bytes[at] == '\n') --line;
  bool taken = false;
  for (; at < bytes.size() && holds(" \t-", bytes.substr(at, 1)); ++at) {
    taken = taken || bytes[at] == '\t';
    if (bytes[at] == '\t') bytes[at] = ' ';
  }
  return taken;
}

/// One line (from 1) that is a comment is taken out; false where it is none.
bool take_comment(std::string& bytes, std::size_t line) {
  std::size_t at = 0;
  for (; line > 1 && at < bytes.size(); ++at)
    if (bytes[at] == '\n') --line;
  const std::size_t first = bytes.find_first_not_of(" \t", at);
  if (first == npos || bytes[first] != '#') return false;
  bytes.erase(at, bytes.find('\n', at) - at);
  return true;
}

/// An x in the place of the first colon that begins a text in brackets; false where there is none. `form` is
/// what we read.
bool take_first_colon(std::string& bytes, const std::string& form) {
  for (std::size_t text = form.find("\np :"); text != npos; text = form.find("\np :", text + 1)) {
    const std::string begin = form.substr(text + 3, 2);
    for (std::size_t at = bytes.find(begin, 1); at != npos; at = bytes.find(begin, at + 1)) {
      if (!holds(" \t\n[{,:", bytes.substr(at - 1, 1))) continue;
      bytes[at] = 'x';
      return true;
    }
  }
  return false;
}

/// The number behind the @ of a judge's reason; npos where there is none.
std::size_t number_of(const std::string& reason) {
  const std::size_t mark = reason.rfind('@');
  return mark == npos ? npos : std::stoul(reason.substr(mark + 1));
}

/// Whether two readings differ only in the last line end of texts in blocks.
bool differ_only_in_last_line_end(const Reading& ours, const Reading& other) {
  const auto events = differing(ours, other);
  return !events.empty() && std::all_of(events.begin(), events.end(), [](const Event& event) {
    return block_text(event.first) && event.first == event.second + "\\n";
  });
}

/// The byte of a document that PyYAML's reason speaks of; the last one where it speaks of none.
std::size_t place(const std::string& reason, const std::string& bytes) {
  std::size_t letters = number_of(reason);
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); ++at) {
    if ((static_cast<unsigned char>(bytes[at]) & 0xC0) != 0x80 && letters-- == 0) break;
  }
  return at;
}

/// A letter in the place of each that ended a line in YAML 1.1.
std::string without_line_ends_of_1_1(std::string bytes) {
  for (const std::string_view letter : {"\u0085", "\u2028", "\u2029"}) bytes = replaced(bytes, letter, "x");
  return bytes;
}

/// Escapes in pairs, as JSON writes a letter beyond U+FFFF, each written as one.
std::string without_pairs(const std::string& bytes) {
  static const std::regex pair(R"(\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2}))");
  std::string changed;
  auto from = bytes.begin();
  for (std::sregex_iterator found(bytes.begin(), bytes.end(), pair), end; found != end; ++found) {
    const auto half = [&](int n) { return std::stoul((*found)[n].str(), nullptr, 16); };
    char one[16];
    std::snprintf(one, sizeof one, "\\U%08lX", 0x10000 + ((half(1) - 0xD800) << 10) + half(2) - 0xDC00);
    changed.append(from, (*found)[0].first).append(one);
    from = (*found)[0].second;
  }
  return changed.append(from, bytes.end());
}

/// What was read, with the letters that are taken out of a document for PyYAML taken out of it as well: of
/// plain texts a colon at the beginning, question marks, and tabs between words.
std::string as_changed(const std::string& form) {
  std::string changed = without_line_ends_of_1_1(replaced(form, "\np :", "\np x"));
  bool plain = false;
  for (std::size_t at = 0; at < changed.size(); ++at) {
    if (at == 0 || changed[at - 1] == '\n') plain = changed[at] == 'p';
    if (plain && changed[at] == '\t') changed[at] = ' ';
    if (changed[at] == '?') changed[at] = 'x';
  }
  return changed;
}

/// A line that begins with a closing bracket.
bool closes_on_its_own_line(const std::string& bytes) {
  for (std::size_t at = bytes.find('\n'); at != npos; at = bytes.find('\n', at)) {
    at = bytes.find_first_not_of(' ', at + 1);
    if (at != npos && (bytes[at] == ']' || bytes[at] == '}')) return true;
  }
  return false;
}

}  // namespace

std::string_view excused_of_libfyaml(const std::string& bytes, const Reading& ours, const Reading& other) {
  if (const auto why = alike(bytes, ours, other); !why.empty()) return why;
  if (before_block_without_text(bytes, ours, other)) return "libfyaml-block-without-text";
  std::string changed = bytes;
  std::string_view why;
  // A line end of Windows before a closing quote: it is counted twice.
  if (holds(bytes, "\r\n")) {
    changed = replaced(changed, "\r\n", "\n");
    why = "libfyaml-line-ends-of-windows";
  }
  Brackets brackets = Brackets::deeper;
  for (;;) {
    const Reading answer = libfyaml(changed, brackets);
    if (!alike(changed, ours, answer).empty() || before_block_without_text(changed, ours, answer)) return why;
    if (answer.accepted) return {};
    const bool tab = holds(answer.reason, "tab ") || holds(answer.reason, "cannot start with blank");
    if (tab && take_leading_tabs(changed, number_of(answer.reason))) {
      // Tabs in lines that say nothing.
      why = "libfyaml-tab-before-nothing";
    } else if (holds(answer.reason, "plain scalar cannot start with") &&
               take_tabs_behind_dash(changed, number_of(answer.reason))) {
      // Tabs that separate a dash from a quote.
      why = "libfyaml-tab-behind-dash";
    } else if (holds(answer.reason, "missing document start") && block_text(ours.form) &&
               changed.front() == ' ') {
      // A document that is one block of text, whose head stands deeper than its lines.
      changed.erase(0, changed.find_first_not_of(' '));
      why = "libfyaml-head-deeper-than-text";
    } else if (holds(answer.reason, "empty block scalar with wrongly indented comment line") &&
               take_comment(changed, number_of(answer.reason))) {
      // A comment below a block whose indentation is given, and which has nothing in it.
      why = "libfyaml-comment-below-empty-block";
    } else if (brackets == Brackets::deeper && closes_on_its_own_line(bytes)) {
      // A closing bracket at its key's column: the format allows it, YAML does not.
      brackets = Brackets::anywhere;
      why = "libfyaml-closing-bracket";
    } else {
      return {};
    }
  }
}

std::string_view excused_of_pyyaml(const std::string& bytes, const Reading& ours, const Reading& other,
                                   const Judge& pyyaml) {
  // The mark of a document's end where there is no document.
  if (holds(other.reason, "expected the node content, but found '<document end>'") && ours.form.empty())
    return "pyyaml-end-of-nothing";
  // One document may hold several things that PyYAML stumbles over: each is taken out, and it is asked again.
  std::string changed = without_pairs(bytes);
  std::string_view why;
  // YAML's escapes are code points, JSON's are UTF-16: a pair is one letter.
  if (changed != bytes) why = "pyyaml-pair-of-escapes";
  const std::string in_1_2 = changed;
  changed = without_line_ends_of_1_1(changed);
  // YAML 1.1 broke lines at three letters; in YAML 1.2 they are like others.
  if (changed != in_1_2) why = "pyyaml-line-ends-of-1.1";
  for (Reading answer = changed == bytes ? other : pyyaml(changed);; answer = pyyaml(changed)) {
    if (answer.accepted) {
      const Reading as_we{true, as_changed(ours.form), ""}, as_it{true, as_changed(answer.form), ""};
      if (same(as_we, as_it)) return why;
      // The file's end ends a line; PyYAML adds nothing to a block's last line that has no end.
      const bool ends = !changed.ends_with('\n') && differ_only_in_last_line_end(as_we, as_it);
      return ends ? "pyyaml-line-end-at-the-end" : "";
    }
    const std::size_t at = place(answer.reason, changed);
    // Tabs separate as spaces do, also where PyYAML wants spaces alone.
    if (changed[at] == '\t' && holds(answer.reason, "'\\t'")) {
      changed[at] = ' ';
      why = "pyyaml-tab-that-separates";
    } else if (changed[at] == ':' && holds(answer.reason, "expected the node content, but found ':'")) {
      // A text in brackets that begins with a colon.
      changed[at] = 'x';
      why = "pyyaml-colon-begins-text";
    } else if (holds(changed, "?") &&
               (holds(answer.reason, "but got '?'") || holds(answer.reason, "simple key"))) {
      // A question mark inside a word in brackets.
      changed = replaced(changed, "?", "x");
      why = "pyyaml-question-in-word";
    } else if (take_first_colon(changed, ours.form)) {
      // Likewise, where something follows the colon that begins a value.
      why = "pyyaml-colon-begins-text";
    } else {
      return {};
    }
  }
}

}  // namespace aliso::reader
