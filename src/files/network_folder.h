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

/// A network's folder. What lies in it is listed only when it is asked for: a question about one event
/// costs the same however many years of others lie beside it.
class NetworkFolder {
 public:
  NetworkFolder(Disk& disk, std::filesystem::path folder) : root(std::move(folder)), disk_(&disk) {}

  std::filesystem::path root;

  /// What the folder lies on.
  [[nodiscard]] Disk& disk() const { return *disk_; }

  [[nodiscard]] std::filesystem::path event(std::string_view stem) const;
  /// The event's invitations and its journal: the file of its name; where only one of the same name is there
  /// whose accents another system wrote (events/ from macOS, invitations/ from Linux), that one.
  [[nodiscard]] std::filesystem::path invitation(std::string_view stem) const;
  [[nodiscard]] std::filesystem::path journal(std::string_view stem) const;

  /// The stem of the event whose invitations, or whose journal, the file of that stem is; nothing where it is
  /// no event's.
  [[nodiscard]] std::optional<std::string> event_of_invitation(std::string_view stem) const;
  [[nodiscard]] std::optional<std::string> event_of_journal(std::string_view stem) const;

  /// Whether there is such an event: one look, no list. A dangling link is there, and is said to be one
  /// when it is read. False for what can't be a stem.
  [[nodiscard]] bool has_event(std::string_view stem) const;

  /// Whether the network has that folder (`invitations`, `journal`) and its files can be looked at. One that
  /// is there and can't be entered is `unreadable-folder`: what lies in it must not count as never written.
  [[nodiscard]] bool has_folder(std::string_view name, diagnostics::Diagnostics& diagnostics) const;

  /// Whether the path, as it stands or links followed, is that of a file of the network's data, be it there
  /// already or not: aliso.yaml, structures.yaml, contacts.yaml, events/, invitations/, templates/, journal/
  /// or anything in them; or that of a file that a link in these folders leads to.
  [[nodiscard]] bool holds(const std::filesystem::path& path) const;

  /// Stems of events/*.yaml that `part` names, sorted: that have it in them as it stands; where it is no id,
  /// and none has, or where it is one: that have it in them without accents and capitals ("fete" names
  /// 2026-01-fête, "Soupe" 2026-02-soupe).
  [[nodiscard]] std::vector<std::string> events_with(std::string_view part,
                                                     diagnostics::Diagnostics& diagnostics) const;

  /// Stems of events/*.yaml, sorted; listed once. A name that aliso doesn't read is a warning
  /// (`yml-extension`), one that is no event's an error (`file-name`, see model::is_stem), a folder that
  /// can't be listed `unreadable-folder`.
  const std::vector<std::string>& events(diagnostics::Diagnostics& diagnostics);
  /// The same of invitations/*.yaml.
  const std::vector<std::string>& invitations(diagnostics::Diagnostics& diagnostics);
  /// Stems of journal/*.jsonl, sorted; whatever else lies there is nobody's.
  [[nodiscard]] std::vector<std::string> journals(diagnostics::Diagnostics& diagnostics) const;

 private:
  [[nodiscard]] bool is_in(const std::filesystem::path& path) const;
  [[nodiscard]] std::filesystem::path beside(std::string_view folder, std::string_view stem,
                                             std::string_view extension) const;
  Disk* disk_;
  std::optional<std::vector<std::string>> events_, invitations_;
};

/// Whether something lies there, or that can't be known: its folder is not to be entered.
bool may_be_there(Disk& disk, const std::filesystem::path& path);

/// The network around `start`, or nothing with the diagnostic `no-network`, `no-folder`, or
/// `network-by-another-name` where aliso.yaml is called aliso.yml or the like.
std::optional<NetworkFolder> find_network(Disk& disk, const std::filesystem::path& start,
                                          diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::files
