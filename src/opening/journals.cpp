// Journals without an event.
// A look at the names in journal/ and events/; only what is left over is read.
#include "opening/journals.h"

#include <algorithm>

#include "checks/checks.h"
#include "figures/journal.h"
#include "files/reading.h"
#include "load/load.h"

namespace aliso::opening {

namespace {

std::vector<model::JournalEntry> read_journal(Opening& opening, std::string_view stem, std::uint32_t file) {
  const files::NetworkFolder& folder = *opening.folder;
  if (!files::read_into(folder.disk(), file, folder.journal(stem), opening.sources, opening.found)) return {};
  const load::Names names(*opening.network, opening.all_structures);
  return load::journal(opening.sources, file, names, opening.found);
}

std::uint32_t slot(Opening& opening, std::string_view stem) {
  return opening.sources.add(ShownNames(opening.folder->root)(opening.folder->journal(stem)));
}

}  // namespace

std::vector<model::JournalEntry> read_journal(Opening& opening, std::string_view stem) {
  return read_journal(opening, stem, slot(opening, stem));
}

std::vector<LostJournal> lost_journals(Opening& opening) {
  std::vector<LostJournal> lost;
  const files::NetworkFolder& folder = *opening.folder;
  if (!folder.has_folder("journal", opening.found)) return lost;
  for (const std::string& stem : folder.journals(opening.found)) {
    if (folder.event_of_journal(stem)) continue;
    const auto file = slot(opening, stem);
    const auto lines = read_journal(opening, stem, file);
    const auto sendings = figures::sendings(lines);
    const auto went = std::find_if(sendings.begin(), sendings.end(), [](const figures::Sending& sending) {
      return sending.sent() || sending.maybe_sent();
    });
    if (went == sendings.end() || figures::is_gone(lines)) continue;
    LostJournal& one = lost.emplace_back();
    one.stem = stem;
    one.file = file;
    one.key = went->entry->key;
    for (const model::JournalEntry& line : lines) one.events.emplace(event_of_key(line.key));
  }
  return lost;
}

void report(std::span<const LostJournal> lost, diagnostics::Diagnostics& found) {
  for (const LostJournal& one : lost) checks::lost_journal({one.file, 0}, one.stem, one.key, found);
}

std::string_view event_of_key(std::string_view key) {
  return key.substr(0, key.find('/'));
}

void mark_lost(std::span<const LostJournal> lost, std::span<model::Dossier> events) {
  for (model::Dossier& dossier : events) {
    dossier.journal_lost = std::any_of(lost.begin(), lost.end(), [&dossier](const LostJournal& one) {
      return dossier.journal.empty() || one.events.contains(dossier.event.id) ||
             std::any_of(dossier.journal.begin(), dossier.journal.end(),
                         [&one](const model::JournalEntry& line) {
                           return one.events.contains(event_of_key(line.key));
                         });
    });
  }
}

}  // namespace aliso::opening
