// The events of a span as a picture: a bar an event, the share of the members that came, as SVG 1.1.
// Drawn to be printed in grey: what is sure is filled, what is possible hatched, what nobody noted a gap.
#pragma once

#include <string>

#include "views/trends.h"

namespace aliso::views {

/// 720 by 360; `<title>` and `<desc>` say the same in words, text is text, no font is named. Words are in the
/// language of the network's people.
std::string trends_svg(const ViewedTrends& viewed, const words::Language& people_language);

}  // namespace aliso::views
