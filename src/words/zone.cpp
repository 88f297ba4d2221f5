// The C library tells how far a zone's clocks are from UTC at a moment; the standard calendar does the rest.
// It has one zone for the whole process, that of TZ: it is ours for as long as it takes to ask. (Debian 12's
// date library has many, but lists all zones before the first, and takes no heed of the rule that ends a
// zone's file: where those are written short, its summers end in 1996.)
#include "words/zone.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <mutex>

namespace aliso::words {

namespace {

namespace fs = std::filesystem;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// Where the C library looks for zones.
fs::path folder() {
  const char* chosen = std::getenv("TZDIR");
  return chosen && *chosen ? chosen : "/usr/share/zoneinfo";
}

/// Beside the zones lie lists of them, and in posix/ and right/ the zones again: names of zones begin with a
/// capital. One of dots or with a slash in front would leave the folder.
bool is_name(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && text.find("//") == text.npos &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return letter(c) || (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-' || c == '+';
         });
}

/// Whether it begins as a file of tzdata does (RFC 8536).
bool is_zone_file(const fs::path& file) {
  std::array<char, 4> magic{};
  std::ifstream(file, std::ios::binary).read(magic.data(), magic.size());
  return std::string_view(magic.data(), magic.size()) == "TZif";
}

/// The zone that was asked for last, which was found to be one; `lock` is held by whoever looks at it.
std::mutex lock;
std::string known;

bool is_known(const std::string& zone) {
  if (zone == known) return true;
  if (!is_name(zone) || !is_zone_file(folder() / zone)) return false;
  known = zone;
  return true;
}

/// While this lives TZ is the zone; then it is again what the person's programs, the mailer among them, are
/// to find there.
class Chosen {
 public:
  explicit Chosen(const std::string& zone) {
    if (const char* set = std::getenv("TZ")) before_ = set;
    setenv("TZ", (":" + zone).c_str(), 1);
    tzset();
  }
  Chosen(const Chosen&) = delete;
  Chosen& operator=(const Chosen&) = delete;
  ~Chosen() {
    if (before_)
      setenv("TZ", before_->c_str(), 1);
    else
      unsetenv("TZ");
  }

  /// What is to be added to UTC at that moment.
  [[nodiscard]] seconds offset_at(sys_seconds instant) const {
    const std::time_t moment = instant.time_since_epoch().count();
    std::tm local{};
    localtime_r(&moment, &local);
    return seconds(local.tm_gmtoff);
  }

 private:
  std::optional<std::string> before_;
};

/// The moment whose local time is `wall`, and whether there is one; nothing for a zone that isn't known.
struct Found {
  sys_seconds instant;
  bool skipped = false;
};

std::optional<Found> find(sys_seconds wall, const std::string& zone) {
  const std::lock_guard held(lock);
  if (!is_known(zone)) return std::nullopt;
  const Chosen chosen(zone);
  // No zone is a day away from UTC: these two lie on either side of the moment, and of a change about it.
  const seconds before = chosen.offset_at(wall - days(1));
  const seconds after = chosen.offset_at(wall + days(1));
  // Where both are right the time comes twice, and by the clocks before the change it comes first.
  for (const seconds offset : {before, after}) {
    if (chosen.offset_at(wall - offset) == offset) return Found{wall - offset};
  }
  return Found{wall - before, true};
}

sys_seconds wall_time(model::Date day, model::TimeOfDay time) {
  return sys_seconds(day) + minutes(time.minutes);
}

}  // namespace

std::optional<seconds> offset_at(sys_seconds instant, const std::string& zone) {
  const std::lock_guard held(lock);
  if (!is_known(zone)) return std::nullopt;
  return Chosen(zone).offset_at(instant);
}

std::vector<ClockChange> clock_changes(model::Date first, model::Date last, const std::string& zone) {
  const std::lock_guard held(lock);
  if (!is_known(zone)) return {};
  const Chosen chosen(zone);
  std::vector<ClockChange> changes;
  seconds before = chosen.offset_at(first);
  for (model::Date day = first; day <= last; day += days(1)) {
    const seconds after = chosen.offset_at(day + days(1));
    if (after == before) continue;
    // Halved until one second is left: the first one at which the clocks are others.
    sys_seconds from = day, to = day + days(1);
    while (to - from > seconds(1)) {
      const sys_seconds middle = from + (to - from) / 2;
      (chosen.offset_at(middle) == before ? from : to) = middle;
    }
    changes.push_back({to, before, after});
    before = after;
  }
  return changes;
}

bool has_zones() {
  return is_zone_file(folder() / "UTC");
}

bool is_zone(const std::string& zone) {
  const std::lock_guard held(lock);
  return is_known(zone);
}

std::vector<std::string> zone_names() {
  std::vector<std::string> names;
  const fs::path root = folder();
  std::error_code none;
  for (auto file = fs::recursive_directory_iterator(root, none); file != fs::recursive_directory_iterator();
       file.increment(none)) {
    const std::string name = file->path().lexically_relative(root).string();
    if (!is_name(name))
      file.disable_recursion_pending();
    else if (is_zone_file(file->path()))
      names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<sys_seconds> instant(model::Date day, model::TimeOfDay time, const std::string& zone) {
  const auto found = find(wall_time(day, time), zone);
  if (!found) return std::nullopt;
  return found->instant;
}

bool is_skipped(model::Date day, model::TimeOfDay time, const std::string& zone) {
  const auto found = find(wall_time(day, time), zone);
  return found && found->skipped;
}

std::optional<Local> local(sys_seconds instant, const std::string& zone) {
  const auto offset = offset_at(instant, zone);
  if (!offset) return std::nullopt;
  const sys_seconds wall = instant + *offset;
  const auto day = std::chrono::floor<days>(wall);
  return Local{day, {static_cast<int>(std::chrono::duration_cast<minutes>(wall - sys_seconds(day)).count())}};
}

std::optional<std::string> iso_moment(sys_seconds instant, const std::string& zone) {
  const auto offset = offset_at(instant, zone);
  if (!offset) return std::nullopt;
  const sys_seconds wall = instant + *offset;
  const auto day = std::chrono::floor<days>(wall);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(wall - sys_seconds(day));
  const auto away = std::chrono::duration_cast<minutes>(*offset).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     away < 0 ? '-' : '+', std::abs(away) / 60, std::abs(away) % 60);
}

}  // namespace aliso::words
