// One part for each way in which the clocks change: when they do first, then when else (RDATE).
// A zone whose clocks never change in these years has one part, which holds since ever.
#include "views/time_zone.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "views/ical.h"
#include "words/joined.h"
#include "words/zone.h"

namespace aliso::views {

namespace {

using std::chrono::seconds;

constexpr std::chrono::years years_ahead(10);

/// "+0200"; with its seconds where there are any.
std::string utc_offset(seconds offset) {
  const auto whole = std::abs(offset.count());
  std::string text =
      fmt::format("{}{:02}{:02}", offset.count() < 0 ? '-' : '+', whole / 3600, whole / 60 % 60);
  if (whole % 60 != 0) text += fmt::format("{:02}", whole % 60);
  return text;
}

/// The local time at which the clocks change, by what they show until then.
std::string onset(const words::ClockChange& change) {
  std::string text = ical::utc(change.instant + change.before);
  text.pop_back();  // it is no moment in UTC
  return text;
}

void add_observance(std::string& text, seconds before, seconds after,
                    const std::vector<std::string>& onsets) {
  const char* const name = after > before ? "DAYLIGHT" : "STANDARD";
  ical::line(text, fmt::format("BEGIN:{}", name));
  ical::line(text, "DTSTART:" + onsets.front());
  std::string further;
  for (std::size_t i = 1; i < onsets.size(); ++i) words::join(further, ",", onsets[i]);
  if (!further.empty()) ical::line(text, "RDATE:" + further);
  ical::line(text, "TZOFFSETFROM:" + utc_offset(before));
  ical::line(text, "TZOFFSETTO:" + utc_offset(after));
  ical::line(text, fmt::format("END:{}", name));
}

}  // namespace

void add_time_zone(std::string& text, const std::string& zone, model::Date day) {
  const auto year = std::chrono::year_month_day(day).year();
  const model::Date first(year / 1 / 1 - std::chrono::years(1)), last(year / 12 / 31 + years_ahead);
  ical::line(text, "BEGIN:VTIMEZONE");
  ical::line(text, "TZID:" + zone);
  const auto changes = words::clock_changes(first, last, zone);
  std::vector<std::pair<std::pair<seconds, seconds>, std::vector<std::string>>> parts;
  for (const words::ClockChange& change : changes) {
    const std::pair way(change.before, change.after);
    auto part =
        std::find_if(parts.begin(), parts.end(), [&way](const auto& one) { return one.first == way; });
    if (part == parts.end()) part = parts.insert(part, {way, {}});
    part->second.push_back(onset(change));
  }
  for (const auto& [way, onsets] : parts) add_observance(text, way.first, way.second, onsets);
  if (parts.empty()) {
    const auto always = words::offset_at(first, zone).value_or(seconds(0));
    add_observance(text, always, always, {"19700101T000000"});
  }
  ical::line(text, "END:VTIMEZONE");
}

}  // namespace aliso::views
