// Whether a session is to come, going on, or over.
// Hours are those of the first day: of a session of several days only the first begins it.
#include "figures/phase.h"

namespace aliso::figures {

Phase phase(const model::Session& session, const model::Now& now) {
  const model::Date first = session.date();
  const model::Date last = session.span.last.value_or(first);
  if (now.day < first) return Phase::ahead;
  if (now.day > last || (now.day == last && session.present)) return Phase::over;
  if (now.day > first) return Phase::under_way;
  const bool begun = now.time && session.time && *now.time >= session.time->from;
  return begun ? Phase::under_way : Phase::ahead;
}

}  // namespace aliso::figures
