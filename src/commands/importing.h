// The steps of an import: a file's bytes as a table, its rows matched with the network, what a person says of
// those that are not sure.
// Nothing of the table's bytes stays among the sources: no diagnostic can show a line of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"
#include "load/matching.h"
#include "tables/gathered.h"
#include "tables/recognised.h"

namespace aliso::commands {

/// The columns of `--column ROLE=TITLE`. Throws UsageError.
std::vector<std::pair<tables::Role, std::string>> wanted_columns(const Run& run,
                                                                 const std::vector<std::string>& typed);

/// The table in the file; what had to be undone for it is said on the run's `err`. Nothing where it can't be
/// read or understood, and the reason is in `opening.found`.
std::optional<tables::Recognised> read_table(const Run& run, Opening& opening, const std::string& file,
                                             const tables::Wish& wish);

/// How rows that are not sure are settled.
struct Settling {
  bool accept_close = false;
  bool ask = false;  ///< on the terminal
};

/// Whom each statement means.
std::vector<tables::Taken> taken(Run& run, const load::Matching& matching,
                                 const std::vector<tables::Statement>& said, const model::Network& network,
                                 const Settling& settling);

/// The spellings that were accepted and that no structure has yet, each once.
struct Spelling {
  model::StructureIndex structure = 0;
  std::string text;
};
std::vector<Spelling> accepted_spellings(const std::vector<tables::Taken>& taken);

}  // namespace aliso::commands
