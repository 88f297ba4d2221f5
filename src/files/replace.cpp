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
                  diagnostics::Diagnostics& diagnostics, std::optional<std::string_view> was, Access access) {
  const bool was_open = disk.open_beyond(path, access);
  if (!written(disk.replace(path, bytes, was, access), path, diagnostics)) return false;
  say_open(disk, path, access, was_open, diagnostics);
  return true;
}

void say_open(Disk& disk, const fs::path& path, Access access, bool was_open,
              diagnostics::Diagnostics& diagnostics) {
  const bool stays = disk.open_beyond(path, access);
  if (!stays && !was_open) return;
  diagnostics.add({stays ? "stays-readable" : "was-readable",
                   diagnostics::Severity::notice,
                   std::nullopt,
                   0,
                   {{"file", shown_path(path)}}});
}

bool create_file(Disk& disk, const fs::path& path, std::string_view bytes,
                 diagnostics::Diagnostics& diagnostics) {
  return written(disk.create(path, bytes), path, diagnostics);
}

}  // namespace aliso::files
