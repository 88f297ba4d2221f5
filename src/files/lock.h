// One writer at a time in a network's folder: a lock file that says who holds it.
// The kernel's lock decides, so that what a killed program leaves behind never blocks the next one.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

#include "diagnostics/diagnostics.h"

namespace aliso::files {

/// Holds the lock of a network's folder (`.aliso.lock` in it) until destroyed.
/// The file names the holder's command, process, machine and the moment; it is removed on release.
class Lock {
 public:
  /// Takes the lock, waiting at most `patience` for another holder. Nothing and the diagnostic
  /// `locked` (who holds it) after that, or `unwritable-folder` if no file can be made there.
  static std::optional<Lock> take(const std::filesystem::path& folder, std::string_view command,
                                  std::chrono::milliseconds patience, diagnostics::Diagnostics& diagnostics);

  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&&) = delete;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

 private:
  Lock(int descriptor, std::filesystem::path path) : descriptor_(descriptor), path_(std::move(path)) {}
  int descriptor_;
  std::filesystem::path path_;
};

}  // namespace aliso::files
