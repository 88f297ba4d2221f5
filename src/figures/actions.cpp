// Finding what is to be done.
// Its status is today's, whatever the day it was decided on.
#include "figures/actions.h"

#include <algorithm>

namespace aliso::figures {

namespace {

bool is_action(const model::Remark& remark) {
  return remark.owner || remark.due || remark.status;
}

/// The proposals and topics that are wanted, in their order.
template <class Wanted>
std::vector<RemarkOf> found(std::span<const model::Dossier> dossiers, const Wanted& wanted) {
  std::vector<RemarkOf> found;
  for (std::size_t e = 0; e < dossiers.size(); ++e) {
    const model::Event& event = dossiers[e].event;
    if (!event.debrief) continue;
    for (const bool topic : {false, true}) {
      const auto& list = topic ? event.debrief->topics : event.debrief->proposals;
      for (std::size_t i = 0; i < list.size(); ++i)
        if (wanted(list[i], topic)) found.push_back({e, topic, i, day_of(event, list[i])});
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](const RemarkOf& a, const RemarkOf& b) {
    return a.day != b.day ? a.day < b.day : dossiers[a.event].event.id < dossiers[b.event].event.id;
  });
  return found;
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

std::vector<RemarkOf> actions(std::span<const model::Dossier> dossiers) {
  return found(dossiers, [](const model::Remark& remark, bool) { return is_action(remark); });
}

std::vector<RemarkOf> topics(std::span<const model::Dossier> dossiers) {
  return found(dossiers,
               [](const model::Remark& remark, bool topic) { return topic && !remark.title.empty(); });
}

}  // namespace aliso::figures
