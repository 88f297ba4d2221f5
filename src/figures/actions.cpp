// Actions out of debriefs.
// A proposal that nobody has taken on in any way is no action: it was said, no more.
#include "figures/actions.h"

namespace aliso::figures {

namespace {

/// The proposals and topics that are wanted.
template <class Wanted>
std::vector<Action> found(std::span<const model::Dossier> dossiers, model::Date today, const Wanted& wanted) {
  std::vector<Action> all;
  for (std::size_t e = 0; e < dossiers.size(); ++e) {
    const model::Event& event = dossiers[e].event;
    if (!event.debrief) continue;
    for (const bool topic : {false, true}) {
      for (const model::Remark& remark : topic ? event.debrief->topics : event.debrief->proposals) {
        Action one{e, session_of(event, remark), &remark, topic, remark.status.value_or(model::Status::open)};
        one.overdue = one.is_open() && remark.due && *remark.due < today;
        if (wanted(one)) all.push_back(one);
      }
    }
  }
  return all;
}

}  // namespace

model::SessionIndex session_of(const model::Event& event, const model::Remark& remark) {
  if (remark.session) return *remark.session;
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (!event.sessions[i].cancelled) return i;
  return 0;
}

model::Date day_of(const Action& action, std::span<const model::Dossier> dossiers) {
  return dossiers[action.event].event.sessions[action.session].date();
}

std::vector<Action> actions(std::span<const model::Dossier> dossiers, model::Date today) {
  return found(dossiers, today,
               [](const Action& one) { return one.remark->owner || one.remark->due || one.remark->status; });
}

std::vector<Action> topics(std::span<const model::Dossier> dossiers, model::Date today) {
  return found(dossiers, today, [](const Action& one) { return one.topic && !one.remark->title.empty(); });
}

}  // namespace aliso::figures
