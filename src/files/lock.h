// One writer at a time in a folder: a lock file that says who holds it.
// The kernel's lock decides, so that what a killed program leaves behind never blocks the next one.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "files/disk.h"

namespace aliso::files {

/// Holds the lock of a folder (`.aliso.lock` in it) until destroyed: the network's while its journals are
/// written, that of events or invitations while one of their files is. The file names the holder's command,
/// process, machine and the moment; it is removed on release.
class Lock {
 public:
  /// Takes the lock, waiting at most `patience` for another holder. Nothing and the diagnostic
  /// `locked` (who holds it) after that, or `unwritable-folder` if no file can be made there. On a disk
  /// without locks the notice `no-locks`: a holder that was killed on another machine is not known to be
  /// gone.
  static std::optional<Lock> take(Disk& disk, const std::filesystem::path& folder, std::string_view command,
                                  std::chrono::milliseconds patience, diagnostics::Diagnostics& diagnostics);
  /// Whether its file is still there (disk.h).
  [[nodiscard]] bool still() const { return held_->still(); }

 private:
  explicit Lock(std::unique_ptr<Held> held) : held_(std::move(held)) {}
  std::unique_ptr<Held> held_;
};

}  // namespace aliso::files
