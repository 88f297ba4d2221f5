// By what name diaries know an event: files may have been renamed since people took it over.
// One meaning for messages' files, the calendar to be subscribed to, and answers that come back.
#pragma once

#include <string>

#include "model/dossier.h"
#include "opening/opening.h"

namespace aliso::opening {

/// The event's name in the UIDs of its sessions: that of its first message (figures/journal.h), unless
/// another event has it by now.
std::string diary_stem(const Opening& opening, const model::Dossier& dossier);

}  // namespace aliso::opening
