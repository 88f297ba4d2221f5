// Names that the network's files know as a structure's: nobody is told to write them down as an outside
// one's, and nobody does so without a word. A name that was taken out of structures.yaml is unknown in every
// file at once; load reads one of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "load/names.h"
#include "opening/opening.h"

namespace aliso::opening {

/// Takes `guest: NAME` out of the remedies of `found`, what is wrong in the events of `stems` one by one,
/// where a file has NAME in the place of a structure: another event's; an answer, a call, a wave or a
/// journal, the event's own too; and in an event after which others have been noted, since its names were
/// known then. All files are read for it, once something of the kind was found; what is wrong in those is not
/// said.
void not_as_guests(Opening& opening, const load::Names& names, std::span<const std::string> stems,
                   std::span<diagnostics::Diagnostics> found);

/// A file, as it is shown, that has the name in the place of a structure, though no structure has it (any
/// more). Reads all events, invitations and journals.
std::optional<std::string> named_as_structure(Opening& opening, const load::Names& names,
                                              std::string_view name);

}  // namespace aliso::opening
