// Whether a session is to come, going on, or over.
// Hours are those of the first day: of a session of several days only the first begins it.
#include "figures/phase.h"

namespace aliso::figures {

namespace {

/// Whether its end is past, on its last day. Presences end nothing: they are noted at the door. Where no hour
/// is known, an evening whose presences are noted has been; of several days the last may still be to come.
bool has_ended(const model::Session& session, const model::Now& now) {
  if (!now.time) return session.ended || session.span.last.value_or(session.date()) == session.date();
  if (session.ended) return *now.time >= session.ended->latest;
  if (!session.time || !session.time->to) return false;
  const bool same_day = *session.time->to > session.time->from;
  return same_day && *now.time >= *session.time->to;
}

}  // namespace

Phase phase(const model::Session& session, const model::Now& now) {
  const model::Date first = session.date();
  const model::Date last = session.span.last.value_or(first);
  if (now.day < first) return Phase::ahead;
  if (now.day > last || (now.day == last && session.present && has_ended(session, now))) return Phase::over;
  if (now.day > first) return Phase::under_way;
  const bool begun = now.time && session.time && *now.time >= session.time->from;
  return begun ? Phase::under_way : Phase::ahead;
}

}  // namespace aliso::figures
