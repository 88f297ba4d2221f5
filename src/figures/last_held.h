// Which event a question without a name is about: the last one held.
// Manual, "Figures": "the last event held".
#pragma once

#include <optional>
#include <span>

#include "model/event.h"

namespace aliso::figures {

/// The event's latest session on or before today that isn't cancelled; nothing where there is none.
std::optional<model::Date> last_session(const model::Event& event, model::Date today);

/// Index of the event with the latest such session; of equal ones that with the later id. Nothing where
/// no event has been held. Null pointers (events that could not be read) are passed over.
std::optional<std::size_t> last_held(std::span<const model::Event* const> events, model::Date today);

}  // namespace aliso::figures
