// Letters to structures as Markdown: for those without e-mail, one a structure, one a page.
// Written for people: in each contact's language, else the network's.
#pragma once

#include <optional>
#include <string>

#include "views/reminders.h"
#include "words/language.h"

namespace aliso::telling {

/// All due letters; messages to one address make one letter, events one below the other. `language`
/// (of `--lang`) is written to everybody in; nothing: each contact's. Empty where none is due.
std::string letters(const views::Reminders& reminders, const std::optional<words::Language>& language);

}  // namespace aliso::telling
