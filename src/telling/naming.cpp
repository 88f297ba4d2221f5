// Names of sessions and structures in sentences.
// What a name is like is the person's; articles and contractions are words'.
#include "telling/naming.h"

#include <algorithm>

#include "format/dates.h"
#include "format/sessions.h"
#include "model/names.h"
#include "telling/markdown.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

std::size_t index_of(const Story& story, const model::Session& session) {
  return static_cast<std::size_t>(&session - story.dossier.event.sessions.data());
}

}  // namespace

bool named_by_date(const model::Session& session) {
  return !session.name && session.town.empty();
}

bool shares_name(const Story& story, const model::Session& session) {
  return story.share_name[index_of(story, session)];
}

bool shares_place(const Story& story, const model::Session& session) {
  return story.share_place[index_of(story, session)];
}

bool shares_date(const Story& story, const model::Session& session) {
  return story.share_date[index_of(story, session)];
}

int year(const Story& story) {
  return int(std::chrono::year_month_day(first_day(story)).year());
}

std::string short_day(const Story& story, model::Date day) {
  const bool this_year = int(std::chrono::year_month_day(day).year()) == year(story);
  return this_year ? words::short_date(day, story.language) : words::date(day, story.language);
}

bool in_own_language(const Story& story) {
  return story.network.language.empty() || story.network.language == story.language.code();
}

namespace {

/// Under which name a session stands in a sentence.
std::string in_a_sentence(const Story& story, const model::Session& session) {
  if (!session.called && session.name && in_own_language(story)) {
    // At a structure's, under its name: with its article.
    const std::string folded = model::folded(*session.name);
    for (const model::Structure& structure : story.network.structures)
      if (structure.called && model::folded(structure.name) == folded) return *structure.called;
  }
  return in_own_language(story) ? format::called(session) : format::shown_name(session);
}

/// The days, with their hours where another session has the same ones and the same name.
std::string when(const Story& story, const model::Session& session) {
  std::string days = words::span(session.span, year(story), story.language);
  if (session.time && story.share_place[index_of(story, session)])
    days = story.language.say("session.day-at-time",
                              {{"day", days}, {"time", words::time(session.time->from, story.language)}});
  return days;
}

}  // namespace

bool named_apart(const Story& story, const model::Session& session) {
  const bool called = session.called && in_own_language(story);
  return session.name && !called && !story.places.contains(model::folded(*session.name));
}

std::string session_at(const Story& story, const model::Session& session) {
  const auto& language = story.language;
  const bool apart = named_apart(story, session);
  const std::string name = apart ? session.town : in_a_sentence(story, session);
  if (name.empty()) return {};
  const bool town = !session.town.empty() && model::folded(name) == model::folded(session.town);
  return markdown::line(town ? words::in_town(name, language) : words::at(name, language), language);
}

std::string session_spoken_of(const Story& story, const model::Session& session) {
  const std::string days = when(story, session);
  if (named_by_date(session)) return words::capitalized(days);
  const std::string name = named_apart(story, session) ? markdown::line(*session.name, story.language)
                                                       : session_at(story, session);
  return words::capitalized(name) + (shares_name(story, session) ? ", " + days : "");
}

std::string session_place(const Story& story, const model::Session& session) {
  const std::string said = session_spoken_of(story, session);
  return named_apart(story, session) ? story.language.say("session.named", {{"name", said}})
                                     : story.language.say("session.at", {{"place", said}});
}

std::string session_where(const Story& story, const model::Session& session) {
  const bool apart = named_apart(story, session);
  const std::string name =
      words::capitalized(apart ? markdown::line(*session.name, story.language) : session_at(story, session));
  return apart ? story.language.say("session.named", {{"name", name}})
               : story.language.say("session.at", {{"place", name}});
}

std::string session_called(const Story& story, const model::Session& session) {
  const auto& language = story.language;
  std::string day = when(story, session);
  if (named_by_date(session)) return day;
  std::string called = markdown::line(in_a_sentence(story, session), language);
  // "Pour la rencontre en visio": a place that brings its preposition takes no other.
  if (words::stands_as_it_is(called, language))
    called = language.say("session.as-it-is", {{"at", session_at(story, session)}});
  return shares_name(story, session) ? called + " " + day : called;
}

namespace {

bool same_month(model::Date a, model::Date b) {
  const std::chrono::year_month_day one(a), other(b);
  return one.year() == other.year() && one.month() == other.month();
}

}  // namespace

std::string for_sessions(const Story& story, const std::vector<model::SessionIndex>& indices) {
  const auto& language = story.language;
  std::vector<const model::Session*> sessions;
  for (const auto index : indices) sessions.push_back(&story.dossier.event.sessions[index]);
  // Where one of them needs its day, all are said by their days.
  const auto by_hour = [&](const model::Session* one) { return one->time && shares_place(story, *one); };
  const auto by_day = [&](const model::Session* one) {
    return one->span.one_day() && (!shares_date(story, *one) || by_hour(one));
  };
  const bool days = std::any_of(sessions.begin(), sessions.end(),
                                [&](const model::Session* one) { return shares_name(story, *one); }) &&
                    std::all_of(sessions.begin(), sessions.end(), by_day);
  std::vector<std::string> names;
  if (!days) {
    for (const model::Session* one : sessions) names.push_back(session_called(story, *one));
    return language.say("wave.for", {{"sessions", words::list(names, language)}});
  }
  const bool one_date = std::all_of(sessions.begin(), sessions.end(), [&](const model::Session* one) {
    return one->date() == sessions.front()->date();
  });
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const model::Date day = sessions[i]->date();
    const std::string hour = by_hour(sessions[i]) ? words::time(sessions[i]->time->from, language) : "";
    if (i > 0 && one_date) {
      names.push_back(language.say("wave.at-hour", {{"time", hour}}));
      continue;
    }
    const bool month_follows = i + 1 < sessions.size() && hour.empty() && !by_hour(sessions[i + 1]) &&
                               same_month(day, sessions[i + 1]->date());
    const std::int64_t number = static_cast<unsigned>(std::chrono::year_month_day(day).day());
    const std::string said =
        month_follows ? language.say("date.day", {{"n", number}}) : short_day(story, day);
    names.push_back(language.say("wave.of-day", {{"day", said}}));
    if (!hour.empty()) names.back() += " " + language.say("wave.at-hour", {{"time", hour}});
  }
  const auto n = static_cast<std::int64_t>(names.size());
  return language.say("wave.for-days", {{"n", n}, {"days", words::list(names, language)}});
}

namespace {

/// "14–16 juin", "30 avril – 2 mai".
std::string short_days(const Story& story, model::Date first, model::Date last) {
  const std::chrono::year_month_day one(first), other(last);
  const bool one_month = one.year() == other.year() && one.month() == other.month();
  const std::int64_t number = static_cast<unsigned>(one.day());
  const std::string from =
      one_month ? story.language.say("date.day", {{"n", number}}) : short_day(story, first);
  return from + (one_month ? "–" : " – ") + short_day(story, last);
}

}  // namespace

std::string session_heading(const Story& story, const model::Session& session) {
  std::string day = session.span.one_day() || !session.span.last
                        ? short_day(story, session.date())
                        : short_days(story, session.date(), *session.span.last);
  if (session.time && story.share_place[index_of(story, session)])
    day += ", " + words::time(session.time->from, story.language);
  return named_by_date(session)
             ? day
             : markdown::line(words::capitalized(format::shown_name(session)), story.language) + ", " + day;
}

std::string called(const Story& story, model::StructureIndex structure, model::Date day) {
  if (!in_own_language(story)) return named(story, structure, day);
  return markdown::line(model::called_on(story.network.structures[structure], day), story.language);
}

std::string named(const Story& story, model::StructureIndex structure, model::Date day) {
  return markdown::line(model::name_on(story.network.structures[structure], day), story.language);
}

model::Date first_day(const Story& story) {
  return story.dossier.event.sessions.front().date();
}

}  // namespace aliso::telling
