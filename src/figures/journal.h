// What the journal says has gone out: each key with its last state.
// A message without an outcome is "maybe sent"; it counts as sent nowhere and is sent again by nobody.
#pragma once

#include <span>
#include <vector>

#include "model/invitations.h"

namespace aliso::figures {

/// One message of the journal.
struct Sending {
  const model::JournalEntry* entry = nullptr;  ///< the key's last line
  model::Date day{};                      ///< when it went out: its last intent's day, else the last line's
  [[nodiscard]] bool sent() const;        ///< last state `sent` or `settled-sent`
  [[nodiscard]] bool maybe_sent() const;  ///< last state `intent`: begun, and nothing known since
};

/// One for each key, in the order in which the keys first appear. Points into `journal`.
std::vector<Sending> sendings(std::span<const model::JournalEntry> journal);

}  // namespace aliso::figures
