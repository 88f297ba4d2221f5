// A GeoJSON file (RFC 7946) that another tool made, for the lines and polygons in it.
// Everything else it says is passed over; what it says of these is read strictly.
#pragma once

#include <optional>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "model/outline.h"

namespace aliso::load {

/// The lines and polygons of a file that has been read. Nothing, and an error that says of which feature,
/// where it is no JSON (`outline-not-json`: the reader's place), no GeoJSON (`outline-not-geojson`), holds a
/// geometry that is none (`outline-bad-geometry`) or isn't in degrees (`outline-not-degrees`), or neither
/// line nor polygon
/// (`outline-nothing`).
std::optional<std::vector<model::Outline>> outline(const diagnostics::Sources& sources, std::uint32_t file,
                                                   diagnostics::Diagnostics& found);

}  // namespace aliso::load
