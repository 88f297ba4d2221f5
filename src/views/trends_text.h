// What a span of evenings says, for eyes: a bar an event, who comes, who has not been noted for long.
// A bar shows bounds as bounds; the wording may change from one version to the next.
#pragma once

#include <string>

#include "views/trends.h"

namespace aliso::views {

/// How the text is drawn.
struct TrendsLook {
  int width = line_width;  ///< columns
  bool color = false;
  bool events = true;      ///< the events, and what is in no figure of them
  bool structures = true;  ///< who comes, who isn't recorded any more, and what is in no line of theirs
  bool all = false;        ///< every structure that comes, not the first ten
  bool ascii = false;      ///< bars of `#`, `-` and `.`
};

/// Ends in a line feed.
std::string trends_text(const ViewedTrends& viewed, const words::Language& language, const TrendsLook& look);

}  // namespace aliso::views
