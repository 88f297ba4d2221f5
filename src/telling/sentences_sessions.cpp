// The list of sessions: when, where, at what hours; and how it went.
// Hours that all sessions share are said once, under the list.
#include <algorithm>

#include "format/sessions.h"
#include "model/names.h"
#include "telling/markdown.h"
#include "telling/naming.h"
#include "telling/sentences.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using model::Session;

/// Whether it began and ended to the minute as it had been announced.
bool as_announced(const Session& session) {
  if (!session.time || !session.time->to || !session.started || !session.ended) return false;
  const model::Moment from{session.time->from, session.time->from};
  const model::Moment to{*session.time->to, *session.time->to};
  return *session.started == from && *session.ended == to;
}

/// Which of the hours are known, as a part of a key: "announced", "announced-ended", … Empty: none.
std::string known_hours(const Session& session) {
  if (as_announced(session)) return "as-announced";
  std::string known;
  const auto add = [&known](const char* part) { words::join(known, "-", part); };
  if (session.time) add("announced");
  if (session.started) add("started");
  if (session.ended) add("ended");
  return known;
}

words::Args hours_args(const Session& session, const words::Language& language) {
  words::Args args;
  if (session.time) {
    const auto time = [&language](model::TimeOfDay one) { return words::time_by_name(one, language); };
    std::string announced =
        session.time->to ? language.say("hours.from-to",
                                        {{"from", time(session.time->from)}, {"to", time(*session.time->to)}})
                         : language.say("hours.from", {{"time", time(session.time->from)}});
    if (words::on_each_day(*session.time, session.span))
      announced = language.say("time.each-day", {{"hours", announced}});
    args.emplace_back("announced", std::move(announced));
    args.emplace_back("hours", words::hours(*session.time, session.span, language));
  }
  if (session.started) args.emplace_back("started", words::moment(*session.started, language));
  if (session.ended) args.emplace_back("ended", words::moment(*session.ended, language));
  return args;
}

/// Whether a session is still to come: its hours are not told as past.
bool planned(const Story& story, const Session& session) {
  const auto index = static_cast<std::size_t>(&session - story.dossier.event.sessions.data());
  return story.figures.sessions[index].status == figures::SessionStatus::planned;
}

/// The sentence on a session's own hours, empty where none is known.
std::string own_hours(const Story& story, const Session& session) {
  const std::string known = known_hours(session);
  const std::string key = planned(story, session) ? "planned" : known;
  return known.empty() ? "" : story.language.say("hours.one." + key, hours_args(session, story.language));
}

bool same_hours(const Session& a, const Session& b) {
  return a.time == b.time && a.started == b.started && a.ended == b.ended;
}

std::string day(const Session& session, const words::Language& language) {
  if (session.span.one_day()) return words::capitalized(words::full_date(session.date(), language));
  const bool with_weekdays = language.say("session.days") == "full";
  return words::capitalized(with_weekdays ? words::full_days(session.span, language)
                                          : words::span(session.span, 0, language));
}

std::string cancelled(const Story& story, const Session& session) {
  const auto& language = story.language;
  if (!session.moved_to) return language.say("session.cancelled");
  const Session& other = story.dossier.event.sessions[*session.moved_to];
  if (other.date() == session.date() && other.time)
    return language.say("session.moved-hours", {{"time", words::time(other.time->from, language)}});
  const std::string date = short_day(story, other.date());
  if (named_by_date(other) || session_at(story, other).empty() ||
      format::shown_name(other) == format::shown_name(session))
    return language.say("session.moved", {{"date", date}});
  return language.say("session.moved-to", {{"date", date}, {"at", session_at(story, other)}});
}

/// "**Jeudi 14 avril 2022, à Masgot** (Fransèches) : Mange-Cailloux."
std::string line(const Story& story, const Session& session) {
  const auto& language = story.language;
  std::string head = day(session, language);
  // The hours of one that is cancelled are said nowhere else.
  if (session.cancelled && session.time && shares_place(story, session))
    head = language.say("session.day-at-time",
                        {{"day", head}, {"time", words::time(session.time->from, language)}});
  const std::string at = named_by_date(session) ? std::string() : session_at(story, session);
  if (!at.empty()) head = language.say("session.day-at", {{"day", head}, {"at", at}});
  head = "**" + head + "**";
  if (named_apart(story, session)) head += " (" + markdown::line(*session.name, language) + ")";
  const bool elsewhere =
      !named_apart(story, session) && !session.town.empty() &&
      model::folded(session.town) != model::folded(format::shown_name(session)) &&
      model::folded(format::called(session)).find(model::folded(session.town)) == std::string::npos;
  if (elsewhere) head += " (" + markdown::line(session.town, language) + ")";
  std::string what;
  if (session.cancelled)
    what = cancelled(story, session);
  else if (!session.venue.empty())
    what = markdown::line(words::without_stop(session.venue), language);
  return what.empty() ? head + "."
                      : words::ended_once(language.say("session.line", {{"head", head}, {"what", what}}));
}

}  // namespace

std::string sessions(const Story& story) {
  const auto& language = story.language;
  std::vector<const Session*> held;
  for (const Session& session : story.dossier.event.sessions)
    if (!session.cancelled) held.push_back(&session);
  const bool shared = held.size() > 1 && !known_hours(*held.front()).empty() &&
                      std::all_of(held.begin(), held.end(),
                                  [&held](const Session* s) { return same_hours(*s, *held.front()); });
  const bool several = story.dossier.event.sessions.size() > 1;
  std::string text;
  for (const Session& session : story.dossier.event.sessions) {
    words::join(text, "\n", (several ? "- " : "") + line(story, session));
    if (!shared && !session.cancelled) {
      if (const std::string own = own_hours(story, session); !own.empty()) text += " " + own;
    }
  }
  if (shared) {
    words::Args args = hours_args(*held.front(), language);
    args.emplace_back("number", words::spelled(std::int64_t(held.size()), language));
    const bool all_planned =
        std::all_of(held.begin(), held.end(), [&](const Session* s) { return planned(story, *s); });
    text +=
        "\n\n" + language.say("hours.all." + (all_planned ? "planned" : known_hours(*held.front())), args);
  }
  return text;
}

std::string course(const Story& story) {
  std::string text = markdown::prose(story.dossier.event.course.value, story.language);
  for (const Session& session : story.dossier.event.sessions) {
    if (!session.course.given()) continue;
    std::string heading = named_by_date(session) || shares_name(story, session)
                              ? session_heading(story, session)
                              : markdown::line(format::shown_name(session), story.language);
    heading = words::capitalized(heading);
    words::join(
        text, "\n\n",
        markdown::opened("**" + heading + "**.", markdown::prose(session.course.value, story.language)));
  }
  return text;
}

}  // namespace aliso::telling::said
