// What a journal names and the files no longer have: until it is mended nobody can tell who has been written
// to. Said by `check`, and by `send` of the events that it would otherwise send something of.
#include "figures/journal.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "checks/checks.h"
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
    // The year of its last message, in which it was still there.
    if (structure && !two) args.emplace_back("last", format::written(lost.entry->day).substr(0, 4));
    diagnostics.error(two ? "journal-two-structures" : diagnostic(lost.what), lost.entry->line, 1,
                      std::move(args));
  }
}

void lost_journal(model::Place file, std::string_view stem, std::string_view key,
                  diagnostics::Diagnostics& diagnostics) {
  diagnostics.error("journal-lost-event", file, 0, {{"stem", std::string(stem)}, {"key", std::string(key)}});
}

void copied_journals(std::span<const model::Dossier> all, diagnostics::Diagnostics& diagnostics) {
  // The same message at the same moment.
  using Noted = std::tuple<std::string_view, std::string_view, model::JournalEntry::State>;
  const auto noted = [](const model::JournalEntry& line) { return Noted{line.key, line.at, line.state}; };
  std::map<Noted, std::vector<const model::Dossier*>> holders;
  for (const model::Dossier& dossier : all)
    for (const model::JournalEntry& line : dossier.journal) holders[noted(line)].push_back(&dossier);
  for (const model::Dossier& dossier : all) {
    for (const model::JournalEntry& line : dossier.journal) {
      const auto& having = holders.at(noted(line));
      // A key begins with the name that its event had then.
      const std::string_view stem = std::string_view(line.key).substr(0, line.key.find('/'));
      const auto own = std::find_if(having.begin(), having.end(),
                                    [stem](const auto* one) { return one->event.id == stem; });
      const model::Dossier* whose = own == having.end() ? having.front() : *own;
      if (whose == &dossier) continue;
      diagnostics.error("journal-copied", line.line, 1,
                        {{"other", whose->event.id}, {"stem", std::string(stem)}});
      break;
    }
  }
}

}  // namespace aliso::checks
