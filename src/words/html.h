// Plain text made safe inside HTML: in an element, or between the quotes of an attribute; and how a page
// looks. One rule for every page that aliso writes; what is not to be shown is left out as in all that is
// published.
#pragma once

#include <string>
#include <string_view>

namespace aliso::words::html {

/// A text in which nothing is markup any more: & < > " ' as entities. A line's end inside it stays white
/// space; control characters and what turns the line around are gone (words::for_people), as they may stand
/// in no HTML.
std::string escaped(std::string_view text);

/// data/page/NAME.css, without the comment that it opens with: that one is for who edits it.
std::string_view style_sheet(std::string_view name);

}  // namespace aliso::words::html
