// aliso.yaml's `members` against the days on which it is needed: the sessions' dates.
// One line of aliso.yaml is said once, with the first of the opened events that shows what is wrong.
#include <algorithm>
#include <optional>

#include "checks/subject.h"
#include "figures/membership.h"
#include "format/dates.h"

namespace aliso::checks {

namespace {

/// The first session's day of the event that no span of `members` holds, or whose count the listed
/// members exceed; nothing if all is well.
struct Trouble {
  const model::Membership* counted = nullptr;  ///< nullptr: no span holds the day
  model::Date day;
  std::int64_t listed = 0;
};

const model::Membership* counted_on(const model::Network& network, model::Date day) {
  const auto it = std::find_if(network.members.begin(), network.members.end(),
                               [day](const model::Membership& m) { return m.during.contains(day); });
  return it == network.members.end() ? nullptr : &*it;
}

/// Of the trouble `like` (the same line of aliso.yaml), or of any kind.
std::optional<Trouble> trouble(const model::Network& network, const model::Event& event,
                               const Trouble* like = nullptr) {
  for (const model::Session& session : event.sessions) {
    if (session.cancelled) continue;
    Trouble here{counted_on(network, session.date()), session.date(), 0};
    if (like && here.counted != like->counted) continue;
    if (here.counted) {
      const auto most = here.counted->count.max();
      here.listed = figures::listed_on(network, here.day);
      if (!most || here.listed <= *most) continue;
    }
    return here;
  }
  return std::nullopt;
}

bool said_before(const Subject& subject, const Trouble& like) {
  for (const model::Dossier* other : subject.opened) {
    if (other == &subject.dossier) return false;
    if (trouble(subject.network, other->event, &like)) return true;
  }
  return false;
}

}  // namespace

void members(const Subject& subject) {
  if (subject.network.members.empty()) return;
  const auto here = trouble(subject.network, subject.event());
  if (!here || said_before(subject, *here)) return;
  const std::string date = format::written(here->day);
  if (!here->counted) {
    subject.found.error("members-not-counted", subject.network.members.front().at, 1,
                        {{"date", date}, {"event", subject.event().id}});
  } else {
    subject.found.error("members-below-listed", here->counted->at, 1,
                        {{"date", date}, {"listed", here->listed}, {"most", *here->counted->count.max()}});
  }
}

void members_counted(const model::Network& network, std::span<const model::Date> days,
                     diagnostics::Diagnostics& found) {
  if (network.members.empty()) return;
  for (const model::Date day : days)
    if (!counted_on(network, day))
      found.error("members-not-counted-then", network.members.front().at, 1,
                  {{"date", format::written(day)}});
}

}  // namespace aliso::checks
