// Counts as they are written, both ways: 8, 35-40, 35+.
// Anything else is an error; where the meaning is plain, the error says how to write it.
#pragma once

#include <string>
#include <string_view>

#include "format/parsed.h"
#include "model/count.h"

namespace aliso::format {

/// A natural number or its bounds. `reversed-count`, `negative-count`, `decimal-count`,
/// `leading-zero`, `count-too-large`, `count-form` (arguments `count`: as it is to be written, `sure`: yes,
/// or no where these are bounds among others), `bad-count`.
Parsed<model::Count> parse_count(std::string_view text);

/// A number from 1 to a million that is known exactly (limits): `bad-number`.
Parsed<int> parse_number(std::string_view text);

/// The longest pause between two messages, in seconds.
inline constexpr int longest_pause = 3600;

/// Whole seconds from 0 to `longest_pause`: `bad-pause`.
Parsed<int> parse_pause(std::string_view text);

/// 8, 35-40, 35+. A number is a count that is known exactly.
std::string written(const model::Count& count);

}  // namespace aliso::format
