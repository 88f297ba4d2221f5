// Lines, texts and moments of iCalendar files.
// A character of several bytes is never cut by a fold.
#include "views/ical.h"

#include <fmt/format.h>

#include "format/address.h"
#include "model/names.h"
#include "words/shown.h"

namespace aliso::views::ical {

constexpr std::size_t line_octets = 75;

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
  for (const char c : words::for_people(value)) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += ' ';
    else if (c == '\\' || c == ';' || c == ',')
      (out += '\\') += c;
    else
      out += c;
  }
  return out;
}

std::string uri(std::string_view link) {
  std::string out;
  for (const char c : link) {
    const bool plain = static_cast<unsigned char>(c) > 0x20 &&
                       std::string_view("\"<>\\^`{|}\x7f").find(c) == std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
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

std::string domain(const model::Network& network) {
  if (network.mail) {
    if (const auto sender = format::parse_mailbox(network.mail->from))
      return sender->address.substr(sender->address.find('@') + 1);
  }
  const std::string slug = model::slug(network.name);
  return (slug.empty() ? "network" : slug) + ".invalid";
}

void begin(std::string& text, const model::Network& network) {
  line(text, "BEGIN:VCALENDAR");
  line(text, "VERSION:2.0");
  std::string language = network.language;
  for (char& letter : language) letter = static_cast<char>(letter - 'a' + 'A');
  line(text, "PRODID:-//aliso//aliso//" + language);
  line(text, "CALSCALE:GREGORIAN");
}

}  // namespace aliso::views::ical
