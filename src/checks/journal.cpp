// What a journal names and the files no longer have: until it is mended nobody can tell who has been written
// to. Said by `check`, and by `send` of the events that it would otherwise send something of.
#include "figures/journal.h"

#include "checks/checks.h"
#include "figures/copied.h"
#include "format/dates.h"

namespace aliso::checks {

namespace {

std::string_view diagnostic(figures::Lost::What what) {
  switch (what) {
    case figures::Lost::What::wave:
      return "journal-lost-wave";
    case figures::Lost::What::session:
      return "journal-lost-session";
    case figures::Lost::What::structure:
      break;
  }
  return "journal-lost-structure";
}

}  // namespace

void journal(const model::Dossier& dossier, diagnostics::Diagnostics& diagnostics) {
  for (const figures::Lost& lost : figures::lost(dossier)) {
    const bool structure = lost.what == figures::Lost::What::structure;
    const bool two = structure && lost.entry->two_structures;
    words::Args args = {{"id", lost.id}, {"key", lost.entry->key}};
    // The day of its last message, on which it was still there.
    if (structure && !two) args.emplace_back("last", format::written(lost.entry->day));
    diagnostics.error(two ? "journal-two-structures" : diagnostic(lost.what), lost.entry->line, 1,
                      std::move(args));
  }
}

void lost_journal(model::Place file, std::string_view stem, std::string_view key,
                  diagnostics::Diagnostics& diagnostics) {
  diagnostics.error("journal-lost-event", file, 0, {{"stem", std::string(stem)}, {"key", std::string(key)}});
}

void copied_journals(std::span<const model::Dossier> all, diagnostics::Diagnostics& diagnostics) {
  for (const figures::Copied& one : figures::copied_journals(all))
    diagnostics.error("journal-copied", one.line->line, 1, {{"other", all[one.of].event.id}});
}

}  // namespace aliso::checks
