// journal/forgotten: who asked to be forgotten, one JSON object a line; written by aliso alone.
// What is wrong in it is a warning: it never keeps anybody from working.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "model/forgotten.h"

namespace aliso::load {

/// Its lines, in their order; `forgotten-line` for one that isn't.
std::vector<model::Forgotten> forgotten(const diagnostics::Sources& sources, std::uint32_t file,
                                        diagnostics::Diagnostics& diagnostics);

/// The line that `forgotten` reads, without a line feed.
std::string forgotten_line(const model::Forgotten& one);

}  // namespace aliso::load
