// Local times and moments. Expected values from `date` (GNU coreutils), which reads tzdata on its own, and
// from the calendar: in the European Union clocks change on the last Sundays of March and October at 1:00
// UTC.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "words/zone.h"

using namespace aliso;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

sys_seconds at(long since_epoch) {
  return sys_seconds(seconds(since_epoch));
}

model::Date day(int year, unsigned month, unsigned day_of_month) {
  return *model::make_date(year, month, day_of_month);
}

constexpr model::TimeOfDay o_clock(int hour, int minute = 0) {
  return {hour * 60 + minute};
}

}  // namespace

TEST_CASE("a local time is a moment") {
  // date -u -d 'TZ="Europe/Paris" 2022-04-07 18:00' +%s, and so on
  CHECK(words::instant(day(2022, 4, 7), o_clock(18), "Europe/Paris") == at(1649347200));
  CHECK(words::instant(day(2022, 1, 15), o_clock(9, 30), "Europe/Paris") == at(1642235400));
  CHECK(words::instant(day(2022, 4, 7), o_clock(18), "Europe/Helsinki") == at(1649343600));
  CHECK(words::instant(day(2022, 4, 7), o_clock(18), "UTC") == at(1649354400));
  CHECK(words::instant(day(2022, 4, 7), o_clock(18), "America/Cayenne") == at(1649365200));
  CHECK(words::instant(day(2022, 4, 7), o_clock(18), "Indian/Reunion") == at(1649340000));
  CHECK(words::instant(day(2022, 4, 7), o_clock(18), "Pacific/Noumea") == at(1649314800));
  CHECK(words::instant(day(2022, 4, 7), o_clock(18), "Asia/Kolkata") == at(1649334600));
  // Midnight at a day's end is the next day's.
  CHECK(words::instant(day(2022, 4, 7), o_clock(24), "Europe/Paris") ==
        words::instant(day(2022, 4, 8), o_clock(0), "Europe/Paris"));
}

TEST_CASE("a moment is a local time, with its offset") {
  CHECK(words::iso_moment(at(1649055600), "Europe/Paris") == "2022-04-04T09:00:00+02:00");
  CHECK(words::iso_moment(at(1642235400), "Europe/Paris") == "2022-01-15T09:30:00+01:00");
  CHECK(words::iso_moment(at(1642235400), "America/St_Johns") == "2022-01-15T05:00:00-03:30");
  CHECK(words::iso_moment(at(1642235400), "UTC") == "2022-01-15T08:30:00+00:00");
  const auto local = words::local(at(1649368800), "Europe/Paris");  // 2022-04-07 22:00 UTC
  REQUIRE(local);
  CHECK(local->day == day(2022, 4, 8));
  CHECK(local->time.minutes == 0);
}

TEST_CASE("an hour that summer time skips is moved on by one") {
  CHECK(words::is_skipped(day(2026, 3, 29), o_clock(2), "Europe/Paris"));
  CHECK(words::is_skipped(day(2026, 3, 29), o_clock(2, 30), "Europe/Paris"));
  CHECK_FALSE(words::is_skipped(day(2026, 3, 29), o_clock(1, 59), "Europe/Paris"));
  CHECK_FALSE(words::is_skipped(day(2026, 3, 29), o_clock(3), "Europe/Paris"));
  CHECK_FALSE(words::is_skipped(day(2026, 10, 25), o_clock(2, 30), "Europe/Paris"));
  // 2:30 is taken as 3:30 summer time: 1:30 UTC.
  const auto moved = words::instant(day(2026, 3, 29), o_clock(2, 30), "Europe/Paris");
  REQUIRE(moved);
  CHECK(words::iso_moment(*moved, "Europe/Paris") == "2026-03-29T03:30:00+02:00");
  CHECK(words::iso_moment(*moved, "UTC") == "2026-03-29T01:30:00+00:00");
  // Samoa crossed the date line and had no 30 December 2011: a whole day on.
  CHECK(words::is_skipped(day(2011, 12, 30), o_clock(12), "Pacific/Apia"));
  CHECK(words::iso_moment(*words::instant(day(2011, 12, 30), o_clock(12), "Pacific/Apia"), "Pacific/Apia") ==
        "2011-12-31T12:00:00+14:00");
}

TEST_CASE("of an hour that comes twice it is the first") {
  // 2:30 on 25 October 2026 is 0:30 UTC by summer time and, an hour later, 1:30 UTC by winter time.
  const auto first = words::instant(day(2026, 10, 25), o_clock(2, 30), "Europe/Paris");
  REQUIRE(first);
  CHECK(words::iso_moment(*first, "Europe/Paris") == "2026-10-25T02:30:00+02:00");
  CHECK(words::iso_moment(*first + std::chrono::hours(1), "Europe/Paris") == "2026-10-25T02:30:00+01:00");
  CHECK(words::iso_moment(*words::instant(day(2026, 10, 25), o_clock(2), "Europe/Paris"), "Europe/Paris") ==
        "2026-10-25T02:00:00+02:00");
  CHECK(words::iso_moment(*words::instant(day(2026, 10, 25), o_clock(3), "Europe/Paris"), "Europe/Paris") ==
        "2026-10-25T03:00:00+01:00");
  // West of Greenwich and south of the equator as well: 1:30 on 1 November 2026 in St. John's, 2:30 on
  // 5 April 2026 in Sydney.
  CHECK(words::iso_moment(*words::instant(day(2026, 11, 1), o_clock(1, 30), "America/St_Johns"),
                          "America/St_Johns") == "2026-11-01T01:30:00-02:30");
  CHECK(words::iso_moment(*words::instant(day(2026, 4, 5), o_clock(2, 30), "Australia/Sydney"),
                          "Australia/Sydney") == "2026-04-05T02:30:00+11:00");
}

TEST_CASE("a zone that tzdata doesn't have is not known, however near its name") {
  for (const char* name :
       {"Europe/Guéret", "Europe/Pari", "europe/paris", "Europe/paris", "Paris", "Europe", "Europe/",
        "Europe//Paris", "", "/usr/share/zoneinfo/UTC", "Europe/../UTC", "posix/Europe/Paris", "right/UTC",
        "posixrules", "zone.tab", "tzdata.zi", "CET-1CEST", "UTC0"}) {
    CAPTURE(name);
    CHECK_FALSE(words::is_zone(name));
    CHECK_FALSE(words::instant(day(2022, 4, 7), o_clock(0), name));
    CHECK_FALSE(words::is_skipped(day(2022, 4, 7), o_clock(0), name));
    CHECK_FALSE(words::iso_moment(at(0), name));
    CHECK_FALSE(words::local(at(0), name));
  }
  for (const char* name :
       {"UTC", "Europe/Paris", "Etc/GMT+12", "America/Argentina/Ushuaia", "America/Port-au-Prince"})
    CHECK(words::is_zone(name));
}

TEST_CASE("the names of all zones, each of which is one") {
  const auto names = words::zone_names();
  CHECK(names.size() > 300);
  CHECK(std::is_sorted(names.begin(), names.end()));
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(words::is_zone(name));
    CHECK_FALSE(name.starts_with("posix"));
  }
  for (const char* name : {"Europe/Paris", "Indian/Reunion", "UTC"})
    CHECK(std::binary_search(names.begin(), names.end(), name));
}

TEST_CASE("the person's TZ is as it was, and has no say") {
  const char* before = std::getenv("TZ");
  const std::string was = before ? before : "";
  setenv("TZ", "Asia/Tokyo", 1);
  CHECK(words::iso_moment(at(1649055600), "Europe/Paris") == "2022-04-04T09:00:00+02:00");
  CHECK(std::string(std::getenv("TZ")) == "Asia/Tokyo");
  unsetenv("TZ");
  CHECK(words::iso_moment(at(1642235400), "Asia/Kolkata") == "2022-01-15T14:00:00+05:30");
  CHECK(std::getenv("TZ") == nullptr);
  if (before) setenv("TZ", was.c_str(), 1);
}

TEST_CASE("where there is no tzdata no zone is known, UTC neither") {
  setenv("TZDIR", "/nonexistent", 1);
  CHECK_FALSE(words::has_zones());
  CHECK_FALSE(words::is_zone("Asia/Tokyo"));
  CHECK(words::zone_names().empty());
  unsetenv("TZDIR");
  CHECK(words::has_zones());
  CHECK(words::is_zone("Asia/Tokyo"));
}
