// Evenings when everybody is readier or less ready to come, and how much they vary; which part of those who
// come goes to each session, and how many people they bring.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "figures/brought.h"
#include "figures/chances.h"
#include "figures/distribution.h"

namespace aliso::figures {

/// The weights of two spreads, the steady and the changeable one; they sum to 1.
using SpreadWeights = std::array<double, 2>;
inline constexpr SpreadWeights first_weights{0.7, 0.3};

/// The chances of one event's members, over five evenings: as usual; and for each spread one when they are
/// less ready to come, and one when they are readier.
class Evenings {
 public:
  static constexpr std::size_t number = 5;
  /// `past`: how many events they were learnt from, 1 or more; eight at most count.
  Evenings(const Chances& usual, std::size_t past);

  [[nodiscard]] const Chances& chances(std::size_t evening) const { return chances_[evening]; }
  /// The weight of each evening.
  [[nodiscard]] std::array<double, number> weights(const SpreadWeights& spreads) const;
  /// How many structures come.
  [[nodiscard]] Distribution structures(const SpreadWeights& spreads) const;
  /// The chance that each spread gives to so many.
  [[nodiscard]] SpreadWeights likelihood(std::int64_t came) const;

 private:
  double apart_ = 0;  ///< the weight of the evenings that are readier, and of those that are less
  std::array<Chances, number> chances_;
  std::array<Distribution, number> comers_;
};

/// How the comers of an event divide into its sessions, in one world.
class SharedOut {
 public:
  SharedOut(const model::Network& network, std::span<const model::Dossier> dossiers, const Gathering& coming,
            std::span<const Gathering> past, bool high);

  /// The event's chances as that session takes its part of each.
  [[nodiscard]] Chances of_session(std::size_t session, Chances chances) const;

  struct People {
    Distribution member, others;
  };
  /// `evenings`: the session's own. Nothing where there may be more than `most_people`.
  [[nodiscard]] std::optional<People> people(std::size_t session, const Evenings& evenings,
                                             const SpreadWeights& spreads) const;

 private:
  [[nodiscard]] double part(std::size_t of_sessions) const;

  const Gathering& coming_;
  BroughtBefore brought_;
  double each_ = 1;                        ///< sessions that a comer goes to
  std::vector<std::vector<bool>> chosen_;  ///< by member: the sessions among which it chooses
  /// By session, then by member: how many people it announced there.
  std::vector<std::vector<std::optional<std::int64_t>>> announced_;
};

}  // namespace aliso::figures
