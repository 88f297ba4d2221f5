// A moment as journals have it: 2022-04-04T09:00:00+02:00. It is written by the clocks of a zone
// (words/zone.h). Read with its offset alone, so that moments of two clones or of both sides of a change of
// time compare.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace aliso::format {

/// A day, a time to the second, and an offset (+02:00, -10:30, Z); nothing for any other text.
std::optional<std::chrono::sys_seconds> parse_instant(std::string_view text);

}  // namespace aliso::format
