// What is due and what is held back, for eyes: by event and wave, and the list for whoever phones.
// The wording may change from one version to the next.
#pragma once

#include <string>

#include "render/reminders.h"
#include "words/language.h"

namespace aliso::render {

/// What is due, then what is held back with its reason; ends in a line feed. `said` is the terminal's.
std::string remind_text(const Reminders& reminders, const words::Language& said);

/// The phone list: number, what was said at the last call, what to ask. Structures each once an event.
std::string phone_list(const Reminders& reminders, const words::Language& said);

}  // namespace aliso::render
