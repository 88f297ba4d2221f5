// What is due and what is held back, for eyes: by event and wave.
// The wording may change from one version to the next.
#pragma once

#include <span>
#include <string>

#include "views/reminders.h"
#include "words/language.h"

namespace aliso::views {

/// What is due, then what is held back with its reason; ends in a line feed. `said` is the terminal's.
std::string remind_text(const Reminders& reminders, const words::Language& said);

/// A line each: what the wave would need to know, and what follows. `events` are those that were asked of.
std::string unsure_text(std::span<const figures::Unsure> unsure, std::span<const model::Dossier> events,
                        const words::Language& said);

/// A line each: what has changed, who doesn't know, and how to tell them from `today` on.
std::string untold_text(std::span<const figures::Untold> untold, std::span<const model::Dossier> events,
                        const model::Network& network, model::Date today, const words::Language& said);

}  // namespace aliso::views
