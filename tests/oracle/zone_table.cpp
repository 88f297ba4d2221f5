// Prints what our clocks say of a zone, every half hour of some years, one line a change; zones.py reads it.
// Usage: zone-table ZONE FIRST_YEAR LAST_YEAR
#include <cstdio>
#include <cstdlib>

#include "words/zone.h"

using namespace aliso;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::string zone = argv[1];
  const sys_seconds first = *model::make_date(std::atoi(argv[2]), 1, 1);
  const sys_seconds end = *model::make_date(std::atoi(argv[3]) + 1, 1, 1);
  // From local times: how far the moment is from what the clocks show, and whether they ever show it.
  std::optional<std::pair<seconds, bool>> last;
  for (sys_seconds wall = first; wall < end; wall += minutes(30)) {
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const model::TimeOfDay time{static_cast<int>(std::chrono::duration_cast<minutes>(wall - day).count())};
    const auto instant = words::instant(day, time, zone);
    if (!instant) return 1;
    const std::pair now(wall - *instant, words::is_skipped(day, time, zone));
    if (now == last) continue;
    last = now;
    std::printf("wall %lld %lld %d\n", static_cast<long long>(wall.time_since_epoch().count()),
                static_cast<long long>(now.first.count()), now.second);
  }
  // From moments: how far the clocks are from UTC.
  std::optional<seconds> away;
  for (sys_seconds moment = first; moment < end; moment += minutes(30)) {
    const auto local = words::local(moment, zone);
    if (!local) return 1;
    const seconds now = sys_seconds(local->day) + minutes(local->time.minutes) - moment;
    if (now == away) continue;
    away = now;
    std::printf("moment %lld %lld\n", static_cast<long long>(moment.time_since_epoch().count()),
                static_cast<long long>(now.count()));
  }
}
