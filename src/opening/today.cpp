// Asking the network's time zone which day it is; the list of zones is read only for one that isn't in it.
// A zone is never replaced by another: a message would go out for an evening that is over.
#include "opening/today.h"

#include <algorithm>

#include "diagnostics/suggest.h"
#include "words/zone.h"

namespace aliso::opening {

namespace {

/// The city, or whatever a zone's name ends in.
std::string_view city(std::string_view zone) {
  return zone.substr(zone.rfind('/') + 1);
}

/// The zone that was meant: one of nearly that name, or of nearly that city where only a city was written.
std::string meant(const std::string& typed) {
  const std::vector<std::string> names = words::zone_names();
  std::vector<std::string_view> whole(names.begin(), names.end());
  if (const auto near = diagnostics::nearest(typed, whole)) return std::string(*near);
  if (typed.find('/') != std::string::npos) return "none";
  std::vector<std::string_view> cities;
  for (const std::string& name : names) cities.push_back(city(name));
  const auto near = diagnostics::nearest(typed, cities);
  if (!near) return "none";
  return names[static_cast<std::size_t>(std::find(cities.begin(), cities.end(), *near) - cities.begin())];
}

}  // namespace

void settle_today(program::Run& run, Opening& opening) {
  const std::string& zone = opening.network->time_zone;
  if (words::is_zone(zone)) {
    if (run.today_given) return;
    const auto local = words::local(run.now, zone);
    run.today = local->day;
    run.time_of_day = local->time;
  } else if (!words::has_zones()) {
    opening.found.add({"no-time-zones", diagnostics::Severity::warning, std::nullopt, 0, {}});
  } else {
    opening.found.error("bad-time-zone", opening.network->time_zone_at,
                        static_cast<std::uint32_t>(zone.size()), {{"text", zone}, {"near", meant(zone)}});
  }
}

bool can_write_moments(Opening& opening) {
  if (words::is_zone(opening.network->time_zone)) return true;
  opening.found.add({"moment-without-zone",
                     diagnostics::Severity::unreadable,
                     std::nullopt,
                     0,
                     {{"zone", opening.network->time_zone}}});
  return false;
}

}  // namespace aliso::opening
