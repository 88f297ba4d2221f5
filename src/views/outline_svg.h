// Outlines below a map: limits, rivers, roads.
// Only what can be seen of them is written, however much there is.
#pragma once

#include <span>
#include <string>

#include "model/outline.h"
#include "views/projection.h"

namespace aliso::views {

/// A path a shape, faint; empty where none of them comes near the paper.
std::string outline_svg(std::span<const model::Outline> outline, const Projection& projection);

}  // namespace aliso::views
