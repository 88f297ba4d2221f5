// At the door: a few letters, a number, Enter; the next one.
// Each one is on disk before the next is asked for, and the last can be taken back.
#pragma once

#include <string>

#include "commands/attending.h"

namespace aliso::commands {

/// Asks on the terminal until an empty line or its end; the exit status. `attending` names the session.
int at_the_door(Run& run, Opening& opening, const load::Names& names, const std::string& stem,
                const Attending& attending);

}  // namespace aliso::commands
