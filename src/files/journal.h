// Appending to a journal: a line is on disk before the call returns, or the file is as it was.
// Only the owner may read it: it names who was written to.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "files/disk.h"
#include "files/lock.h"

namespace aliso::files {

/// Appends to journal/STEM.jsonl. To be used under the network's Lock.
class Journal {
 public:
  /// What lines tell of: something that is done only if they could be noted, or has been done.
  enum class Of { intent, outcome };

  /// Nothing is opened before the first line. `path` is NetworkFolder::journal(stem); `lock`: without it no
  /// intent is noted any more.
  Journal(Disk& disk, std::filesystem::path path, const Lock& lock)
      : disk_(disk), path_(std::move(path)), lock_(lock) {}

  /// Appends `lines` (each without its line feed) in one write and waits until the disk has them. False if
  /// that failed, then none of them is in the file: `journal-unwritable`; `lock-gone`; `journal-replaced`,
  /// where somebody put another file in its place. Then what this run has noted is appended to that one, with
  /// an outcome (true, if that could be done), and no intent is noted any more.
  bool append(const std::vector<std::string>& lines, Of of, diagnostics::Diagnostics& diagnostics);

 private:
  void say(std::string_view name, Error error, diagnostics::Diagnostics& diagnostics) const;

  Disk& disk_;
  std::filesystem::path path_;
  const Lock& lock_;
  std::string noted_;    ///< all lines of this run
  bool closed_ = false;  ///< the ground is gone: to more intents
  std::unique_ptr<Tail> tail_;
};

}  // namespace aliso::files
