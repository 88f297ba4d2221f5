// Distinct structures over several sessions, and distinct members announced for any of them.
// Manual, "Figures", "One event": "announced" and "distinct".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "figures/session.h"

namespace aliso::figures {

/// Distinct structures that came to any session of the events, none of them cancelled. Of one event:
/// the manual's bounds, its `distinct` stated taken in. Of several: each event's bounds added where
/// its structures are known by number only, and once where they are known by name.
/// A role is nothing as soon as a session's presences are not noted, unless that event states it.
ByRole distinct(const model::Network& network, std::span<const model::Dossier> events,
                const MaybeCount& members);

/// The same of a span's events: a session that isn't noted may have had any of the members, or any number of
/// others, so that every role has its bounds. `rows`: by structure, the one that it is counted as (rows_of,
/// trends.h). Manual, "Over the years".
ByRole distinct_of_span(const model::Network& network, std::span<const model::Dossier* const> events,
                        const MaybeCount& members, const std::vector<model::StructureIndex>& rows);

/// Distinct members announced for any session; a counted line without session counts once.
/// Nothing as soon as one event's answers are not noted, or where there is no session.
MaybeCount distinct_announced(const model::Network& network, std::span<const model::Dossier> events,
                              const MaybeCount& members);

}  // namespace aliso::figures
