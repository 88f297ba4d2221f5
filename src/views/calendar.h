// Sessions as an iCalendar file (RFC 5545), for people's diaries.
// Times are written in UTC, so that no reader has to know the network's time zone.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "model/event.h"
#include "model/network.h"

namespace aliso::views {

/// The sessions of `event` with these indices as one calendar, lines ended by CR LF and folded at 75
/// octets. A session's UID is STEM.SESSION@domain, the same in every version sent; one without a
/// time is a whole day; an hour that summer time skips is moved on by one, one that comes twice is the first;
/// a cancelled one says so. The network's time zone is one that the system knows. `stamp` is when the
/// calendar was made.
std::string calendar(const model::Network& network, const model::Event& event,
                     std::span<const model::SessionIndex> sessions, std::chrono::sys_seconds stamp,
                     std::string_view domain);

}  // namespace aliso::views
