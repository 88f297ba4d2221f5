// Whether a session is still to come, is going on, or has taken place: what can be said of it now.
// Manual, aliso-remind(1): an invitation makes sense until the session begins.
#pragma once

#include "model/date.h"
#include "model/event.h"

namespace aliso::figures {

/// Where a session stands.
enum class Phase {
  ahead,      ///< it can still be invited to
  under_way,  ///< too late for that, too early for thanks
  over,       ///< it has taken place
};

/// By its days and its announced hours: it begins at the first hour of its first day (without hours, or where
/// the time of day is not known, with the next day), and is over when its last day is, or on that day once
/// its presences are noted and its end, as noted or else as announced, is past; where the time of day is not
/// known, once they are noted of an evening, or of several days whose end is.
Phase phase(const model::Session& session, const model::Now& now);

}  // namespace aliso::figures
