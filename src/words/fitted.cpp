// A line is read as pieces between the spaces at which it may be cut; pieces are then set one after another.
// Spaces that stand together go with the cut, as a table's padding does.
#include "words/fitted.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <vector>

#include "words/display_width.h"
#include "words/shown.h"

namespace aliso::words {

namespace {

bool is_mark(char c) {
  return static_cast<unsigned char>(c) >= 0xF8;
}

/// Columns of a text in which marks of style may stand.
int columns_of(std::string_view text) {
  int columns = 0;
  while (!text.empty()) {
    const auto mark = std::find_if(text.begin(), text.end(), is_mark);
    const auto bytes = static_cast<std::size_t>(mark - text.begin());
    columns += display_width(text.substr(0, bytes));
    text.remove_prefix(std::min(bytes + 1, text.size()));
  }
  return columns;
}

/// The word without marks of style, and without what may stand before it.
std::string bare(std::string_view word) {
  std::string text;
  for (const char c : word)
    if (!is_mark(c)) text += c;
  for (const std::string_view open : {"(", "«\u00A0", "« ", "“", "\""})
    if (text.starts_with(open)) text.erase(0, open.size());
  return text;
}

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

bool names_program(const std::string& word) {
  return word == "aliso" || word.ends_with("/aliso");
}

/// "structure:", "moved-to:": a key, whose value belongs to it.
bool is_key(const std::string& word) {
  return word.size() > 1 && word.ends_with(':') && is_small(word.front()) &&
         std::all_of(word.begin(), word.end() - 1, [](char c) { return is_small(c) || c == '-'; });
}

/// Whether a word may be typed behind a command: an option, something in its place, a quoted one.
bool is_argument(const std::string& word) {
  if (word.empty()) return false;
  const char first = word.front();
  return first == '-' || first == '\'' || (first >= 'A' && first <= 'Z') || word.starts_with("É");
}

/// Follows, word by word, what must not be cut.
class Pieces {
 public:
  /// Whether the space behind this word is a place to cut at, before that next word.
  bool ends_behind(std::string_view raw, std::string_view next_raw) {
    const std::string word = bare(raw), next = bare(next_raw);
    count(raw);
    const bool option = command_ && word.starts_with('-');
    if (names_program(word))
      command_ = !next.empty() && (is_small(next.front()) || next.front() == '-');
    else if (command_)
      command_ = option || is_argument(next);
    if (word.ends_with(',') || word.ends_with(';') || word.ends_with('.')) command_ = false;
    return depth_ == 0 && !is_key(word) && !command_;
  }

 private:
  void count(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      const std::string_view rest = word.substr(i);
      if (rest[0] == '[' || rest[0] == '{' || rest.starts_with("«") || rest.starts_with("“")) ++depth_;
      const bool closes = rest[0] == ']' || rest[0] == '}' || rest.starts_with("»") || rest.starts_with("”");
      if (closes && depth_ > 0) --depth_;
    }
  }

  int depth_ = 0;
  bool command_ = false;
};

struct Word {
  std::string_view gap;  ///< the spaces before it
  std::string_view text;
  bool joined = false;  ///< must stand with the one before
};

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = std::min(line.find_first_not_of(' ', at), line.size());
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view text = line.substr(begin, end - begin);
    // No line begins with the mark that ends a French clause: "; sinon", "? Pour".
    if (!words.empty() && begin == at + 1 && belongs_before(text))
      words.back().text = {words.back().text.data(), line.data() + end};
    else if (begin < end)
      words.push_back({line.substr(at, begin - at), text});
    at = end;
  }
  Pieces pieces;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    words[i + 1].joined = !pieces.ends_behind(words[i].text, words[i + 1].text);
  return words;
}

/// Sets words into lines.
class Setting {
 public:
  Setting(int columns, int hang) : columns_(columns), hang_(hang) {}

  /// Words that stand together; where that is more than a line, one by one; choices (`yes|maybe|no`) behind a
  /// bar.
  void add(const Word* first, const Word* last) {
    int width = 0;
    for (const Word* word = first; word != last; ++word)
      width += (word == first ? 0 : static_cast<int>(word->gap.size())) + columns_of(word->text);
    if (last - first > 1 && width > columns_ - hang_) {
      for (const Word* word = first; word != last; ++word) add(word, word + 1);
      return;
    }
    const bool choices = last - first == 1 && first->text.find('|') < first->text.size() - 1;
    if (choices && width > columns_ - hang_) {
      std::string_view gap = first->gap;
      for (std::string_view rest = first->text; !rest.empty(); gap = {}) {
        const Word choice{gap, rest.substr(0, std::min(rest.find('|'), rest.size() - 1) + 1)};
        add(&choice, &choice + 1);
        rest.remove_prefix(choice.text.size());
      }
      return;
    }
    const int gap = static_cast<int>(first->gap.size());
    const bool cut = any_ && used_ + gap + width > columns_;
    if (cut)
      text_ += '\n' + std::string(static_cast<std::size_t>(hang_), ' ');
    else
      text_ += first->gap;
    used_ = cut ? hang_ + width : used_ + gap + width;
    for (const Word* word = first; word != last; ++word) {
      if (word != first) text_ += word->gap;
      text_ += word->text;
    }
    any_ = true;
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  int columns_;
  int hang_;
  int used_ = 0;
  bool any_ = false;
  std::string text_;
};

/// Whether a line is a command to be copied: set in, and first of all `aliso`, not as the name of who speaks.
bool is_command(const std::vector<Word>& words) {
  return words.size() > 1 && !words[0].gap.empty() && names_program(bare(words[0].text)) &&
         !words[1].text.ends_with(':');
}

std::string fitted_line(std::string_view line, int columns) {
  const auto mark = line.find(style::hang);
  const std::string plain = unfitted(line);
  if (static_cast<int>(plain.size()) <= columns || columns_of(plain) <= columns) return plain;
  const std::vector<Word> words = words_of(plain);
  const bool hangs = mark != std::string_view::npos;
  if (words.empty() || (!hangs && is_command(words))) return plain;
  const int indent = static_cast<int>(words[0].gap.size());
  int hang = hangs ? columns_of(line.substr(0, mark)) : indent + 2;
  if (hang > columns / 2) hang = indent + 2;
  Setting setting(columns, hang);
  for (std::size_t from = 0; from < words.size();) {
    std::size_t to = from + 1;
    while (to < words.size() && words[to].joined) ++to;
    setting.add(words.data() + from, words.data() + to);
    from = to;
  }
  return setting.text();
}

}  // namespace

bool belongs_before(std::string_view word) {
  const std::string marks = bare(word);
  std::string_view rest = marks;
  while (rest.starts_with("»")) rest.remove_prefix(std::string_view("»").size());
  const bool ends = rest.size() < marks.size() || (!rest.empty() && std::strchr(":;?!%", rest[0]) != nullptr);
  return ends && std::all_of(rest.begin(), rest.end(), [](unsigned char c) { return std::ispunct(c) != 0; });
}

std::string fitted(std::string_view text, int columns) {
  std::string all;
  all.reserve(text.size() + text.size() / 16);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    all += line.find(style::whole) == std::string_view::npos ? fitted_line(line, columns) : unfitted(line);
    if (end < text.size()) all += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

std::string unfitted(std::string_view text) {
  std::string all(text);
  std::erase_if(all, [](char c) { return c == style::hang || c == style::whole; });
  return all;
}

}  // namespace aliso::words
