// Whole commands on a disk in memory: what is typed, what is said, what is left on the disk.
// The same run as the program's, but for main.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "memory_disk.h"

namespace aliso::tests {

/// What a run said, and its exit status.
struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

/// Runs `aliso WORDS` in English on 12 January 2026, in the network at /net.
Ran run(MemoryDisk& disk, std::vector<std::string> words);

/// The same at a moment, in seconds since 1970, without a day that is given: by the network's clock.
Ran run_at(MemoryDisk& disk, std::int64_t moment, std::vector<std::string> words);

/// A small network at /net: two structures, one evening on 20 January 2026, one of ten days before.
MemoryDisk network();

}  // namespace aliso::tests
