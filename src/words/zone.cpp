// ICU's TimeZone tells the offset; the standard calendar does the rest.
// An unknown zone is ICU's "Etc/Unknown", whose offset is zero.
#include "words/zone.h"

#include <fmt/format.h>
#include <unicode/basictz.h>
#include <unicode/timezone.h>

#include <cstdlib>
#include <memory>

namespace aliso::words {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr double milliseconds = 1000;

std::unique_ptr<icu::TimeZone> zone_of(const std::string& name) {
  return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
}

seconds offset_at(sys_seconds instant, const icu::TimeZone& zone) {
  int32_t raw = 0;
  int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffset(static_cast<double>(instant.time_since_epoch().count()) * milliseconds, false, raw, summer,
                 status);
  return U_SUCCESS(status) ? seconds((raw + summer) / 1000) : seconds(0);
}

}  // namespace

std::optional<sys_seconds> instant(model::Date day, model::TimeOfDay time, const std::string& zone) {
  const auto found = zone_of(zone);
  if (*found == icu::TimeZone::getUnknown()) return std::nullopt;
  const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(found.get());
  const sys_seconds wall = sys_seconds(day) + minutes(time.minutes);
  int32_t raw = 0;
  int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  const double local = static_cast<double>(wall.time_since_epoch().count()) * milliseconds;
  if (rules != nullptr) {
    rules->getOffsetFromLocal(local, UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw, summer, status);
  } else {
    found->getOffset(local, true, raw, summer, status);
  }
  if (U_FAILURE(status)) return std::nullopt;
  return wall - seconds((raw + summer) / 1000);
}

Local local(sys_seconds instant, const std::string& zone) {
  const auto found = zone_of(zone);
  const sys_seconds wall = instant + offset_at(instant, *found);
  const auto day = std::chrono::floor<std::chrono::days>(wall);
  return {day, {static_cast<int>(std::chrono::duration_cast<minutes>(wall - sys_seconds(day)).count())}};
}

std::string iso_moment(sys_seconds instant, const std::string& zone) {
  const auto found = zone_of(zone);
  const seconds offset = offset_at(instant, *found);
  const sys_seconds wall = instant + offset;
  const auto day = std::chrono::floor<std::chrono::days>(wall);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(wall - sys_seconds(day));
  const auto away = std::chrono::duration_cast<minutes>(offset).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     away < 0 ? '-' : '+', std::abs(away) / 60, std::abs(away) % 60);
}

}  // namespace aliso::words
