// What is left of a file with mistakes: the values that stand where nothing can have touched them.
// It leaves out rather too much than too little: what is read on from here must be true.
#pragma once

#include <optional>

#include "yaml/tokens.h"

namespace aliso::yaml {

/// The root of what can be trusted; its lists and maps are marked as `cut`.
/// Nothing is left of a line with a mistake; where lines are indented as no one can understand, nothing up to
/// the next entry of the outermost list or map. Texts that differ from what is written go to `tree.decoded`.
std::optional<Node> part(const Scanned& scanned, std::string_view bytes, Tree& tree);

}  // namespace aliso::yaml
