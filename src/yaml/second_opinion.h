// The second opinion: yaml-cpp reads the same bytes, and must find the same values.
// Two readers written apart seldom make the same mistake; other programs read these files too.
#pragma once

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "yaml/tree.h"

namespace aliso::yaml {

/// Adds `other-reader` where yaml-cpp refuses the bytes of a whole tree, or at the first value that it reads
/// otherwise. Where it is yaml-cpp 0.7 that is wrong, nothing is said: the last line end of a text behind
/// `>+`, the escapes \_ \N \L \P, a tab before a comment or in an empty line (all below which is not compared
/// then).
void second_opinion(const diagnostics::Source& source, const Tree& tree,
                    diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::yaml
