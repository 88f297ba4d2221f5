// The moments that journals are written at: the day of --on, the clock's time of day, the zone's offset then.
// Moments by hand: 1649374200 is 2022-04-07 23:30 UTC, the 8th at 1:30 in Paris.
#include <doctest/doctest.h>

#include <cstdlib>
#include "a_run.h"
#include "opening/moment.h"
#include "words/zone.h"

using namespace aliso;

namespace {

std::string noted(std::optional<model::Date> on, long now, const std::string& zone) {
  ARun asked;
  program::Run& run = asked.run;
  run.now = std::chrono::sys_seconds(std::chrono::seconds(now));
  run.today_given = on.has_value();
  run.today = on.value_or(std::chrono::floor<std::chrono::days>(run.now));
  return words::iso_moment(opening::Moment(run, zone).now(), zone).value();
}

}  // namespace

TEST_CASE("without --on it is the clock's moment, by the network's clocks, whatever the machine's") {
  const char* before = std::getenv("TZ");
  const std::string was = before ? before : "";
  for (const char* machine : {"UTC", "Pacific/Noumea", "America/Cayenne"}) {
    setenv("TZ", machine, 1);
    CHECK(noted({}, 1649374200, "Europe/Paris") == "2022-04-08T01:30:00+02:00");
    CHECK(noted({}, 1649374200, "America/Cayenne") == "2022-04-07T20:30:00-03:00");
  }
  if (before)
    setenv("TZ", was.c_str(), 1);
  else
    unsetenv("TZ");
  // The second 2:30 of 25 October 2026, 1:30 UTC, is not noted as the first.
  CHECK(noted({}, 1792891800, "Europe/Paris") == "2026-10-25T02:30:00+01:00");
}

TEST_CASE("with --on it is that day, the clock's time, and the offset of that day") {
  // In April it is 1:30 in Paris, two hours from UTC; in January one hour.
  CHECK(noted(model::make_date(2022, 1, 15), 1649374200, "Europe/Paris") == "2022-01-15T01:30:00+01:00");
  CHECK(noted(model::make_date(2022, 7, 15), 1649374200, "Europe/Paris") == "2022-07-15T01:30:00+02:00");
  // Seconds are kept.
  CHECK(noted(model::make_date(2022, 1, 15), 1649374242, "Europe/Paris") == "2022-01-15T01:30:42+01:00");
}
