// Which of an event's sessions is going on: today's; after midnight, the one that began the evening before.
// For noting who came, at the door, where nobody has said which session is meant.
#pragma once

#include <vector>

#include "model/event.h"

namespace aliso::figures {

/// The sessions that are going on, in the file's order; those that are cancelled never are. On a day
/// these are that day's. Until six in the morning they are instead, where there are any, those that run into
/// the night: announced (or seen to end) until midnight or the next morning, or begun from five in the
/// afternoon on without an end that is known; and with them today's whose hour has come, and those without
/// hours that last over both days. Where the time of day is not known, there is only the day.
std::vector<model::SessionIndex> going_on(const model::Event& event, const model::Now& now);

}  // namespace aliso::figures
