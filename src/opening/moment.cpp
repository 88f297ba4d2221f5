// The clock's time of day, put on the day that was asked for.
// Without --on nothing is put anywhere: of an hour that comes twice it may be the second.
#include "opening/moment.h"

#include "words/zone.h"

namespace aliso::opening {

using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::steady_clock;
using std::chrono::sys_seconds;

Moment::Moment(const program::Run& run, const std::string& zone)
    : began_(steady_clock::now()), start_(run.now) {
  if (!run.today_given) return;
  const model::TimeOfDay time = words::local(run.now, zone).value().time;
  const seconds within = run.now - floor<minutes>(run.now);
  start_ = words::instant(run.today, time, zone).value() + within;
}

sys_seconds Moment::now() const {
  return start_ + std::chrono::duration_cast<seconds>(steady_clock::now() - began_);
}

}  // namespace aliso::opening
