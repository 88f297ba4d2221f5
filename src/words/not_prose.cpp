// Line by line for fences and indented code, then byte by byte within lines.
// CommonMark's rules, as far as they tell code and addresses from prose.
#include "words/not_prose.h"

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <utility>

#include "words/markdown.h"

namespace aliso::words {

using markdown::Fences;
using markdown::Kind;

namespace {

/// |:--|--:|
bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|:- \t\r") == std::string_view::npos;
}

/// [name]: address
bool is_definition(std::string_view line) {
  line.remove_prefix(markdown::indentation(line));
  const auto close = line.find("]:");
  return !line.empty() && line[0] == '[' && close != std::string_view::npos && close > 1;
}

/// Looks for what closes what was opened, in a text that is gone through from its beginning to its end. Where
/// nothing closes, it is known for all that opens after it: no part of the text is searched again and again.
class Closings {
 public:
  explicit Closings(std::string_view text) : text_(text) {
    for (std::size_t i = text.find('`'); i != std::string_view::npos; i = text.find('`', i)) {
      const std::size_t end = std::min(text.find_first_not_of('`', i), text.size());
      runs_.push_back({end - i, i});
      i = end;
    }
    by_length_ = runs_;
    std::sort(by_length_.begin(), by_length_.end());
  }

  /// Where a code span that opens at `at` ends, if it closes before a blank line.
  std::optional<std::size_t> of_code(std::size_t at) {
    const auto here = std::upper_bound(runs_.begin(), runs_.end(), at,
                                       [](std::size_t byte, const Run& run) { return byte < run.from; });
    const Run& run = *(here - 1);
    const std::size_t behind = run.from + run.length, open = behind - at;
    const auto close = std::lower_bound(by_length_.begin(), by_length_.end(), Run{open, behind});
    if (close == by_length_.end() || close->length != open || close->from >= blank_line(at))
      return std::nullopt;
    return close->from + open;
  }

  /// Where what opens with `<` at `at` ends: a comment, a tag, an address.
  std::optional<std::size_t> of_angle(std::size_t at) {
    if (text_.substr(at, 4) == "<!--") {
      const auto end = text_.find("-->", at + 4);
      return end == std::string_view::npos ? text_.size() : end + 3;
    }
    if (at + 1 >= text_.size()) return std::nullopt;
    const char next = text_[at + 1];
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (!letter && next != '/' && next != '!' && next != '?') return std::nullopt;
    const std::size_t end = angle_.at_or_behind(text_, at);
    if (end == std::string_view::npos || blank_line(at) + 2 <= end) return std::nullopt;
    return end + 1;
  }

  /// Where the address in parentheses that opens at `at` ends, on the same line.
  std::optional<std::size_t> of_parentheses(std::size_t at) {
    if (at >= parentheses_end_) match_parentheses(at);
    const auto pair =
        std::lower_bound(parentheses_.begin(), parentheses_.end(), std::pair{at, std::size_t{0}});
    if (pair == parentheses_.end() || pair->first != at) return std::nullopt;
    return pair->second + 1;
  }

 private:
  struct Run {
    std::size_t length;
    std::size_t from;
    auto operator<=>(const Run&) const = default;
  };

  /// The next place of some bytes, kept as long as it lies ahead.
  struct Next {
    std::string_view wanted;
    std::size_t from = 1, found = 0;  // none is known yet
    std::size_t at_or_behind(std::string_view text, std::size_t at) {
      if (at < from || at > found) {
        from = at;
        found = text.find(wanted, at);
      }
      return found;
    }
  };

  /// The next blank line, or the end of the text.
  std::size_t blank_line(std::size_t at) { return std::min(blank_.at_or_behind(text_, at), text_.size()); }

  /// All pairs on the rest of the line; what is opened and not closed is in none.
  void match_parentheses(std::size_t at) {
    parentheses_.clear();
    parentheses_end_ = std::min(text_.find('\n', at), text_.size());
    std::vector<std::size_t> open;
    for (std::size_t i = at; i < parentheses_end_; ++i) {
      if (text_[i] == '(') open.push_back(i);
      if (text_[i] != ')' || open.empty()) continue;
      parentheses_.emplace_back(open.back(), i);
      open.pop_back();
    }
    std::sort(parentheses_.begin(), parentheses_.end());
  }

  std::string_view text_;
  std::vector<Run> runs_, by_length_;  ///< of backticks
  Next blank_{"\n\n"}, angle_{">"};
  std::vector<std::pair<std::size_t, std::size_t>> parentheses_;  ///< of one line, up to its end
  std::size_t parentheses_end_ = 0;
};

std::optional<std::size_t> end_of_address(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 4> openings{"https://", "http://", "www.", "mailto:"};
  for (const std::string_view opening : openings)
    if (text.substr(at, opening.size()) == opening)
      return std::min(text.find_first_of(" \t\r\n<>", at), text.size());
  return std::nullopt;
}

std::optional<std::size_t> end_of_inline(std::string_view text, std::size_t at, Closings& closings) {
  switch (text[at]) {
    case '`':
      return closings.of_code(at);
    case '<':
      return closings.of_angle(at);
    case '(':
      return at > 0 && text[at - 1] == ']' ? closings.of_parentheses(at) : std::nullopt;
    case 'h':
    case 'w':
    case 'm':
      return end_of_address(text, at);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<Stretch> not_prose(std::string_view text) {
  std::vector<Stretch> found;
  Closings closings(text);
  Fences fences;
  bool after_blank = true;
  bool in_list = false;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const Kind kind = markdown::kind(line);
    const bool blank = kind == Kind::blank;
    const bool code = markdown::indentation(line) >= 4 && after_blank && !in_list && !blank;
    if (fences.take(line, in_list) || code || is_table_rule(line) || is_definition(line)) {
      found.push_back({start, end});
    } else {
      const bool item = kind == Kind::bullet || kind == Kind::numbered;
      if (item) in_list = true;
      if (after_blank && !blank && markdown::indentation(line) == 0 && !item) in_list = false;
      std::size_t i = start;
      while (i < end) {
        const auto stop = end_of_inline(text, i, closings);
        if (stop) found.push_back({i, *stop});
        i = stop ? *stop : i + 1;
      }
      // What is opened on this line may close on a later one.
      if (i > end) {
        start = i;
        after_blank = false;
        continue;
      }
    }
    after_blank = blank || code;
    start = end + 1;
  }
  return found;
}

}  // namespace aliso::words
