// One VEVENT a session; texts escaped and lines folded as RFC 5545 has them (3.1, 3.3.11).
// A session that ends before it starts ends the next morning.
#include "views/calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "figures/news.h"
#include "format/address.h"
#include "format/sessions.h"
#include "views/ical.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/zone.h"

namespace aliso::views {

namespace {

using ical::domain;
using ical::escaped;
using ical::line;
using ical::utc;
using ical::whole_day;

/// `value`: a zone that isn't known stops every command before it comes here.
std::chrono::sys_seconds moment(model::Date day, model::TimeOfDay time, const model::Network& network) {
  return words::instant(day, time, network.time_zone).value();
}

std::string at(model::Date day, model::TimeOfDay time, const model::Network& network) {
  return utc(moment(day, time, network));
}

void moments(std::string& text, const model::Network& network, const model::Session& session) {
  const std::chrono::days one(1);
  const model::Date last = session.span.last.value_or(session.date());
  if (!session.time) {
    line(text, "DTSTART;VALUE=DATE:" + whole_day(session.date()));
    line(text, "DTEND;VALUE=DATE:" + whole_day(last + one));
    return;
  }
  const model::Hours& hours = *session.time;
  line(text, "DTSTART:" + at(session.date(), hours.from, network));
  if (hours.to) {
    const std::chrono::days morning(*hours.to <= hours.from ? 1
                                                            : 0);  // the next one, where it goes on so long
    const std::chrono::sys_seconds start = moment(session.date(), hours.from, network);
    std::chrono::sys_seconds end = moment(session.date() + morning, *hours.to, network);
    // A start that summer time moved on takes its end along: RFC 5545, 3.8.2.2, has it later.
    if (end <= start) end = start + morning + std::chrono::minutes(hours.to->minutes - hours.from.minutes);
    line(text, "DTEND:" + utc(end));
  }
  // Each day on its own: a rule in UTC would shift where the clocks change.
  std::string further;
  for (model::Date day = session.date() + one; day <= last; day += one)
    words::join(further, ",", at(day, hours.from, network));
  if (!further.empty()) line(text, "RDATE:" + further);
}

std::string uid(const model::Network& network, std::string_view stem, const model::Session& session) {
  return fmt::format("{}.{}@{}", stem, session.id, domain(network));
}

/// The day that a cancelled session is moved to; its year where that is another one.
std::string new_day(const model::Session& from, const model::Session& to, const words::Language& language) {
  const auto year = [](const model::Session& s) { return std::chrono::year_month_day(s.date()).year(); };
  return year(from) == year(to) ? words::short_date(to.date(), language) : words::date(to.date(), language);
}

/// A cancelled session and what it is moved to, for a phrase; `where` the new place.
words::Args moved(const model::Session& from, const model::Session& to, const words::Language& language) {
  const std::string how = to.date() == from.date() ? "same" : to.date() < from.date() ? "earlier" : "later";
  return {{"how", how},
          {"day", new_day(from, to, language)},
          {"where", to.town.empty() ? std::string("none") : to.town}};
}

std::string summary(const model::Event& event, model::SessionIndex index, const words::Language& language) {
  const model::Session& session = event.sessions.at(index);
  std::string title = event.sessions.size() == 1 || (!session.name && session.town.empty())
                          ? event.title
                          : event.title + " – " + format::shown_name(session);
  if (!session.cancelled) return title;
  const model::Session& now = event.sessions.at(figures::stands_for(event, index));
  if (now.cancelled) return language.say("calendar.cancelled", {{"title", title}});
  words::Args args = moved(session, now, language);
  args.emplace_back("title", title);
  return language.say("calendar.moved", args);
}

std::string description(const model::Network& network, const model::Event& event, const CalendarEntry& entry,
                        const words::Language& language) {
  std::string text = event.about;
  const std::string whom = !network.mail                    ? ""
                           : network.mail->reply_to.empty() ? network.mail->from
                                                            : network.mail->reply_to;
  const auto answers = format::parse_mailbox(whom);
  if (entry.answer_by && answers) {
    words::join(text, "\n",
                language.say("calendar.answer", {{"day", words::short_date(*entry.answer_by, language)},
                                                 {"address", answers->address}}));
  }
  const model::Session& session = event.sessions.at(entry.session);
  const model::Session& now = event.sessions.at(figures::stands_for(event, entry.session));
  if (session.cancelled && !now.cancelled)
    words::join(text, "\n", language.say("calendar.moved-to", moved(session, now, language)));
  return text;
}

std::string_view status(const model::Event& event, const model::Session& session,
                        const CalendarStyle& style) {
  if (session.cancelled && !style.show_cancelled) return "CANCELLED";
  return event.draft && !session.cancelled ? "TENTATIVE" : "CONFIRMED";
}

}  // namespace

/// What a person's machine has as its date before the first one that no file is older than is 0.
std::int64_t sequence(std::chrono::sys_seconds stamp) {
  constexpr model::Date first{std::chrono::year(2020) / 1 / 1};
  return std::max<std::int64_t>(0, (std::chrono::floor<std::chrono::days>(stamp) - first).count());
}

void add_session(std::string& text, const model::Network& network, const model::Event& event,
                 std::string_view stem, const CalendarEntry& entry, const CalendarStyle& style) {
  const auto& [stamp, language, show_cancelled] = style;
  const model::Session& session = event.sessions.at(entry.session);
  line(text, "BEGIN:VEVENT");
  line(text, "UID:" + uid(network, stem, session));
  line(text, "DTSTAMP:" + utc(stamp));
  line(text, "LAST-MODIFIED:" + utc(stamp));
  line(text, fmt::format("SEQUENCE:{}", sequence(stamp)));
  moments(text, network, session);
  line(text, "SUMMARY:" + escaped(summary(event, entry.session, language)));
  const std::string about = description(network, event, entry, language);
  if (!about.empty()) line(text, "DESCRIPTION:" + escaped(about));
  std::string where = session.venue;
  if (!session.town.empty()) words::join(where, ", ", session.town);
  if (!where.empty()) line(text, "LOCATION:" + escaped(where));
  if (session.coordinates) {
    line(text,
         fmt::format("GEO:{:.6f};{:.6f}", session.coordinates->latitude, session.coordinates->longitude));
  }
  if (const std::string& url = session.url.empty() ? event.url : session.url; !url.empty())
    line(text, "URL:" + ical::uri(url));
  line(text, fmt::format("STATUS:{}", status(event, session, style)));
  if (!event.kind.empty()) line(text, "CATEGORIES:" + escaped(event.kind));
  const model::Session& now = event.sessions.at(figures::stands_for(event, entry.session));
  if (session.cancelled && !now.cancelled) line(text, "RELATED-TO:" + uid(network, stem, now));
  const bool takes_time = session.time && !(session.cancelled && show_cancelled);
  line(text, takes_time ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
  line(text, "CLASS:PUBLIC");
  line(text, "END:VEVENT");
}

std::string calendar(const model::Network& network, const model::Event& event,
                     std::span<const CalendarEntry> entries, std::chrono::sys_seconds stamp,
                     const words::Language& language, std::string_view stem) {
  if (stem.empty()) stem = event.id;
  std::string text;
  ical::begin(text, network);
  for (const CalendarEntry& entry : entries)
    add_session(text, network, event, stem, entry, {.stamp = stamp, .language = language});
  line(text, "END:VCALENDAR");
  return text;
}

}  // namespace aliso::views
