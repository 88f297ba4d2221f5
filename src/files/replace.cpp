// Saying why a file couldn't be written.
// How it is written whole is the disk's.
#include "files/replace.h"

#include "files/failure.h"
#include "files/reading.h"

namespace aliso::files {

namespace fs = std::filesystem;

bool written(Error error, const fs::path& path, diagnostics::Diagnostics& diagnostics) {
  if (error == 0) return true;
  diagnostics.add({"unwritable-file",
                   diagnostics::Severity::unreadable,
                   std::nullopt,
                   0,
                   {{"file", shown_path(path)}, {"why", failure(error)}}});
  return false;
}

bool replace_file(Disk& disk, const fs::path& path, std::string_view bytes,
                  diagnostics::Diagnostics& diagnostics, std::optional<std::string_view> was) {
  return written(disk.replace(path, bytes, was), path, diagnostics);
}

bool create_file(Disk& disk, const fs::path& path, std::string_view bytes,
                 diagnostics::Diagnostics& diagnostics) {
  return written(disk.create(path, bytes), path, diagnostics);
}

}  // namespace aliso::files
