// Fractions as integers: comparing k ÷ n with a quarter, a third… without floating point.
// Inside words/ only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "model/count.h"

namespace aliso::words {

/// A part of one: k ÷ n, n > 0. Products of three of these stay within 128 bits.
struct Portion {
  std::int64_t k = 0;
  std::int64_t n = 1;

  /// "1-4": as in the keys of fractions.txt.
  [[nodiscard]] std::string key() const { return std::to_string(k) + '-' + std::to_string(n); }
};

__extension__ using Wide = __int128;

/// The sign of a − b.
constexpr int compare(const Portion& a, const Portion& b) {
  const Wide difference = Wide{a.k} * b.n - Wide{b.k} * a.n;
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/// The sign of (a − b) − thousandths/1000: a difference in points and tenths.
constexpr int compare_difference(const Portion& a, const Portion& b, int thousandths) {
  const Wide over = (Wide{a.k} * b.n - Wide{b.k} * a.n) * 1000 - Wide{thousandths} * a.n * b.n;
  return over < 0 ? -1 : over > 0 ? 1 : 0;
}

/// The fractions that have names, smaller denominators first.
inline constexpr std::array<Portion, 6> named{{{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}}};
/// Those that bound others (¼ ⅓ ½ ⅔ ¾), smaller denominators first.
inline constexpr std::array<Portion, 5> landmarks{{{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}}};

/// The nearest of `fractions`; of two equally near, the first.
template <std::size_t size>
constexpr Portion nearest(const Portion& p, const std::array<Portion, size>& fractions) {
  // |p − f| as a fraction of p.n × f.n; p.n is common to all.
  const auto distance = [&p](const Portion& f) {
    const Wide d = Wide{p.k} * f.n - Wide{f.k} * p.n;
    return d < 0 ? -d : d;
  };
  Portion best = fractions.front();
  for (const Portion& f : fractions)
    if (distance(f) * best.n < distance(best) * f.n) best = f;
  return best;
}

/// The bounds of part ÷ whole. Nothing where the whole can be 0. `high` is nothing without an upper bound.
struct PortionBounds {
  Portion low;
  std::optional<Portion> high;
};
std::optional<PortionBounds> portion_bounds(const model::Count& part, const model::Count& whole, bool within);

}  // namespace aliso::words
