// What a line of Markdown is, and plain text made safe inside it: CommonMark's rules, in one place.
// Prose keeps its own Markdown; names, titles and addresses have none and must not come to have any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aliso::words::markdown {

/// What a line is by itself. A rule is also what underlines a heading (===); a table's row begins with `|`;
/// an item has a number of at most nine digits.
enum class Kind { blank, fence, rule, heading, bullet, numbered, quote, table, text };

/// The kind of a line without its line feed, however far it is indented.
Kind kind(std::string_view line);

/// The spaces that a line begins with.
std::size_t indentation(std::string_view line);

/// Fenced code (``` or ~~~), followed line by line.
class Fences {
 public:
  /// Whether the next line belongs to fenced code: what opens it, what stands in it, what closes it. Outside
  /// a list nothing opens behind four spaces: that is code of another kind.
  bool take(std::string_view line, bool in_list);
  /// Whether a fence is open behind the lines taken.
  [[nodiscard]] bool open() const { return length_ > 0; }

 private:
  std::size_t length_ = 0;
  char mark_ = 0;
};

/// A name or title as plain text inside Markdown, wherever it stands in a line: what would become emphasis,
/// code, a link (an address that stands bare too), HTML, an entity, a heading or its end, a rule or a list
/// item is escaped; a line feed becomes a space.
std::string escape(std::string_view text);

/// An e-mail address as plain text that stays one: escaped as a name is, but for its @.
std::string escape_address(std::string_view address);

/// A table's cell: `|` escaped, line feeds as spaces. What is given is Markdown.
std::string cell(std::string_view markdown);

}  // namespace aliso::words::markdown
