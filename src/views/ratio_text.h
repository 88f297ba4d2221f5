// A ratio as a table at the terminal says it.
// Sentences say it differently; they are the debrief's.
#pragma once

#include <string>

#include "figures/ratio.h"
#include "words/language.h"

namespace aliso::views {

/// Figures, percentage, words: "4 sur 8, la moitié", "2 sur 30 (7 %)", "8 sur 30 (27 %), un peu plus
/// d’un quart". No percentage of ten or fewer, no words that only say the figures again.
std::string ratio_text(const figures::Ratio& ratio, const words::Language& language);

}  // namespace aliso::views
