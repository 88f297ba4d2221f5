// What the journal says has gone out.
// The last line of a key holds, wherever it stands.
#include "figures/journal.h"

#include <string_view>
#include <unordered_map>

namespace aliso::figures {

using State = model::JournalEntry::State;

bool Sending::sent() const {
  return entry->state == State::sent || entry->state == State::settled_sent;
}
bool Sending::maybe_sent() const {
  return entry->state == State::intent;
}

std::vector<Sending> sendings(std::span<const model::JournalEntry> journal) {
  std::vector<Sending> result;
  std::unordered_map<std::string_view, std::size_t> index;
  for (const model::JournalEntry& entry : journal) {
    const auto [found, added] = index.try_emplace(entry.key, result.size());
    if (added) result.push_back({&entry, entry.day});
    Sending& sending = result[found->second];
    sending.entry = &entry;
    // Settling says what happened on the day it was tried, not on the day it is settled.
    if (entry.state != State::settled_sent && entry.state != State::settled_not_sent) sending.day = entry.day;
  }
  return result;
}

}  // namespace aliso::figures
