// The command of aliso-send: `aliso send`.
// Its page is man/LANG/send.md.
#pragma once

#include "program/command.h"

namespace aliso::send {

/// Declares the options of `send` and returns what to do once they are parsed.
program::Action send_options(program::Options& options);

}  // namespace aliso::send
