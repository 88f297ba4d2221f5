// Actions that are still to be done as an iCalendar file of VTODOs (RFC 5545, 3.6.2), for her own diary.
// What it holds is what the list of actions holds: titles, owners, days.
#pragma once

#include <chrono>
#include <span>
#include <string>

#include "views/lists.h"

namespace aliso::views {

/// Of the actions that are listed, those that are open or being done, in the order of the events and of their
/// files. The UID, STEM.slug-of-title@DOMAIN, is the same in every version, whatever else is listed, as long
/// as the title is; of two of one title in an event the second in the file has -2 behind it, as has one that
/// is called like a session. `stamp` is when
/// it was made.
std::string todos(const Listed& listed, std::chrono::sys_seconds stamp);

/// Appends these actions, some of those of `listed.dossiers`, as VTODOs, with the same UIDs.
void add_todos(std::string& text, const Listed& listed, std::span<const figures::Action> actions,
               std::chrono::sys_seconds stamp);

}  // namespace aliso::views
