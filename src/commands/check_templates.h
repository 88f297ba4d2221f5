// The network's own templates, as `check` looks at them.
// What `debrief`, `send` and `remind` would stop at is said on the day on which it was typed.
#pragma once

#include "commands/command.h"

namespace aliso::commands {

/// Reads all of templates/ that some command looks for by its name, and says what is wrong in it. A name that
/// no command looks for and that looks meant is a warning, `template-file-name`.
void check_templates(Opening& opening);

}  // namespace aliso::commands
