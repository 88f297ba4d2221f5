// The system calls that the files' safety rests on, as the tests of this room see them: noted in their order,
// with something done before one of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace calls {

/// What has been called since `watch`: "fsync file", "fsync folder", "rename", "link", "flock".
inline std::vector<std::string> made;
/// Called before each, with its name; may forget itself.
inline std::function<void(const std::string&)> before;

/// Forgets what was called.
inline void watch() {
  made.clear();
}

}  // namespace calls
