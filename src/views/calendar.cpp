// One VEVENT a session; texts escaped and lines folded as RFC 5545 has them (3.1, 3.3.11).
// A session that ends before it starts ends the next morning.
#include "views/calendar.h"

#include <fmt/format.h>

#include "format/sessions.h"
#include "words/joined.h"
#include "words/zone.h"

namespace aliso::views {

namespace {

constexpr std::size_t line_octets = 75;

/// Appends a content line, folded between characters.
void line(std::string& text, const std::string& content) {
  std::size_t room = line_octets;
  for (std::size_t i = 0; i < content.size();) {
    std::size_t next = i + 1;
    while (next < content.size() && (static_cast<unsigned char>(content[next]) & 0xC0) == 0x80) ++next;
    if (next - i > room) {
      text += "\r\n ";
      room = line_octets - 1;
    }
    room -= next - i;
    text.append(content, i, next - i);
    i = next;
  }
  text += "\r\n";
}

std::string escaped(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20)
      out += ' ';
    else if (c == '\\' || c == ';' || c == ',')
      (out += '\\') += c;
    else
      out += c;
  }
  return out;
}

std::string utc(std::chrono::sys_seconds instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(instant - std::chrono::sys_seconds(day));
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string whole_day(model::Date day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

void moments(std::string& text, const model::Network& network, const model::Session& session) {
  const std::chrono::days one(1);
  if (!session.time) {
    line(text, "DTSTART;VALUE=DATE:" + whole_day(session.date()));
    line(text, "DTEND;VALUE=DATE:" + whole_day(session.span.last.value_or(session.date()) + one));
    return;
  }
  // `value`: a zone that isn't known stops every command before it comes here.
  line(text, "DTSTART:" + utc(words::instant(session.date(), session.time->from, network.time_zone).value()));
  if (!session.time->to) return;
  const bool next_morning = *session.time->to <= session.time->from;
  const auto end = words::instant(session.date() + (next_morning ? one : std::chrono::days(0)),
                                  *session.time->to, network.time_zone);
  line(text, "DTEND:" + utc(end.value()));
}

std::string summary(const model::Event& event, const model::Session& session) {
  return event.sessions.size() == 1 || (!session.name && session.town.empty())
             ? event.title
             : event.title + " – " + format::shown_name(session);
}

}  // namespace

std::string calendar(const model::Network& network, const model::Event& event,
                     std::span<const model::SessionIndex> sessions, std::chrono::sys_seconds stamp,
                     std::string_view domain) {
  std::string text;
  line(text, "BEGIN:VCALENDAR");
  line(text, "VERSION:2.0");
  line(text, "PRODID:-//aliso//aliso//EN");
  line(text, "METHOD:PUBLISH");
  for (const model::SessionIndex index : sessions) {
    const model::Session& session = event.sessions.at(index);
    line(text, "BEGIN:VEVENT");
    line(text, fmt::format("UID:{}.{}@{}", event.id, session.id, domain));
    line(text, "DTSTAMP:" + utc(stamp));
    moments(text, network, session);
    line(text, "SUMMARY:" + escaped(summary(event, session)));
    std::string where = session.venue;
    if (!session.town.empty()) words::join(where, ", ", session.town);
    if (!where.empty()) line(text, "LOCATION:" + escaped(where));
    if (session.coordinates) {
      line(text,
           fmt::format("GEO:{:.6f};{:.6f}", session.coordinates->latitude, session.coordinates->longitude));
    }
    if (!event.about.empty()) line(text, "DESCRIPTION:" + escaped(event.about));
    if (session.cancelled) line(text, "STATUS:CANCELLED");
    line(text, "END:VEVENT");
  }
  line(text, "END:VCALENDAR");
  return text;
}

}  // namespace aliso::views
