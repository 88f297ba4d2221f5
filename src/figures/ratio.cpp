// A ratio in thousandths, from the integers.
// Half up: 0.0625 is 0.063.
#include "figures/ratio.h"

#include <algorithm>

#include "figures/bound.h"

namespace aliso::figures {

namespace {

std::int64_t rounded(std::int64_t part, std::int64_t whole) {
  const std::int64_t thousand = part / whole * 1000;
  const std::int64_t rest = part % whole;  // below whole: no overflow in what follows
  return thousand + (rest * 2000 + whole) / (2 * whole);
}

}  // namespace

std::optional<Thousandths> thousandths(const Ratio& ratio) {
  if (ratio.whole.min() <= 0) return std::nullopt;
  Thousandths result;
  if (ratio.whole.max()) result.low = rounded(ratio.part.min(), *ratio.whole.max());
  if (ratio.part.max()) result.high = rounded(*ratio.part.max(), ratio.whole.min());
  if (ratio.within) {
    result.low = std::min<std::int64_t>(result.low, 1000);
    result.high = std::min<std::int64_t>(result.high.value_or(1000), 1000);
  }
  return result;
}

}  // namespace aliso::figures
