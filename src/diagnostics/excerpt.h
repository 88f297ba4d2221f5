// The line that a diagnostic speaks of, with its number and a caret under the place.
// What would not fit on a terminal's line is cut around the caret.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "diagnostics/sources.h"

namespace aliso::diagnostics {

/// Columns of a person's line that are shown at most.
inline constexpr int excerpt_columns = 96;

/// Two lines, each ending in a line feed: `  7 | …` and the carets under `length` bytes from `byte`,
/// no further than the line's end. `caret_on` and `caret_off` stand around the carets (colours); `columns`:
/// those of a terminal that both lines fit.
std::string excerpt(const Source& source, std::uint32_t byte, std::uint32_t length,
                    const std::string& caret_on = {}, const std::string& caret_off = {},
                    std::optional<int> columns = {});

}  // namespace aliso::diagnostics
