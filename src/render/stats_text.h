// The figures of events as aligned text, for eyes.
// Drawn from the figures alone; the wording may change from one version to the next.
#pragma once

#include <string>

#include "figures/figures.h"
#include "words/language.h"

namespace aliso::render {

/// One event's block, ending in a line feed.
std::string stats_text(const model::Event& event, const figures::EventFigures& figures,
                       const words::Language& language);

}  // namespace aliso::render
