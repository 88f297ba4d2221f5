// How many members the network has: on a day (M(d)), and over the days of an event.
// Manual, "Figures": "M(d)" and "M of an event".
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "model/count.h"
#include "model/network.h"

namespace aliso::figures {

/// How many structures of structures.yaml are members on that day.
std::int64_t listed_on(const model::Network& network, model::Date day);

/// M(d): `members` of aliso.yaml for d, never below the listed members at d; else the listed.
/// Where no span of `members` holds d, the listed (load has reported it).
model::Count members_on(const model::Network& network, model::Date day);

/// M(d) − the listed at d: members known by number alone.
model::Count unlisted_on(const model::Network& network, model::Date day);

/// M of an event: members listed on at least one of the days, and the unlisted from the largest
/// lower to the largest upper bound over the days. Nothing where there is no day.
std::optional<model::Count> members_over(const model::Network& network, std::span<const model::Date> days);

}  // namespace aliso::figures
