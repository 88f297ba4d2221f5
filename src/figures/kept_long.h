// What has been kept as long as `keep` says, beside contacts (retention.h): notes of calls, and to whom a
// message went. Manual, aliso-format(5), "How long contacts are kept".
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/invitations.h"
#include "model/journal.h"
#include "model/network.h"

namespace aliso::figures {

/// Whether what is of that day has been kept longer than that; false without a duration.
bool is_over(model::Date day, const std::optional<model::Retention>& duration, model::Date today);

/// The calls that have a note and are over, by their place among the event's.
std::vector<std::size_t> calls_over(const model::Invitations& invitations, const model::Keep& keep,
                                    model::Date today);

/// The keys of messages to a contact of which each line of the journal is over: the lines of one message say
/// together whether it went.
std::set<std::string> messages_over(std::span<const model::JournalEntry> journal, const model::Keep& keep,
                                    model::Date today);

}  // namespace aliso::figures
