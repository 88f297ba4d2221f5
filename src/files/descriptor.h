// What an open descriptor still is, by the path it was opened by.
// Only the files that are the real disk include it.
#pragma once

#include <sys/stat.h>

#include <filesystem>

namespace aliso::files {

/// Whether the path names the very file that is open: not another one of its name, and not none.
inline bool is_at(int descriptor, const std::filesystem::path& path) {
  struct stat mine {};
  struct stat named {};
  return fstat(descriptor, &mine) == 0 && stat(path.c_str(), &named) == 0 && mine.st_ino == named.st_ino &&
         mine.st_dev == named.st_dev;
}

}  // namespace aliso::files
