// A ratio of two counts, kept as the counts themselves.
// Floating point appears only where a number is printed.
#pragma once

#include <cstdint>
#include <optional>

#include "model/count.h"

namespace aliso::figures {

/// part ÷ whole. Where the part is among the whole (`within`), the value is at most 1; else it may hold
/// others.
struct Ratio {
  model::Count part;
  model::Count whole;
  bool within = true;
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// The plain interval quotient in thousandths, rounded half up from the integers, cut at 1000 where
/// `within`. `high` is nothing when the part has no upper bound and may exceed the whole.
struct Thousandths {
  std::int64_t low = 0;
  std::optional<std::int64_t> high;
};
/// Nothing when the whole can be 0.
std::optional<Thousandths> thousandths(const Ratio& ratio);

}  // namespace aliso::figures
