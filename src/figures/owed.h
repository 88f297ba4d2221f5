// What is still to be written of an event: who came to a session that is past, and the debrief.
// Manual, aliso-check(1): what is owed is not wrong.
#pragma once

#include <optional>

#include "model/event.h"

namespace aliso::figures {

/// Whether the session is past and nobody noted who came.
bool presences_owed(const model::Session& session, model::Date today);

/// Whether anything stands in it.
bool written(const std::optional<model::Debrief>& debrief);

/// Whether all that will take place of the event is past, and nothing is written of it.
bool debrief_owed(const model::Event& event, model::Date today);

}  // namespace aliso::figures
