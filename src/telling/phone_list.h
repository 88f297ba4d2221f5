// The list for whoever phones: numbers, what was said at the last call, what to ask.
// Structures each once an event; the wording may change from one version to the next.
#pragma once

#include <string>

#include "views/reminders.h"
#include "words/language.h"

namespace aliso::telling {

/// What is due by phone, as text that ends in a line feed; `said` is the terminal's language.
std::string phone_list(const views::Reminders& reminders, const words::Language& said);

}  // namespace aliso::telling
