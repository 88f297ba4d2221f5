// Programs that add a command: `aliso-NAME` beside aliso or on PATH runs as `aliso NAME`, as in git.
// Heavy libraries live in such programs, so that the small commands start at once.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "program/command.h"
#include "words/language.h"

namespace aliso::program {

/// Becomes `aliso-NAME`, given `words` (the global options typed before its name come first). Beside this
/// program is looked first, then on PATH. Throws UsageError with the nearest of `all` commands if there is
/// none.
int run_plugin(const std::string& name, std::span<const std::string> words, Commands all,
               const words::Language& said);

/// The names of all such programs, sorted, each once.
std::vector<std::string> plugin_names();

}  // namespace aliso::program
