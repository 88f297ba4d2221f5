// A folder that a package is written to: a new one, an empty one, or one that holds an earlier package and
// nothing else. datapackage.json is taken away first and written last: without it nothing there looks whole.
#pragma once

#include <span>
#include <string>

#include "files/disk.h"
#include "opening/opening.h"

namespace aliso::opening {

/// A file of the package, by its name in the folder.
struct PackagedFile {
  std::string name;
  std::string bytes;
  files::Access access = files::Access::usual;
};

/// Throws UsageError where the folder lies in the network's, or around it, or holds anything but the files
/// that a package may have (`may_have`, the last of them the one that makes it whole).
void wanted_package_folder(const program::Run& run, const Opening& opening, const std::string& folder,
                           std::span<const std::string> may_have);

/// Writes the files, the last one last. Where one fails, the reason is in `opening.found` and what was
/// written is taken away again. Files of an earlier package that are none of these go.
void write_package(const program::Run& run, Opening& opening, const std::string& folder,
                   std::span<const PackagedFile> files, std::span<const std::string> may_have);

}  // namespace aliso::opening
