// A look at one name in events/.
// The journal is what remembers the names of before.
#include "opening/diaries.h"

#include "figures/journal.h"

namespace aliso::opening {

std::string diary_stem(const Opening& opening, const model::Dossier& dossier) {
  std::string stem = figures::first_stem(dossier);
  return opening.folder->has_event(stem) ? dossier.event.id : stem;
}

}  // namespace aliso::opening
