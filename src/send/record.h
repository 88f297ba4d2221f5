// What the journal is told of a message: one JSON object a line.
// The form is the manual's, aliso-format(5), "journal".
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"
#include "send/parcel.h"

namespace aliso::send {

using State = model::JournalEntry::State;

/// The lines, one a key of the parcel, that say so at that instant.
std::vector<std::string> record(const Parcel& parcel, const model::Network& network,
                                const model::Dossier& dossier, State state, std::chrono::sys_seconds at);

/// The line that settles what is "maybe sent": the entry again, with its new state and moment.
std::string settled(const model::JournalEntry& entry, const model::Network& network, State state,
                    std::chrono::sys_seconds at);

}  // namespace aliso::send
