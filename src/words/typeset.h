// A text as a typesetter would mend it: apostrophes and no-break spaces, nothing else.
// Knows no catalogue, so that the build can typeset the catalogues themselves with it.
#pragma once

#include <string>
#include <string_view>

namespace aliso::words {

/// `'` between letters becomes ’ and, with `french_spaces`, an existing plain space before : ; ! ? » %
/// or after « the right no-break one; outside code, links, addresses and HTML. Nothing is added.
std::string typeset(std::string_view text, bool french_spaces);

}  // namespace aliso::words
