// Where a network lives on disk: its folder, and the files in it that aliso reads.
// Found by walking up to the nearest aliso.yaml, as git and make do.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"

namespace aliso::files {

/// A network's folder and what lies in it; the lists are sorted by stem.
struct NetworkFolder {
  std::filesystem::path root;
  std::vector<std::string> events;       ///< stems of events/*.yaml
  std::vector<std::string> invitations;  ///< stems of invitations/*.yaml

  [[nodiscard]] std::filesystem::path event(std::string_view stem) const;
  [[nodiscard]] std::filesystem::path invitation(std::string_view stem) const;
  [[nodiscard]] std::filesystem::path journal(std::string_view stem) const;
};

/// The network around `start`, or nothing with the diagnostic `no-network`. Folders are only listed.
std::optional<NetworkFolder> find_network(const std::filesystem::path& start,
                                          diagnostics::Diagnostics& diagnostics);

/// The path as the person would write it: relative to the folder they stand in where that is shorter.
std::string shown_path(const std::filesystem::path& path);

/// Reads a file whole into a new slot of `sources`. Nothing and a diagnostic (`missing-file`,
/// `unreadable-file`, `not-a-file`, `file-too-large`) if it can't; never waits on a FIFO.
std::optional<std::uint32_t> read_file(const std::filesystem::path& path, diagnostics::Sources& sources,
                                       diagnostics::Diagnostics& diagnostics);
/// The same into a slot already handed out.
bool read_into(std::uint32_t file, const std::filesystem::path& path, diagnostics::Sources& sources,
               diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::files
