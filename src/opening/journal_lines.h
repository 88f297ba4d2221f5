// What the journal is told of a message: one line a message and state.
// The form is the manual's, aliso-format(5), "journal"; `send` and `sent` note alike.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "figures/due.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::opening {

using State = model::JournalEntry::State;

/// Eight letters that no other run has: an intent and its outcome have the same.
std::string run_letters();

/// The line that says so of the message at that instant: which sessions it tells of, and what it says of
/// them. `run` is of `run_letters`. Needs a zone that the system knows.
std::string journal_line(const figures::Message& message, const model::Network& network,
                         const model::Dossier& dossier, State state, std::chrono::sys_seconds at,
                         const std::string& run);

/// The line that settles what is "maybe sent", or gone: the entry again, with its new state and moment.
/// `lost` is what is gone (figures::name, figures::lost_event).
std::string settled_line(const model::JournalEntry& entry, const model::Network& network, State state,
                         std::chrono::sys_seconds at, std::string_view lost = {});

}  // namespace aliso::opening
