// Chances of 0, 1, 2…: sums of unequal chances, of counts, and where they begin and end.
// Doubles; + − × ÷ alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace aliso::figures {

/// The chance of each number from 0 on; they sum to 1.
using Distribution = std::vector<double>;

/// How many of these come about: by convolution, one by one; then `more` of one chance. A chance of 0 or 1
/// stands.
Distribution sum_of(std::span<const double> chances, double chance_of_more, std::int64_t more);

/// Adds it, each chance times `weight`.
void mix_in(Distribution& into, const Distribution& part, double weight);

/// The sum of two independent numbers.
Distribution sum_of(const Distribution& a, const Distribution& b);

/// A number of shape 4 and that mean, until 1 − 10⁻¹² is reached.
Distribution negative_binomial(double mean);

/// The smallest number whose cumulated chance has reached `threshold`: within 10⁻⁹ it has.
std::int64_t smallest(const Distribution& distribution, double threshold);

/// The chance of that number, or more.
double at_least(const Distribution& distribution, std::int64_t number);
/// The chance of that number; 0 beyond the end.
double chance_of(const Distribution& distribution, std::int64_t number);

/// What some bring who come: numbers with their chances, 0 among them.
using Brought = std::vector<std::pair<std::int64_t, double>>;

/// A sum in the making of which the farthest ends are let go, 10⁻¹⁴ each time: they are in no range.
class TrimmedSum {
 public:
  void add(const Brought& one);
  /// The same so many times.
  void add(const Brought& one, std::int64_t times);
  /// Adds all of it, each chance times `weight`, to a distribution.
  void mix_into(Distribution& into, double weight) const;

 private:
  std::int64_t from_ = 0;
  std::vector<double> chances_ = {1};
};

}  // namespace aliso::figures
