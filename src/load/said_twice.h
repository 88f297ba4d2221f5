// Items that stand twice in one list, word for word, as a clean merge of two clones leaves them.
// Figures and texts take each for one of its own; whether that was meant, only who wrote them knows.
#pragma once

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "yaml/tree.h"

namespace aliso::load {

/// Warns of each list of the file in which the same item is written more than once: a wave, an answer that
/// counts, a call, a proposal, a structure in `to`. Lists in which that means something (`at`, `command`), or
/// that checks of their own look at (`present`, `channel`), are left alone.
void said_twice(const diagnostics::Source& source, const yaml::Tree& tree, diagnostics::Diagnostics& found);

}  // namespace aliso::load
