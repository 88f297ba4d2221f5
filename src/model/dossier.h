// An event with what belongs to it: what is computed, checked, told and sent is taken from one of these.
// Made by opening, from the files of one stem; the network that it speaks of is apart.
#pragma once

#include <optional>
#include <vector>

#include "model/event.h"
#include "model/invitations.h"
#include "model/journal.h"

namespace aliso::model {

/// All that is known of one event.
struct Dossier {
  Event event;
  std::optional<Invitations> invitations;  ///< nothing: there is no such file
  std::vector<JournalEntry> journal;       ///< empty where there is none
  /// There is no journal of it, and one of no event at all: it may be this one's, under another name.
  bool journal_lost = false;
  /// Its journal repeats another event's: who has been told of this one nobody knows.
  bool journal_copied = false;
};

}  // namespace aliso::model
