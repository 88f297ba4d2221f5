// Counts as they are written: 8, 35-40, 35+.
// Anything else is an error; where the meaning is plain, the error says how to write it.
#pragma once

#include <string_view>

#include "load/parsed.h"
#include "model/count.h"

namespace aliso::load {

/// A natural number or its bounds. `reversed-count`, `negative-count`, `decimal-count`,
/// `leading-zero`, `count-too-large`, `count-form` (argument `count`: as it is to be written),
/// `bad-count`.
Parsed<model::Count> parse_count(std::string_view text);

/// A number from 1 to a million that is known exactly (limits): `bad-number`.
Parsed<int> parse_number(std::string_view text);

}  // namespace aliso::load
