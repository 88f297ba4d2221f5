// How many people structures bring, and how many others come, by the lines of past events.
// Manual, aliso-forecast(1), "How it is forecast", "People".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "figures/distribution.h"
#include "figures/gathering.h"

namespace aliso::figures {

/// What past events, oldest first, say of people; eight at most are looked at, the latest. Numbers by bounds
/// are read for the most where `high`, else for the least.
class BroughtBefore {
 public:
  BroughtBefore(const model::Network& network, std::span<const model::Dossier> dossiers,
                std::span<const Gathering> past, bool high);

  /// How many people a structure brings that comes, chances that sum to 1. `structure`: nothing where no one
  /// has listed it; `announced`: what it said.
  [[nodiscard]] Brought of(std::optional<model::StructureIndex> structure,
                           std::optional<std::int64_t> announced) const;
  /// The mean of partners, host, guests, public and former members at a session, by their lines.
  [[nodiscard]] double others() const { return (others_ + 0.5) / sessions_; }

 private:
  using Lines = std::map<std::int64_t, double>;  ///< by their people: the weight of these lines
  void read(const model::Network& network, const model::Session& session, double weight, bool high);
  void read_counted(std::int64_t structures, std::int64_t people, double weight);

  Lines all_;
  std::vector<Lines> own_;
  double others_ = 0;
  double sessions_ = 0;
};

}  // namespace aliso::figures
