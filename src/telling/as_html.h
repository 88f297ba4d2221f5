// Markdown as HTML: what a debrief or a report says, ready to stand in a page that anybody may open.
// What people wrote is never trusted: no script, nothing that a browser would fetch, no HTML of theirs.
#pragma once

#include <string>
#include <string_view>

namespace aliso::telling {

/// The parts of a text, each of them HTML that needs nothing around it.
struct HtmlParts {
  std::string heading;  ///< plain text of the heading that it begins with; empty: it begins with none
  std::string head;     ///< that heading, and the line in italics below it
  std::string body;     ///< the rest
};

/// CommonMark with tables, and text that is ~~struck out~~. A table whose first cell is empty has a head in
/// each row; each table may be scrolled by itself. An address that stands bare is a link; one of another
/// kind than http, https, mailto and tel, or of a part of the page, is none, and its text stays. A picture is
/// a link to it. aliso's marks and other comments are left out, <br> ends a line, all other HTML is shown as
/// it was typed. The typography stays as it is; bytes that are no UTF-8 become U+FFFD.
HtmlParts as_html(std::string_view markdown);

}  // namespace aliso::telling
