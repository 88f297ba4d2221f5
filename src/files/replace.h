// Replacing a file whole, or leaving it as it was: never a half-written one, whatever happens.
// The bytes are written aside, flushed to the disk and renamed over the old file; what a killed run left
// aside goes.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "files/disk.h"

namespace aliso::files {

/// Whether the file was written; else the diagnostic `unwritable-file` says why.
bool written(Error error, const std::filesystem::path& path, diagnostics::Diagnostics& diagnostics);

/// Makes `bytes` the content of `path`. An existing file keeps its permissions, a link stays a link; what
/// is no regular file (a terminal, a pipe) is written to as it is. False and the diagnostic
/// `unwritable-file` if that failed; the file is then as it was. `was`: what it must still hold; `access`:
/// whom it is for (disk.h): where others could read the one that was there, or still can, that is said.
bool replace_file(Disk& disk, const std::filesystem::path& path, std::string_view bytes,
                  diagnostics::Diagnostics& diagnostics, std::optional<std::string_view> was = {},
                  Access access = Access::usual);

/// Says that others could read a file which is not for them (`was_open`: before it was written), or still can
/// on a disk that knows no permissions: `was-readable`, `stays-readable`.
void say_open(Disk& disk, const std::filesystem::path& path, Access access, bool was_open,
              diagnostics::Diagnostics& diagnostics);

/// The same for a file that must not be there yet: one that is stays, and is the same failure.
bool create_file(Disk& disk, const std::filesystem::path& path, std::string_view bytes,
                 diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::files
