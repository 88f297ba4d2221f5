// What every iCalendar file (RFC 5545) is written with: lines, texts, moments, whose it is.
// Lines end in CR LF and are folded at 75 octets, between characters.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "model/date.h"
#include "model/network.h"

namespace aliso::views::ical {

/// Appends a content line, folded (3.1).
void line(std::string& text, const std::string& content);
/// A text as a property's value (3.3.11).
std::string escaped(std::string_view value);
/// A link as a property's value (3.3.13): what no URI holds is escaped.
std::string uri(std::string_view link);
/// A moment, in UTC.
std::string utc(std::chrono::sys_seconds instant);
/// A day, for `VALUE=DATE`.
std::string whole_day(model::Date day);
/// What comes behind the @ of a UID: the sender's domain, or the network's name where there is no sender.
std::string domain(const model::Network& network);
/// Appends what a calendar begins with; it ends with END:VCALENDAR.
void begin(std::string& text, const model::Network& network);

}  // namespace aliso::views::ical
