// Whether a journal's last line, which lacks its line feed, is whole.
// A crash leaves a line cut; an editor, a merge or a web form takes only the line feed.
#pragma once

#include <string_view>

namespace aliso::files {

/// Whether the bytes are one JSON object from its first brace to its last: the braces outside texts pair up,
/// the last with the first. What stands between them is not looked at.
bool is_whole_line(std::string_view bytes);

}  // namespace aliso::files
