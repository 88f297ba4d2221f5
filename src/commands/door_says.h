// What the door says: what was noted, how many are there, who is still expected.
// Figures in the terminal's language; each text ends in a line feed.
#pragma once

#include <string>

#include "commands/attending.h"
#include "model/dossier.h"

namespace aliso::commands {

/// "Parole de réseau, Guéret, jeudi 7 avril 2022", then what may be typed. `excused`: only apologies are
/// noted.
std::string door_opens(const Run& run, const model::Event& event, const model::Session& session,
                       bool excused);

/// "12 structures, 31 personnes", in bounds; of apologies, how many.
std::string door_count(const Run& run, const model::Network& network, const model::Session& session,
                       bool excused);

/// "noté : vasi: 2", of several sessions with the session; then the count.
std::string door_noted(const Run& run, const model::Network& network, const Attended& attended);

/// How many are there, by role, and who is still expected, by name.
std::string door_looks(const Run& run, const model::Network& network, const model::Dossier& dossier,
                       model::SessionIndex session);

}  // namespace aliso::commands
