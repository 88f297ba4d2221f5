// Numbers that look random and are the same for a seed on every machine.
// The standard library's distributions are not: they are left to each implementation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace aliso::reader {

/// The generator SplitMix64: each step adds a constant and stirs the sum.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
  }
  /// 0 to `limit` - 1; `limit` is not 0.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  /// `least` to `most`, both included.
  std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
  /// True once in so many times.
  bool one_in(std::size_t times) { return below(times) == 0; }
  /// One of them; there is at least one.
  template <class T, std::size_t n>
  const T& of(const T (&choices)[n]) {
    return choices[below(n)];
  }

 private:
  std::uint64_t state_;
};

}  // namespace aliso::reader
