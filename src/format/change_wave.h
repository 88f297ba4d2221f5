// The wave that tells those who don't know of a change: as a remedy writes it, for whom it is needed.
// One for `check -v`, `remind` and `send`, so that all three propose the same.
#pragma once

#include <span>

#include "model/event.h"
#include "model/network.h"
#include "words/args.h"

namespace aliso::format {

/// What phrases say of that wave besides its id: `channel`, `date`, and `to`, "none" where it is for members,
/// whom a wave is for anyway.
words::Args change_wave(const model::Network& network, std::span<const model::StructureIndex> untold,
                        model::Date today);

}  // namespace aliso::format
