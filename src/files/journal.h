// Appending to a journal: a line is on disk before the call returns, or the file is as it was.
// Only the owner may read it: it names who was written to.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "files/disk.h"

namespace aliso::files {

/// Appends to journal/STEM.jsonl. To be used under the network's Lock.
class Journal {
 public:
  /// Nothing is opened before the first line. `path` is NetworkFolder::journal(stem).
  Journal(Disk& disk, std::filesystem::path path) : disk_(disk), path_(std::move(path)) {}

  /// Appends `lines` (each without its line feed) in one write and waits until the disk has them.
  /// False and the diagnostic `journal-unwritable` if that failed; then none of them is in the file.
  bool append(const std::vector<std::string>& lines, diagnostics::Diagnostics& diagnostics);

 private:
  Disk& disk_;
  std::filesystem::path path_;
  std::unique_ptr<Tail> tail_;
};

}  // namespace aliso::files
