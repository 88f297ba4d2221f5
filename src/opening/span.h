// A span of days as it is typed on the command line: 2025, 2024-09..2025-06, ..2023.
// One reading for every command that takes one.
#pragma once

#include <optional>
#include <string>

#include "model/date.h"
#include "program/run.h"

namespace aliso::opening {

/// The value of --during; nothing where it wasn't given. Throws UsageError that names it.
std::optional<model::Span> typed_span(const program::Run& run, const std::optional<std::string>& typed);

}  // namespace aliso::opening
