// Hours that no clock shows: skipped where summer time begins.
// The only check that asks for a time zone; a calendar moves such an hour on.
#include <fmt/format.h>

#include "checks/checks.h"
#include "checks/subject.h"
#include "format/dates.h"
#include "words/zone.h"

namespace aliso::checks {

namespace {

std::string iso_time(model::TimeOfDay time) {
  return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

}  // namespace

void hours(const model::Network& network, const model::Event& event, diagnostics::Diagnostics& diagnostics) {
  for (const model::Session& session : event.sessions) {
    if (!session.time) continue;
    const auto look = [&](model::Date day, model::TimeOfDay time) {
      if (!words::is_skipped(day, time, network.time_zone)) return;
      const auto shown = words::local(*words::instant(day, time, network.time_zone), network.time_zone);
      diagnostics.warning(
          "hour-skipped", session.date_at, date_length,
          {{"hour", iso_time(time)}, {"date", format::written(day)}, {"shown", iso_time(shown->time)}});
    };
    look(session.date(), session.time->from);
    // Of its further days those on which the clocks change; they end as long after as the first one does.
    const model::Date last = session.span.last.value_or(session.date());
    for (const auto& change : words::clock_changes(session.date(), last, network.time_zone)) {
      const model::Date day = std::chrono::floor<std::chrono::days>(change.instant + change.before);
      if (day > session.date() && day <= last) look(day, session.time->from);
    }
    if (!session.time->to) continue;
    const bool next_morning = *session.time->to <= session.time->from;
    look(session.date() + std::chrono::days(next_morning ? 1 : 0), *session.time->to);
  }
}

}  // namespace aliso::checks
