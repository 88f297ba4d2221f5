// Appending to a journal: a line is on disk before the call returns, or the file is as it was.
// Only the owner may read it: it names who was written to.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"

namespace aliso::files {

/// Appends to journal/STEM.jsonl. To be used under the network's Lock.
class Journal {
 public:
  /// Nothing is opened before the first line. `path` is NetworkFolder::journal(stem).
  explicit Journal(std::filesystem::path path) : path_(std::move(path)) {}
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// Appends `lines` (each without its line feed) in one write and waits until the disk has them.
  /// False and the diagnostic `journal-unwritable` if that failed; then none of them is in the file.
  bool append(const std::vector<std::string>& lines, diagnostics::Diagnostics& diagnostics);

 private:
  bool open(diagnostics::Diagnostics& diagnostics);
  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace aliso::files
