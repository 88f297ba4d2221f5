// Printing what was found.
// Sorted by file and place, so that a person mends a file from its top to its end.
#include "opening/finish.h"

#include <ostream>

#include "diagnostics/print.h"

namespace aliso::opening {

using diagnostics::Severity;

bool is_shown(const diagnostics::Diagnostic& diagnostic, Shown shown) {
  switch (diagnostic.severity) {
    case Severity::error:
    case Severity::unreadable:
      return true;
    case Severity::warning:
      return shown != Shown::errors;
    case Severity::notice:
      return true;
    case Severity::owed:
      return shown == Shown::owed;
  }
  return true;
}

std::string report(const program::Run& run, const Opening& opening, Shown shown, bool color,
                   std::optional<int> columns) {
  constexpr int enough = 20;
  std::string text;
  int printed = 0;
  for (const auto& diagnostic : opening.found.all()) {
    if (!is_shown(diagnostic, run.quiet ? Shown::errors : shown)) continue;
    if (run.quiet && diagnostic.severity == diagnostics::Severity::notice) continue;
    if (++printed > enough && run.quiet) continue;
    text += diagnostics::text(diagnostic, opening.sources, run.terminal, color, columns);
  }
  if (run.quiet && printed > enough)
    text += run.terminal.say("usage.more-errors", {{"n", printed - enough}}) + '\n';
  return text;
}

int finish(const program::Run& run, Opening& opening, Shown shown) {
  opening.found.sort();
  run.err << report(run, opening, shown, run.color_err, run.columns_err);
  return opening.found.exit_status();
}

}  // namespace aliso::opening
