// aliso check: every error and warning in every file of the network.
// Reads everything, on all cores; writes nothing.
#include <memory>
#include <ostream>

#include "commands/opening.h"

namespace aliso::commands {

namespace {

int check(Run& run) {
  Opening opening = open_network(run);
  if (opening.network) open_events(run, opening, opening.folder->events);
  return finish(run, opening, run.verbose ? Shown::owed : Shown::warnings);
}

}  // namespace

Action check_options(Options&) {
  return [](Run& run) { return check(run); };
}

}  // namespace aliso::commands
