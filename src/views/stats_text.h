// The figures of events as aligned text, for eyes.
// Drawn from the figures alone; the wording may change from one version to the next.
#pragma once

#include <span>
#include <string>

#include "figures/figures.h"
#include "views/fields.h"
#include "views/table.h"
#include "words/language.h"

namespace aliso::views {

/// One event's block: a table with a column a session, "Overall" where there are several, then its
/// ratios in words and the quorum. Cancelled sessions are said apart. `width`: the columns it is laid out
/// for. Ends in a line feed.
std::string stats_text(const model::Event& event, const figures::EventFigures& figures,
                       const words::Language& language, bool color, int width = line_width);

/// Several events taken together: a row an event, and one for all. Ends in a line feed.
std::string together_text(std::span<const ViewedEvent> events, const figures::EventFigures& together,
                          const words::Language& language, bool color, int width = line_width);

}  // namespace aliso::views
