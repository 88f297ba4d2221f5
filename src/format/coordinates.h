// Coordinates as they are written, both ways: degrees with at most one point, never an exponent.
// A place is a list of two of them, latitude first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/structure.h"

namespace aliso::format {

/// A number of degrees: digits, at most one point, at most a minus. Nothing for any other text.
std::optional<double> parse_degrees(std::string_view text);

/// Whether there is such a place: latitudes reach 90, longitudes 180.
bool on_earth(const model::Coordinates& coordinates);

/// The shortest digits that are read as the same number: 46.17.
std::string written_degrees(double degrees);

}  // namespace aliso::format
