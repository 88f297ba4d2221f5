// Journals that repeat another event's lines, as a copied event's does: what they say has gone would count as
// gone of both. The copy is the one whose days are no longer those that the lines told.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/dossier.h"

namespace aliso::figures {

/// One copy, by index in the events given, and whose lines it repeats.
struct Copied {
  std::size_t copy = 0;
  std::size_t of = 0;
  const model::JournalEntry* line = nullptr;  ///< the first of them in the copy
};

/// Every copy once.
std::vector<Copied> copied_journals(std::span<const model::Dossier> all);

}  // namespace aliso::figures
