// Where a command's data goes: stdout, or the file of -o, whole or not at all.
// Data are made before anything is written, so that no error leaves half a document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "commands/command.h"
#include "commands/opening.h"

namespace aliso::commands {

/// Writes `text` to the file of `-o` or, without one, to stdout. A file that can't be written is added to
/// `found` (then exit status 3 by `finish`).
void put(const Run& run, const std::optional<std::string>& file, std::string_view text,
         diagnostics::Diagnostics& found);

}  // namespace aliso::commands
