// The lock of a folder, for tests of what is written under it.
// It must be there: a test that can't have it ends.
#pragma once

#include <doctest/doctest.h>

#include "files/lock.h"

namespace aliso::tests {

inline files::Lock locked(files::Disk& disk, const std::filesystem::path& folder) {
  diagnostics::Diagnostics found;
  auto lock = files::Lock::take(disk, folder, "test", std::chrono::milliseconds(0), found);
  REQUIRE(lock);
  return std::move(*lock);
}

}  // namespace aliso::tests
