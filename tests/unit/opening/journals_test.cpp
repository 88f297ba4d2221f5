// Which events a journal without an event holds up: those that it may be the journal of.
// Stems and keys by hand.
#include "opening/journals.h"

#include <doctest/doctest.h>

#include <array>

using namespace aliso;

namespace {

model::Dossier dossier(std::string id, std::vector<std::string> keys) {
  model::Dossier result;
  result.event.id = std::move(id);
  for (std::string& key : keys) {
    model::JournalEntry& line = result.journal.emplace_back();
    line.key = std::move(key);
  }
  return result;
}

bool is_lost(std::set<std::string> events, const model::Dossier& of) {
  opening::LostJournal lost;
  for (const std::string& event : events) lost.events.emplace(event);
  std::array dossiers{of};
  opening::mark_lost(std::array{lost}, dossiers);
  return dossiers[0].journal_lost;
}

}  // namespace

TEST_CASE("a journal without an event may be any event's that has none, and any whose name it knows") {
  CHECK(is_lost({"ancien"}, dossier("nouveau", {})));
  CHECK_FALSE(is_lost({"ancien"}, dossier("nouveau", {"nouveau/-/invit/agora/a"})));
  // The event was renamed with its journal, whose first lines have the old name.
  CHECK(is_lost({"ancien"}, dossier("nouveau", {"ancien/-/invit/agora/a"})));
  // A second copy, of after it was renamed; the first one ended before.
  CHECK(is_lost({"nouveau"}, dossier("nouveau", {"ancien/-/invit/agora/a"})));
}
