// What stands before the sessions, and the days of work behind them.
// UIDs of days of work have three parts, STEM.SESSION.WAVE: none is a session's or an action's.
#include "views/feed.h"

#include <fmt/format.h>

#include "views/ical.h"
#include "views/time_zone.h"
#include "views/todos.h"

namespace aliso::views {

namespace {

/// How often who subscribes may ask again: an evening that moves is known the same day.
constexpr std::string_view refresh = "PT12H";

void add_head(std::string& text, const Feed& feed, const CalendarStyle& style) {
  const model::Network& network = feed.network;
  const std::string name =
      feed.work ? style.language.say("calendar.of-work", {{"network", network.name}}) : network.name;
  ical::begin(text, network);
  ical::line(text, "NAME:" + ical::escaped(name));
  ical::line(text, "X-WR-CALNAME:" + ical::escaped(name));
  if (!network.about.empty()) ical::line(text, "DESCRIPTION:" + ical::escaped(network.about));
  ical::line(text, "LAST-MODIFIED:" + ical::utc(style.stamp));
  ical::line(text, fmt::format("REFRESH-INTERVAL;VALUE=DURATION:{}", refresh));
  ical::line(text, fmt::format("X-PUBLISHED-TTL:{}", refresh));
}

/// A day on which something is to be done about an event.
void add_day(std::string& text, const std::string& uid, model::Date day, const std::string& summary,
             const model::Event& event, const Feed& feed, const CalendarStyle& style) {
  ical::line(text, "BEGIN:VEVENT");
  ical::line(text, "UID:" + uid + '@' + ical::domain(feed.network));
  ical::line(text, "DTSTAMP:" + ical::utc(style.stamp));
  ical::line(text, "LAST-MODIFIED:" + ical::utc(style.stamp));
  ical::line(text, fmt::format("SEQUENCE:{}", sequence(style.stamp)));
  ical::line(text, "DTSTART;VALUE=DATE:" + ical::whole_day(day));
  ical::line(text, "DTEND;VALUE=DATE:" + ical::whole_day(day + std::chrono::days(1)));
  ical::line(text, "SUMMARY:" + ical::escaped(summary));
  if (event.draft) ical::line(text, "STATUS:TENTATIVE");
  ical::line(text, "TRANSP:TRANSPARENT");
  ical::line(text, "CLASS:PRIVATE");
  ical::line(text, "END:VEVENT");
}

void add_wave(std::string& text, const figures::AgendaWave& due, const Feed& feed,
              const CalendarStyle& style) {
  const model::Dossier& dossier = feed.dossiers[due.event];
  const model::Wave& wave = dossier.invitations->waves[due.wave];
  const std::string session = due.session ? dossier.event.sessions[*due.session].id : "-";
  words::Args args = {{"wave", wave.id}, {"title", dossier.event.title}};
  std::string_view phrase = "calendar.wave-unknown";
  if (dossier.event.draft) {  // `remind` and `send` hold it back, however many it will be for
    phrase = "calendar.wave-draft";
  } else if (due.structures) {
    phrase = "calendar.wave";
    args.emplace_back("n", *due.structures);
  }
  add_day(text, feed.stems[due.event] + '.' + session + '.' + wave.id, due.day,
          style.language.say(phrase, args), dossier.event, feed, style);
}

}  // namespace

std::string feed(const Feed& feed, const CalendarStyle& style) {
  std::string text;
  add_head(text, feed, style);
  for (const figures::AgendaSession& one : feed.sessions)
    add_session(text, feed.network, feed.dossiers[one.event].event, feed.stems[one.event],
                {one.session, one.answer_by}, style);
  if (feed.work) {
    for (const figures::AgendaAnswers& one : feed.work->answers)
      add_day(text, feed.stems[one.event] + "..answer-by", one.day,
              style.language.say("calendar.answer-by", {{"title", feed.dossiers[one.event].event.title}}),
              feed.dossiers[one.event].event, feed, style);
    for (const figures::AgendaWave& one : feed.work->waves) add_wave(text, one, feed, style);
    add_todos(text, {feed.network, feed.dossiers, feed.today}, feed.work->actions, style.stamp);
  }
  if (feed.empty()) add_time_zone(text, feed.network.time_zone, feed.today);
  ical::line(text, "END:VCALENDAR");
  return text;
}

}  // namespace aliso::views
