// Whoever notes at half past midnight speaks of the evening that is ending.
// A session of several days has its hours each day.
#include "figures/going_on.h"

namespace aliso::figures {

using model::Date;
using model::Session;
using model::SessionIndex;
using model::TimeOfDay;

namespace {

constexpr TimeOfDay morning{6 * 60};
constexpr TimeOfDay evening{17 * 60};
constexpr TimeOfDay midnight{24 * 60};

/// Whether a day's session goes on until midnight or beyond.
bool runs_into_the_night(const Session& session) {
  std::optional<TimeOfDay> from, to;
  if (session.time) {
    from = session.time->from;
    to = session.time->to;
  } else if (session.started) {
    from = session.started->earliest;
  }
  if (session.ended) to = session.ended->latest;
  if (!from) return false;
  return to ? *to < *from || *to == midnight : *from >= evening;
}

bool has_hours(const Session& session) {
  return session.time || session.started;
}

}  // namespace

std::vector<SessionIndex> going_on(const model::Event& event, const model::Now& now) {
  const Date yesterday = now.day - std::chrono::days(1);
  std::vector<SessionIndex> todays, nights;
  bool night = false;
  for (SessionIndex i = 0; i < event.sessions.size(); ++i) {
    const Session& session = event.sessions[i];
    if (session.cancelled) continue;
    const bool is_today = session.span.contains(now.day);
    if (is_today) todays.push_back(i);
    if (!now.time || *now.time >= morning) continue;
    const bool was = session.span.contains(yesterday);
    const bool late = was && runs_into_the_night(session);
    const bool begun = is_today && session.time && session.time->from <= *now.time;
    const bool both = was && is_today && !has_hours(session);
    if (late || begun || both) nights.push_back(i);
    night = night || late;
  }
  return night ? nights : todays;
}

}  // namespace aliso::figures
