// A count and a ratio as a table at the terminal says them.
// Sentences say them differently; those are the debrief's.
#pragma once

#include <string>

#include "figures/ratio.h"
#include "model/count.h"
#include "words/language.h"

namespace aliso::render {

/// "8", "35 à 40", "au moins 35".
std::string count_text(const model::Count& count, const words::Language& language);

/// Figures, percentage, words: "4 sur 8, la moitié", "2 sur 30 (7 %)", "8 sur 30 (27 %), un peu plus
/// d’un quart". No percentage of ten or fewer, no words that only say the figures again.
std::string ratio_text(const figures::Ratio& ratio, const words::Language& language);

}  // namespace aliso::render
