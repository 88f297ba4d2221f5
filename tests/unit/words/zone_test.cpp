// Local times and instants, against `date -u -d 'TZ="Europe/Paris" …' +%s` of GNU coreutils.
// Summer time in France: from 2022-03-27 02:00 to 2022-10-30 03:00.
#include <doctest/doctest.h>

#include "words/zone.h"

using namespace aliso;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {
sys_seconds at(long since_epoch) {
  return sys_seconds(seconds(since_epoch));
}
}  // namespace

TEST_CASE("a local time is an instant") {
  // date -u -d 'TZ="Europe/Paris" 2022-04-07 18:00' +%s
  CHECK(words::instant(*model::make_date(2022, 4, 7), {18 * 60}, "Europe/Paris") == at(1649347200));
  // date -u -d 'TZ="Europe/Paris" 2022-01-15 09:30' +%s
  CHECK(words::instant(*model::make_date(2022, 1, 15), {9 * 60 + 30}, "Europe/Paris") == at(1642235400));
  CHECK_FALSE(words::instant(*model::make_date(2022, 4, 7), {0}, "Europe/Guéret"));
}

TEST_CASE("an instant is a local time, with its offset") {
  CHECK(words::iso_moment(at(1649055600), "Europe/Paris") == "2022-04-04T09:00:00+02:00");
  CHECK(words::iso_moment(at(1642235400), "Europe/Paris") == "2022-01-15T09:30:00+01:00");
  CHECK(words::iso_moment(at(1642235400), "America/St_Johns") == "2022-01-15T05:00:00-03:30");
  const auto local = words::local(at(1649368800), "Europe/Paris");  // 2022-04-07 22:00 UTC
  CHECK(local.day == *model::make_date(2022, 4, 8));
  CHECK(local.time.minutes == 0);
}
