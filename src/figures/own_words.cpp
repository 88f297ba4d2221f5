// By the journal: what each message of the wave said of its sessions, held against what they are now.
// Who is told the same change later reads the same words.
#include "figures/own_words.h"

#include <algorithm>
#include <unordered_map>

#include "figures/occasions.h"

namespace aliso::figures {

OwnWords::OwnWords(const model::Event& event, const model::Wave& wave, std::span<const Sending> sent)
    : event_(event) {
  if (!tells_news(wave) || (wave.subject.empty() && wave.text.value.empty())) return;
  std::unordered_map<std::string_view, const model::Session*> sessions;
  for (const model::Session& session : event.sessions) sessions.emplace(session.id, &session);
  for (const Sending& sending : sent) {
    if (sending.entry->wave != wave.id || (!sending.sent() && !sending.maybe_sent())) continue;
    for (const model::Told& told : sending.entry->told) {
      told_.insert(told.session);
      const auto session = sessions.find(told.session);
      changed_ = changed_ || session == sessions.end() || figures::told(*session->second) != told;
    }
  }
}

bool OwnWords::are_spent(const Message& message) const {
  if (told_.empty()) return false;
  return changed_ || std::any_of(message.sessions.begin(), message.sessions.end(), [this](auto session) {
           return !told_.contains(event_.sessions[session].id);
         });
}

}  // namespace aliso::figures
