// A map as a picture: SVG 1.1, to be printed in grey.
// As wide as the network is, at least 5 km; nothing is fetched, no font is named.
#pragma once

#include <span>
#include <string>

#include "model/outline.h"
#include "views/map.h"

namespace aliso::views {

/// `<title>` and `<desc>` say in words what it shows; text is text. `outline` is drawn below. Words are in
/// the language of the network's people.
std::string map_svg(const ViewedMap& viewed, std::span<const model::Outline> outline,
                    const words::Language& people_language);

}  // namespace aliso::views
