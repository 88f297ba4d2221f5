// Actions out of debriefs.
// A proposal that nobody has taken on in any way is no action: it was said, no more.
#include "figures/actions.h"

namespace aliso::figures {

model::SessionIndex session_of(const model::Event& event, const model::Remark& remark) {
  if (remark.session) return *remark.session;
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (!event.sessions[i].cancelled) return i;
  return 0;
}

std::vector<Action> actions(std::span<const model::Dossier> dossiers, model::Date today) {
  std::vector<Action> all;
  for (std::size_t e = 0; e < dossiers.size(); ++e) {
    const model::Event& event = dossiers[e].event;
    if (!event.debrief) continue;
    for (const auto* remarks : {&event.debrief->proposals, &event.debrief->topics}) {
      for (const model::Remark& remark : *remarks) {
        if (!remark.owner && !remark.due && !remark.status) continue;
        Action action{e, session_of(event, remark), &remark, remark.status.value_or(model::Status::open)};
        action.overdue = action.is_open() && remark.due && *remark.due < today;
        all.push_back(action);
      }
    }
  }
  return all;
}

}  // namespace aliso::figures
