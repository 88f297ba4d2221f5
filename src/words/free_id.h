// An id that a remedy may propose for a new wave: no wave has it, in whatever language the remedy is read.
// One that is taken would be refused, and with it all that is to be sent.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/dossier.h"

namespace aliso::words {

/// The first `copy` (1, 2…) for which the phrase `key` is no wave's id in any language.
std::int64_t free_copy(std::string_view key, const model::Dossier& dossier);

}  // namespace aliso::words
