// A ratio as a table at the terminal says it.
// Sentences say it differently; they are the debrief's.
#pragma once

#include <string>

#include "figures/ratio.h"
#include "words/language.h"

namespace aliso::views {

/// The ratio as words::ratio_in_table has it, with plain spaces: "8 sur 30 (27 %), un peu plus d’un quart".
std::string ratio_text(const figures::Ratio& ratio, const words::Language& language);

}  // namespace aliso::views
