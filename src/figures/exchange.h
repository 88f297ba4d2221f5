// What structures offer and need, the same of several as one, and who may meet whom.
// A likeness is a hint for people to look at, never a figure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/network.h"

namespace aliso::figures {

/// Something that one structure or several offer, or need; structures in the network's order.
struct Exchanged {
  std::string text;                               ///< as the first of them writes it
  std::vector<model::StructureIndex> structures;  ///< those that do, by texts that fold alike
  /// Needs: others that need the like. Offers: those that need the very same.
  std::vector<model::StructureIndex> also_sought_by;
  /// Needs: those that offer the like. Offers: others that need the like.
  std::vector<model::StructureIndex> may_meet;
};

enum class Side { offers, needs };

/// What is offered or needed by structures that are a member, a partner or the host on that day, in the
/// network's order. Two texts are alike when they have a word in common that says something, by its first
/// six letters and without a plural's s.
std::vector<Exchanged> exchanged(const model::Network& network, Side side, model::Date day);

}  // namespace aliso::figures
