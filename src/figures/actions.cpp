// Finding what is to be done.
// Its status is today's, whatever the day it was decided on.
#include "figures/actions.h"

#include <algorithm>

namespace aliso::figures {

namespace {

bool is_action(const model::Remark& remark) {
  return remark.owner || remark.due || remark.status;
}

}  // namespace

bool is_open(const model::Remark& remark) {
  return !remark.status || *remark.status == model::Status::open || *remark.status == model::Status::doing;
}

model::Date day_of(const model::Event& event, const model::Remark& remark) {
  if (remark.session) return event.sessions[*remark.session].date();
  std::optional<model::Date> first;
  for (const model::Session& session : event.sessions)
    if (!session.cancelled) first = std::min(first.value_or(session.date()), session.date());
  return first.value_or(event.sessions.front().date());
}

std::vector<ActionOf> actions(std::span<const model::Dossier> dossiers) {
  std::vector<ActionOf> found;
  for (std::size_t e = 0; e < dossiers.size(); ++e) {
    const model::Event& event = dossiers[e].event;
    if (!event.debrief) continue;
    for (const bool topic : {false, true}) {
      const auto& list = topic ? event.debrief->topics : event.debrief->proposals;
      for (std::size_t i = 0; i < list.size(); ++i)
        if (is_action(list[i])) found.push_back({e, topic, i, day_of(event, list[i])});
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](const ActionOf& a, const ActionOf& b) {
    return a.day != b.day ? a.day < b.day : dossiers[a.event].event.id < dossiers[b.event].event.id;
  });
  return found;
}

}  // namespace aliso::figures
