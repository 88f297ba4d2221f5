// Each member's chance to come: the share of those who, having answered as it did, came before, corrected by
// its own record. Manual, aliso-forecast(1), "How it is forecast".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "figures/gathering.h"

namespace aliso::figures {

/// What past events, oldest first, say of members, in one world; eight at most are looked at, the latest.
class Rates {
 public:
  /// `as_one`: answers are not told apart. The gatherings outlive it.
  Rates(std::span<const Gathering> past, std::size_t structures, const World& world, bool as_one);

  /// The share that came of those with each answer, at least two events' worth of what is usual counted in.
  [[nodiscard]] const ByStanding& came() const { return came_; }
  /// Members that gave each answer, by the weight of their events; 0: never met.
  [[nodiscard]] const ByStanding& weight() const { return weight_; }

  /// What a structure's own record multiplies its odds by; 1 where it has none.
  [[nodiscard]] double factor(model::StructureIndex structure) const;

 private:
  struct Record {
    double met = 0;       ///< events while it was a member, as far as they are known by name
    double came = 0;      ///< of these
    double expected = 0;  ///< likewise, by its answers
  };
  ByStanding came_{};
  ByStanding weight_{};
  std::vector<Record> records_;
};

/// The chances of the members of a gathering, in one world.
struct Chances {
  std::vector<double> listed;   ///< beside its members
  double unlisted = 0;          ///< of each that no one has listed
  std::int64_t unlisted_n = 0;  ///< how many these are
};
Chances chances(const Gathering& gathering, const Sight& seen, const Rates& rates, bool as_one);

/// The weight of the event that is so many after the latest one: 1 of the latest, ⅛ of the eighth.
constexpr double weight_of(std::size_t after) {
  return static_cast<double>(window - after) / static_cast<double>(window);
}

/// A chance and its odds.
constexpr double odds(double chance) {
  return chance / (1 - chance);
}
constexpr double of_odds(double odds) {
  return odds / (1 + odds);
}

}  // namespace aliso::figures
