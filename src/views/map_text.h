// The map for eyes that have a terminal: towns, or structures, by distance, and what the numbers are of.
// The wording may change from one version to the next.
#pragma once

#include <string>

#include "views/map.h"
#include "views/table.h"

namespace aliso::views {

/// How the text is drawn.
struct MapLook {
  int width = line_width;  ///< columns
  bool color = false;
};

/// Ends in a line feed.
std::string map_text(const ViewedMap& viewed, const words::Language& language, const MapLook& look);

}  // namespace aliso::views
