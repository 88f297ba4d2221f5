// Upper bounds as plain integers, so that "no upper bound" goes through min and + like a number.
// Only for computing inside this room: what leaves it is a Count.
#pragma once

#include <algorithm>
#include <cstdint>

#include "model/count.h"

namespace aliso::figures::bound {

/// Stands for no upper bound: above every sum of counts, and far enough from overflow to be added.
inline constexpr std::int64_t open = 100'000'000'000'000'000;

/// The upper bound of a count, `open` where it has none.
constexpr std::int64_t top(const model::Count& count) {
  return std::min(count.max().value_or(open), open);
}

/// a + b, never above `open`.
constexpr std::int64_t plus(std::int64_t a, std::int64_t b) {
  return std::min(a + b, open);
}

/// From low to high; half of `open` and above is no upper bound, so that small differences to it are none.
constexpr model::Count count(std::int64_t low, std::int64_t high) {
  if (high >= open / 2) return model::Count::at_least(low);
  return model::Count::between(low, high);
}

}  // namespace aliso::figures::bound
