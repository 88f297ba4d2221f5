// Times of day as they are written, both ways: 18:00-20:00, 18h-20h, 18h30, 20h-20h45.
// As French networks write them or in ISO; spaces around are forgiven.
#pragma once

#include <string>
#include <string_view>

#include "format/parsed.h"
#include "model/date.h"

namespace aliso::format {

/// 18h, 18h30, 18 h 30, 18:30. `no-such-time` (25h, 18h75), `bad-time`.
Parsed<model::TimeOfDay> parse_time(std::string_view text);

/// A time, or from one to another: 18h-20h; 22h-2h goes over midnight. `reversed-time` where that would last
/// over 16 hours (20h-18h).
Parsed<model::Hours> parse_hours(std::string_view text);

/// A time, or the bounds between which it was: 20h-20h45.
Parsed<model::Moment> parse_moment(std::string_view text);

/// 18h, 18h30.
std::string written(model::TimeOfDay time);
/// 18h-20h, or 18h30 where no end was given.
std::string written(const model::Hours& hours);
/// 20h-20h45, or 20h where it is known exactly.
std::string written(const model::Moment& moment);

}  // namespace aliso::format
