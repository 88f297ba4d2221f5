// Journals that no event has: its files were renamed without it, or removed.
// While there is one, what was sent of an event without a journal can't be told.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/dossier.h"
#include "opening/opening.h"

namespace aliso::opening {

/// A journal beside which there is no event of that stem.
struct LostJournal {
  std::string stem;
  std::uint32_t file = 0;  ///< its slot in `opening.sources`
  std::string
      key;  ///< of its first message that went; what `send --settle` is told when the event is no more
  std::set<std::string, std::less<>> events;  ///< the names with which its keys begin
};

/// The lines of a journal, of an event or of none; what is wrong in them is in `opening.found`. Needs
/// `opening.network`.
std::vector<model::JournalEntry> read_journal(Opening& opening, std::string_view stem);

/// All of them, but those that are settled as gone and those in which nothing was sent. What is wrong in
/// their lines is in `opening.found`. Needs `opening.network`.
std::vector<LostJournal> lost_journals(Opening& opening);

/// Says of each that it has no event (checks::lost_journal).
void report(std::span<const LostJournal> lost, diagnostics::Diagnostics& found);

/// The name with which a key of the journal begins: that of the event on the day it was noted.
std::string_view event_of_key(std::string_view key);

/// Marks the events that one of them may belong to: those that have no journal, that have its name, or whose
/// own journal has lines of the same event.
void mark_lost(std::span<const LostJournal> lost, std::span<model::Dossier> events);

}  // namespace aliso::opening
