// The occasions of a due wave.
// Only days are compared: on the day itself the evening has not begun when cron runs in the morning.
#include "figures/occasions.h"

#include <algorithm>

#include "figures/waves.h"

namespace aliso::figures {

using model::Date;
using model::SessionIndex;

namespace {

/// The occasion for these sessions, cancelled ones among them.
Occasion occasion(const model::Wave& wave, const model::Event& event, const std::vector<SessionIndex>& about,
                  Date since) {
  Occasion result;
  result.since = since;
  if (about.size() == 1) result.session = about[0];
  for (const SessionIndex i : about)
    if (!event.sessions[i].cancelled || tells_of_cancelled(wave)) result.sessions.push_back(i);
  result.cancelled = result.sessions.empty();
  const auto& counting = result.cancelled ? about : result.sessions;
  Date last = Date::min();
  for (const SessionIndex i : counting) last = std::max(last, event.sessions[i].date());
  result.before = since <= last && !looks_back(wave);
  result.until = result.before ? last : std::max(since, last) + std::chrono::days(days_to_thank);
  return result;
}

}  // namespace

bool tells_news(const model::Wave& wave) {
  return std::find(wave.only.begin(), wave.only.end(), model::Only::outdated) != wave.only.end();
}

bool looks_back(const model::Wave& wave) {
  return !wave.only.empty() && std::all_of(wave.only.begin(), wave.only.end(), [](model::Only only) {
    return only == model::Only::came || only == model::Only::missed || only == model::Only::excused;
  });
}

bool tells_of_cancelled(const model::Wave& wave) {
  return wave.sessions || tells_news(wave);
}

std::vector<Occasion> occasions(const model::Wave& wave, const model::Invitations& invitations,
                                const model::Event& event) {
  std::vector<Occasion> result;
  if (!wave.due) return result;
  std::vector<SessionIndex> about = concerned(wave, invitations, event);
  if (wave.due->anchor == model::Due::Anchor::session) {
    for (const SessionIndex i : about)
      if (const auto since = due_day(wave, invitations, event.sessions[i]))
        result.push_back(occasion(wave, event, {i}, *since));
    return result;
  }
  if (event.sessions.empty()) return result;
  const auto since = due_day(wave, invitations, event.sessions[0]);
  if (!since) return result;
  // A day after all sessions: the wave looks back on them.
  if (about.empty() && !wave.sessions)
    for (SessionIndex i = 0; i < event.sessions.size(); ++i) about.push_back(i);
  if (!about.empty()) result.push_back(occasion(wave, event, about, *since));
  return result;
}

}  // namespace aliso::figures
