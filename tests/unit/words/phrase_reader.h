// Reads a ratio's phrase as a person would, into the numbers that it claims.
// Independent of the program: knows French and English words for fractions, no table of ours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace reader {

struct Fraction {
  std::int64_t k = 0;
  std::int64_t n = 1;
};

/// The sign of a − b.
inline int compare(const Fraction& a, const Fraction& b) {
  const std::int64_t d = a.k * b.n - b.k * a.n;
  return d < 0 ? -1 : d > 0 ? 1 : 0;
}

/// What a phrase claims of a ratio: from low to high. A soft end is "a little", "about": three points, or
/// half a point, which the words only suggest.
struct Claim {
  Fraction low{0, 1};
  Fraction high{1, 1};
  bool low_open = false;   ///< more than low
  bool high_open = false;  ///< less than high
  bool low_soft = false;
  bool high_soft = false;
  bool exactly = false;  ///< an exact value, a fraction of counts or none or all

  [[nodiscard]] bool holds(const Fraction& p) const {
    const int to_low = compare(p, low);
    const int to_high = compare(p, high);
    return (low_open ? to_low > 0 : to_low >= 0) && (high_open ? to_high < 0 : to_high <= 0);
  }
};

/// Nothing for a phrase that this reader doesn't understand.
std::optional<Claim> read(std::string phrase, bool french);

}  // namespace reader
