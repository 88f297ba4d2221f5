// A page of the manual as blocks, read from Markdown with cmark: what both renderings are drawn from.
// Build time only.
#pragma once

#include <string>
#include <vector>

#include "tools/setting.h"

namespace aliso::tools {

enum class Style { plain, code, strong, emphasis };

/// A stretch of text in one style. U+00A0 stands where a line must not break.
struct Run {
  Style style = Style::plain;
  std::string text;
};
using Inline = std::vector<Run>;

/// `heading`: text. `paragraph`: text. `code`: lines. `item`: body (bulleted), after `term` if it has one.
struct Block {
  enum class Kind { heading, paragraph, code, item };
  Kind kind = Kind::paragraph;
  int level = 0;      ///< headings: 2 or 3
  Inline text;        ///< headings, paragraphs
  std::string lines;  ///< code, each line ending in a line feed
  Inline term;        ///< items `- TERM: …`; empty: a plain bullet
  std::vector<Block> body;
};

struct Page {
  std::string name;   ///< the file's stem
  std::string title;  ///< its first heading: "aliso-stats"
  Inline summary;     ///< the paragraph below it
  std::vector<Block> blocks;
};

/// Reads man/LANG/NAME.md. A line `<!-- keys NAME -->` stands for the part of `keys` (Markdown) below such a
/// line of its own; `--lang fr|en` becomes all the languages that there are. Throws std::runtime_error for
/// what a page may not hold.
Page read(const std::string& path, const Setting& setting, const std::string& keys);

/// The text alone, without styles.
std::string plain(const Inline& text);

/// A page laid out for a terminal; see program/pages.h. Bare words in code stand in the language's quotes in
/// running text, where bold alone would leave them unmarked in a pipe.
std::string as_text(const Page& page, const Setting& setting);
/// A page as man(7) source.
/// `source`: the file it was read from, for whoever opens the page in an editor.
std::string as_roff(const Page& page, const std::string& section, const std::string& version,
                    const std::string& source, const Setting& setting);

}  // namespace aliso::tools
