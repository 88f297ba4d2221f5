// The command of aliso-send: `aliso send`.
// Its page is man/LANG/send.md.
#pragma once

#include "commands/command.h"

namespace aliso::send {

/// Declares the options of `send` and returns what to do once they are parsed.
commands::Action send_options(commands::Options& options);

}  // namespace aliso::send
