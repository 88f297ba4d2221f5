// Texts inside Markdown: names that must not become markup, and prose whose own Markdown is kept.
// What a person wrote is never trusted to leave the page's structure alone.
#pragma once

#include <string>
#include <string_view>

#include "words/language.h"
#include "words/markdown.h"

namespace aliso::telling::markdown {

// Plain text inside Markdown is escaped as words/markdown.h says, a table's cell likewise.
using words::markdown::cell;
using words::markdown::escape;

/// A name or one-line text, typeset and escaped; nothing in it turns the line that it stands in or ends it.
std::string line(std::string_view text, const words::Language& language);

/// A person's prose, their Markdown kept: typeset, a single line's end becomes a space, what would become a
/// heading, a rule or one of aliso's marks is escaped. Code, lists, quotes and tables keep their lines. What
/// is not to be shown is left out (words::for_people). No line feed at its end.
std::string prose(std::string_view text, const words::Language& language);

/// Prose opened by a few words on its first line; on a line of their own where the prose begins with a list,
/// a quote, a table or code. Both are Markdown.
std::string opened(std::string_view words, std::string_view prose);

/// Prose closed by a few words on its last line; in a paragraph of their own where it ends with code or a
/// table.
std::string closed(std::string_view prose, std::string_view words);

/// The lines after the first one indented, so that paragraphs stay in a list's item.
std::string indented(std::string_view markdown, std::string_view by);

/// A link; the text alone where there is no address. `text` is Markdown, `url` as typed.
std::string link(std::string_view text, std::string_view url);

}  // namespace aliso::telling::markdown
