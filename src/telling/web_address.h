// Which addresses a page links to, and how they are written there.
// What a browser would run (javascript:, data:) or open in another program unasked is no link.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace aliso::telling {

/// An address as it stands in an attribute (still to be escaped): with what no address holds as it is in per
/// cent. Nothing for an empty one, and for one that names another way than http, https, mailto or tel; one
/// without any is of something beside the page.
std::optional<std::string> web_address(std::string_view typed);

/// Part of a text, in bytes.
struct BareAddress {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The first address that stands in a text as it is from `from` on, https://… or http://…; without the marks
/// that end a sentence or a bracket around it. Nothing where there is none.
std::optional<BareAddress> bare_address(std::string_view text, std::size_t from);

}  // namespace aliso::telling
