// The end of every run: what was found wrong, printed once and turned into an exit status.
// Together with what was opened on the way, which the printing shows lines of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "files/network_folder.h"
#include "model/network.h"
#include "program/run.h"

namespace aliso::opening {

/// All that a run has opened. A command that computes anything stops where `failed()`: figures of
/// half-read files would be wrong without a word.
struct Opening {
  diagnostics::Sources sources;
  diagnostics::Diagnostics found;
  std::optional<files::NetworkFolder> folder;  ///< nothing: no network here
  std::optional<model::Network> network;       ///< nothing: there is none
  std::uint32_t settings = 0;                  ///< aliso.yaml, among the sources
  std::optional<std::uint32_t> structures;     ///< structures.yaml, likewise; nothing: there is none
  std::optional<std::uint32_t> contacts;       ///< contacts.yaml, likewise
  bool second_opinion = false;                 ///< yaml-cpp is asked about every file as well
  bool whole = true;           ///< aliso.yaml, structures.yaml and contacts.yaml were read to their ends
  bool all_structures = true;  ///< structures.yaml was

  [[nodiscard]] bool failed() const { return !network || found.has_errors(); }
};

/// What is printed at the end: errors by every command, warnings by `check` alone, what is owed by
/// `check -v`.
enum class Shown { errors, warnings, owed };

/// Whether a diagnostic is among what is shown.
bool is_shown(const diagnostics::Diagnostic& diagnostic, Shown shown);

/// What was found, as text in the order it stands (`-q`: the first 20 errors, nothing else). `columns`: as
/// `diagnostics::text` has it.
std::string report(const program::Run& run, const Opening& opening, Shown shown, bool color,
                   std::optional<int> columns = {});

/// Prints what was found to the run's `err`, in file order, and returns the exit
/// status: done, data_errors or unreadable. To be called once, last.
int finish(const program::Run& run, Opening& opening, Shown shown = Shown::errors);

}  // namespace aliso::opening
