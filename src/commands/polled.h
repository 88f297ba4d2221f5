// A poll on days, as another tool exports it: how many member structures could come on each.
// Read as `import answers` reads a table; nobody's name goes further than the counting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/command.h"
#include "figures/plan.h"
#include "views/plan.h"

namespace aliso::commands {

struct Polled {
  std::vector<figures::PolledDay> days;  ///< each once, ascending; those of any time
  views::PollRows rows;                  ///< without `other_days`
};

/// The poll in the file. A day without its year is the next one of its name, from `from` on. Nothing where it
/// can't be read or asks for no day, and the reason is in `opening.found`.
/// `columns`: those of `--column`.
std::optional<Polled> read_poll(Run& run, Opening& opening, const std::string& file,
                                const std::vector<std::string>& columns, model::Date from);

}  // namespace aliso::commands
