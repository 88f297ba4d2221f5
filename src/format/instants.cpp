// Reading a moment: its day as any other, its digits where they stand.
// Only what aliso itself writes is read; nobody types these.
#include "format/instants.h"

#include "format/dates.h"

namespace aliso::format {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Two digits at a place, up to `most`; -1 for anything else.
int two(std::string_view text, std::size_t at, int most) {
  if (at + 2 > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, 2)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value <= most ? value : -1;
}

}  // namespace

std::optional<std::chrono::sys_seconds> parse_instant(std::string_view text) {
  // 2022-04-04T09:00:00 has 19 letters, +02:00 six.
  if (text.size() != 25 && !(text.size() == 20 && text.back() == 'Z')) return std::nullopt;
  const auto day = parse_date(text.substr(0, 10));
  const int hour = two(text, 11, 23), minute = two(text, 14, 59), second = two(text, 17, 60);
  if (!day || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
  if (hour < 0 || minute < 0 || second < 0) return std::nullopt;
  const std::chrono::sys_seconds local =
      std::chrono::sys_seconds(*day) + hours(hour) + minutes(minute) + seconds(second);
  if (text.size() == 20) return local;
  const int off_hours = two(text, 20, 23), off_minutes = two(text, 23, 59);
  if (off_hours < 0 || off_minutes < 0 || text[22] != ':' || (text[19] != '+' && text[19] != '-'))
    return std::nullopt;
  const auto offset = hours(off_hours) + minutes(off_minutes);
  return text[19] == '+' ? local - offset : local + offset;
}

}  // namespace aliso::format
