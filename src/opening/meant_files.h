// Files that stand where aliso doesn't look, and were meant to be read: structures.yml, events/2025/….
// Nobody misses what is silently left out; only `check`, which is asked about everything, looks.
#pragma once

#include "opening/opening.h"

namespace aliso::opening {

/// Warns of what looks like the network's and isn't read: files whose names are nearly right
/// (`file-not-read`), and folders that hold some (`folder-not-read`).
void say_meant_files(Opening& opening);

}  // namespace aliso::opening
