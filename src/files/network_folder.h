// Where a network lives on disk: its folder, and the files in it that aliso reads.
// Found by walking up to the nearest aliso.yaml, as git and make do.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "files/reading.h"

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

/// The network around `start`, or nothing with the diagnostic `no-network` or `no-folder`. Folders are
/// only listed; what lies in them under a name that aliso doesn't read is a warning (`yml-extension`,
/// `file-name`), a folder that can't be listed `unreadable-folder`.
std::optional<NetworkFolder> find_network(const std::filesystem::path& start,
                                          diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::files
