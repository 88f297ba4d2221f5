// Which event is the last one held.
// A session of today counts: the evening's facilitator asks as she comes home.
#include "figures/last_held.h"

namespace aliso::figures {

std::optional<model::Date> last_session(const model::Event& event, model::Date today) {
  std::optional<model::Date> last;
  for (const model::Session& session : event.sessions)
    if (!session.cancelled && session.date() <= today && (!last || session.date() > *last))
      last = session.date();
  return last;
}

std::optional<std::size_t> last_held(std::span<const model::Event* const> events, model::Date today) {
  std::optional<std::size_t> found;
  std::optional<model::Date> latest;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto last = events[i] ? last_session(*events[i], today) : std::nullopt;
    if (!last) continue;
    if (!latest || *last > *latest || (*last == *latest && events[i]->id > events[*found]->id)) {
      found = i;
      latest = last;
    }
  }
  return found;
}

}  // namespace aliso::figures
