// What every command does first: find the network, read it, find the events that were asked for.
// The checks of what was opened run here as well; what is wrong is printed by `finish` (finish.h).
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "files/network_folder.h"
#include "model/dossier.h"
#include "model/network.h"
#include "opening/finish.h"
#include "program/run.h"
#include "yaml/tree.h"

namespace aliso::opening {

/// How a network's files are called in messages: from the folder the person stands in, where that is
/// shorter. Told for the folder once, since it costs a system call for each folder above.
class ShownNames {
 public:
  explicit ShownNames(const std::filesystem::path& root);
  /// `file` is the folder's path and what follows it.
  [[nodiscard]] std::string operator()(const std::filesystem::path& file) const;

 private:
  std::size_t length_;  ///< of the folder's path, with the slash
  std::string shown_;   ///< what stands for it
};

/// Whether each file is read by our reader alone, or by yaml-cpp as well, to be compared (which takes longer
/// than all the rest).
enum class Readers { one, two };

/// The file that contacts may stand in, apart from their structures.
inline constexpr std::string_view contacts_name = "contacts.yaml";

/// Finds the network's folder from -C on, loads aliso.yaml, structures.yaml and contacts.yaml, and settles
/// which day it is there (today.h). What is opened with it later is read by the same readers.
Opening open_network(program::Run& run, Readers readers = Readers::one);

/// The language of the network that is found from that folder on: of aliso.yaml alone, whose mistakes whoever
/// opens the network hears of. Nothing where there is none.
std::optional<words::Language> language_there(files::Disk& disk, const std::filesystem::path& from);

/// The tree of a file whose slot in `opening.sources` is handed out; nothing if it can't be read.
std::optional<yaml::Tree> read_tree(Opening& opening, std::uint32_t file, const std::filesystem::path& path,
                                    diagnostics::Diagnostics& found);

/// The stem of the one event that `word` names: a stem, else a part of exactly one; `events/STEM.yaml`
/// as the shell completes it is taken as well. Throws UsageError that lists the events if there is
/// none or several. A stem costs one look; for a part of one events/ is listed. Nothing where it can't be, as
/// `opening.found` says then.
std::optional<std::string> event_stem(const program::Run& run, Opening& opening, std::string_view word);

/// Opens one event with its invitations and its journal; nothing if it can't be used.
/// Needs `opening.network`.
std::optional<model::Dossier> open_event(const program::Run& run, Opening& opening, const std::string& stem);

/// The same for several, on all cores; those that can't be used are left out, the rest are in the order
/// of `stems`. Needs `opening.network`.
std::vector<model::Dossier> open_events(const program::Run& run, Opening& opening,
                                        std::span<const std::string> stems);

}  // namespace aliso::opening
