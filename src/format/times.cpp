// Reading times of day.
// An end before the start is the next morning, as long as that makes one evening or one night.
#include "format/times.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "format/steps.h"

namespace aliso::format {

namespace {

/// Both ends of a range, as texts; the second empty where there is one time only.
std::array<std::string_view, 2> ends(std::string_view text) {
  for (const std::string_view between : {"–", " à ", " to ", "-"}) {
    const auto at = text.find(between);
    if (at != std::string_view::npos)
      return {trimmed(text.substr(0, at)), trimmed(text.substr(at + between.size()))};
  }
  return {trimmed(text), {}};
}

bool is_range(std::string_view text) {
  for (const std::string_view between : {"–", " à ", " to ", "-"}) {
    if (text.find(between) != std::string_view::npos) return true;
  }
  return false;
}

/// Over midnight at most so long: 18h-10h is a night, 20h-18h is a slip.
constexpr int longest_night = 16 * 60;

}  // namespace

Parsed<model::TimeOfDay> parse_time(std::string_view text) {
  std::string tight;
  for (const char c : text) {
    if (c != ' ') tight += c == 'H' ? 'h' : c;
  }
  const auto mark = tight.find_first_of("h:");
  if (mark == std::string::npos) return Wrong{"bad-time", {}};
  const std::string_view hours = std::string_view(tight).substr(0, mark);
  const std::string_view minutes = std::string_view(tight).substr(mark + 1);
  const bool sound =
      all_digits(hours) && hours.size() <= 2 &&
      ((minutes.empty() && tight[mark] == 'h') || (all_digits(minutes) && minutes.size() == 2));
  if (!sound) return Wrong{"bad-time", {}};
  const auto h = static_cast<int>(*natural(hours));
  const auto m = minutes.empty() ? 0 : static_cast<int>(*natural(minutes));
  if (m > 59 || h * 60 + m > 24 * 60) return Wrong{"no-such-time", {}};
  return model::TimeOfDay{h * 60 + m};
}

Parsed<model::Hours> parse_hours(std::string_view text) {
  const auto [first, second] = ends(text);
  const auto from = parse_time(first);
  if (!from) return from.wrong();
  if (!is_range(text)) return model::Hours{*from, std::nullopt};
  const auto to = parse_time(second);
  if (!to) return to.wrong();
  if (to->minutes < from->minutes && to->minutes + 24 * 60 - from->minutes > longest_night)
    return Wrong{"reversed-time",
                 {{"time", fmt::format("{}-{}", second, first)}, {"first", std::string(first)}}};
  return model::Hours{*from, *to};
}

std::string written(model::TimeOfDay time) {
  const int hour = time.minutes / 60, minute = time.minutes % 60;
  return minute == 0 ? fmt::format("{}h", hour) : fmt::format("{}h{:02}", hour, minute);
}

std::string written(const model::Hours& hours) {
  return written(hours.from) + (hours.to ? "-" + written(*hours.to) : "");
}

std::string written(const model::Moment& moment) {
  const bool exact = moment.earliest == moment.latest;
  return written(model::Hours{moment.earliest, exact ? std::nullopt : std::optional(moment.latest)});
}

Parsed<model::Moment> parse_moment(std::string_view text) {
  const auto hours = parse_hours(text);
  if (!hours) return hours.wrong();
  return model::Moment{hours->from, hours->to.value_or(hours->from)};
}

}  // namespace aliso::format
