// Names that another event's file knows as a structure's: nobody is told to write them down as an outside
// one's. A name that was taken out of structures.yaml is unknown in every event at once; load reads one of
// them.
#pragma once

#include <span>
#include <string>

#include "load/names.h"
#include "opening/opening.h"

namespace aliso::opening {

/// Takes `guest: NAME` out of the remedies of `found`, what is wrong in the events of `stems` one by one,
/// where another event's file has NAME in the place of a structure. All events are read for it, once
/// something of the kind was found; what is wrong in those is not said.
void not_as_guests(Opening& opening, const load::Names& names, std::span<const std::string> stems,
                   std::span<diagnostics::Diagnostics> found);

}  // namespace aliso::opening
