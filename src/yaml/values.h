// What a text means: escapes resolved, lines of a block joined, its end chomped.
// A text that stands in the bytes as it is stays a view of them.
#pragma once

#include <deque>
#include <string>

#include "yaml/tokens.h"

namespace aliso::yaml {

/// The value of a scalar that `scan` found without a mistake; kept in `decoded` where it differs from
/// what is written.
std::string_view value(const Token& token, std::string_view bytes, std::deque<std::string>& decoded);

}  // namespace aliso::yaml
