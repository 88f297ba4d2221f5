// The last day is still within the time: over is what is beyond it.
// A line without a contact has nothing to lose.
#include "figures/kept_long.h"

#include <algorithm>
#include <map>

#include "figures/retention.h"

namespace aliso::figures {

bool is_over(model::Date day, const std::optional<model::Retention>& duration, model::Date today) {
  return duration && today > later(day, *duration);
}

std::vector<std::size_t> calls_over(const model::Invitations& invitations, const model::Keep& keep,
                                    model::Date today) {
  std::vector<std::size_t> over;
  for (std::size_t i = 0; i < invitations.calls.size(); ++i) {
    const model::Call& call = invitations.calls[i];
    if (!call.note.empty() && is_over(call.on, keep.calls, today)) over.push_back(i);
  }
  return over;
}

std::set<std::string> messages_over(std::span<const model::JournalEntry> journal, const model::Keep& keep,
                                    model::Date today) {
  std::map<std::string, model::Date> last;
  std::set<std::string> over;
  for (const model::JournalEntry& line : journal) {
    const auto [known, fresh] = last.emplace(line.key, line.day);
    if (!fresh) known->second = std::max(known->second, line.day);
    if (!line.contact.empty() && !line.contact.starts_with('-')) over.insert(line.key);
  }
  std::erase_if(over, [&](const std::string& key) { return !is_over(last.at(key), keep.journal, today); });
  return over;
}

}  // namespace aliso::figures
