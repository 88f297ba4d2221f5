// A natural number that may be known only by its bounds: 8, 35 to 40, 35 or more.
// Figures carry both bounds through; nothing in aliso ever makes up a middle.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

namespace aliso::model {

/// A count of structures or people, as bounds that are both possible.
/// Unit: whole things. Invariant: 0 <= min() and, where max() is given, min() <= max().
/// "Not known at all" is std::optional<Count>{}, never a Count.
class Count {
 public:
  /// The largest number a person may write; sums of counts stay far from overflow.
  static constexpr std::int64_t limit = 1'000'000'000;

  constexpr Count() = default;
  /// Exactly n.
  constexpr Count(std::int64_t n) : min_(std::max<std::int64_t>(n, 0)), max_(min_) {}
  /// From low to high, both included; bounds below 0 are raised to 0, high to low.
  static constexpr Count between(std::int64_t low, std::int64_t high) {
    Count count(low);
    count.max_ = std::max(count.min_, high);
    return count;
  }
  /// low or more, without an upper bound.
  static constexpr Count at_least(std::int64_t low) {
    Count count(low);
    count.max_.reset();
    return count;
  }
  /// From low to high, where high may be open.
  static constexpr Count bounds(std::int64_t low, std::optional<std::int64_t> high) {
    return high ? between(low, *high) : at_least(low);
  }

  [[nodiscard]] constexpr std::int64_t min() const { return min_; }
  /// Nothing when there is no upper bound.
  [[nodiscard]] constexpr std::optional<std::int64_t> max() const { return max_; }
  [[nodiscard]] constexpr bool exact() const { return max_ == min_; }
  [[nodiscard]] constexpr bool is_zero() const { return max_ == 0; }

  /// The sum of independent counts, bound by bound.
  friend constexpr Count operator+(const Count& a, const Count& b) {
    Count sum(a.min_ + b.min_);
    if (a.max_ && b.max_)
      sum.max_ = *a.max_ + *b.max_;
    else
      sum.max_.reset();
    return sum;
  }
  constexpr Count& operator+=(const Count& other) { return *this = *this + other; }
  friend constexpr bool operator==(const Count&, const Count&) = default;

 private:
  std::int64_t min_ = 0;
  std::optional<std::int64_t> max_ = 0;
};

}  // namespace aliso::model
