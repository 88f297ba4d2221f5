// Which parts of a Markdown text are not prose: code, links' addresses, HTML. They are left as typed.
// A scanner, not a parser: in doubt a part is taken for prose.
#pragma once

#include <string_view>
#include <vector>

namespace aliso::words {

/// A stretch of a text, in bytes.
struct Stretch {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The stretches of `text` that aren't prose, in order, apart from each other: fenced and indented code,
/// code spans, HTML comments and tags, <addresses>, addresses of links and of their definitions, bare
/// addresses (https://…), the line of dashes of a table.
std::vector<Stretch> not_prose(std::string_view text);

}  // namespace aliso::words
