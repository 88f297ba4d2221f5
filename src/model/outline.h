// Lines and polygons that are drawn below a map, as another tool made them.
// They belong to no network and are in no figure.
#pragma once

#include <vector>

#include "model/structure.h"

namespace aliso::model {

/// A polygon, outer ring and holes, or a line.
struct Outline {
  bool filled = false;  ///< a polygon: each of its lines ends where it began
  std::vector<std::vector<Coordinates>> lines;
};

}  // namespace aliso::model
