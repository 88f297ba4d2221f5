// What is still to be written of an event.
// A session's last day is given to those who note it: it is owed from the next one on.
#include "figures/owed.h"

namespace aliso::figures {

bool presences_owed(const model::Session& session, model::Date today) {
  return !session.cancelled && !session.present && *session.span.last < today;
}

bool written(const std::optional<model::Debrief>& debrief) {
  return debrief && (debrief->lead.given() || debrief->notes.given() || debrief->closing.given() ||
                     !debrief->feedback.empty() || !debrief->proposals.empty() || !debrief->topics.empty() ||
                     !debrief->links.empty());
}

bool debrief_owed(const model::Event& event, model::Date today) {
  bool held = false;
  for (const model::Session& session : event.sessions) {
    if (session.cancelled) continue;
    if (*session.span.last >= today) return false;
    held = true;
  }
  return held && !written(event.debrief);
}

}  // namespace aliso::figures
