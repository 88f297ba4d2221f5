// The event that is still to come, and the past ones that it is forecast from.
// Manual, aliso-forecast(1): on an earlier day, what has been noted since of who came is not read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/dossier.h"

namespace aliso::figures {

/// An event of which sessions are still to come.
struct Ahead {
  std::size_t event = 0;                           ///< index into the dossiers
  std::vector<model::SessionIndex> sessions = {};  ///< not cancelled, today or later, in the file's order
  model::Date first;                               ///< the first day of these
  std::int64_t days = 0;                           ///< from today until then
  std::int64_t held = 0;                           ///< sessions of it that are past, not cancelled
};

/// Nothing where all of it is past or cancelled.
std::optional<Ahead> ahead(std::span<const model::Dossier> dossiers, std::size_t event, model::Date today);
/// The next event to come; of two on one day the one whose id comes first. Nothing where none is to come.
std::optional<Ahead> next_ahead(std::span<const model::Dossier> dossiers, model::Date today);

/// Events all of whose sessions that aren't cancelled are before a day, and not after today: indices into the
/// dossiers.
struct PastEvents {
  std::vector<std::size_t> noted;    ///< each session's presences are; by its latest session, then by id
  std::vector<std::size_t> skipped;  ///< not so; by id
};

/// How many past events are looked at, the latest: to forecast, and for whose turn it is.
inline constexpr std::size_t window = 8;

/// `before`: the first day of the one to come; `kind`: of that kind alone, however it is spelled.
PastEvents past_events(std::span<const model::Dossier> dossiers, model::Date before, model::Date today,
                       const std::optional<std::string>& kind = {});

/// The sessions that aren't cancelled, in the file's order.
std::vector<model::SessionIndex> kept_sessions(const model::Event& event);
/// The first and the last day on which one of these sessions begins; there is at least one.
model::Date first_of(const model::Event& event, const std::vector<model::SessionIndex>& sessions);
model::Date last_of(const model::Event& event, const std::vector<model::SessionIndex>& sessions);

}  // namespace aliso::figures
