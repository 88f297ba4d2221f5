// Which structure a row of somebody's table means, and how sure that is.
// Only `exact` is taken without a person's word.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/structure.h"

namespace aliso::model {

enum class Match : std::uint8_t {
  exact,     ///< folds to one structure's id, name, other or earlier spelling, or is a contact's address
  close,     ///< a domain, a contact's name, or a name with one structure and no second within reach
  doubtful,  ///< several, or what a row says of itself leads to two
  none,
};

struct Matched {
  Match match = Match::none;
  std::vector<StructureIndex> candidates;  ///< one where it is exact or close; ascending
  bool by_name = false;                    ///< the text of the structure's column, or a name that is its own
};

}  // namespace aliso::model
