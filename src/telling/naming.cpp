// Names of sessions and structures in sentences.
// What a name is like is the person's; articles and contractions are words'.
#include "telling/naming.h"

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

std::string session_at(const model::Session& session, const words::Language& language) {
  const bool town =
      !session.town.empty() && model::folded(format::called(session)) == model::folded(session.town);
  return markdown::line(
      town ? words::in_town(format::called(session), language) : words::at(format::called(session), language),
      language);
}

std::string session_place(const Story& story, const model::Session& session) {
  const auto& language = story.language;
  const std::string day = words::span(session.span, year(story), language);
  if (named_by_date(session)) return words::capitalized(day);
  const std::string place = words::capitalized(session_at(session, language));
  return shares_name(story, session) ? place + ", " + day : place;
}

std::string session_called(const Story& story, const model::Session& session) {
  const auto& language = story.language;
  std::string day = words::span(session.span, year(story), language);
  if (named_by_date(session)) return day;
  const std::string called = markdown::line(format::called(session), language);
  return shares_name(story, session) ? called + " " + day : called;
}

std::string session_heading(const Story& story, const model::Session& session) {
  const std::string day = short_day(story, session.date());
  return named_by_date(session) ? day
                                : markdown::line(format::shown_name(session), story.language) + ", " + day;
}

std::string called(const Story& story, model::StructureIndex structure, model::Date day) {
  return markdown::line(model::called_on(story.network.structures[structure], day), story.language);
}

std::string named(const Story& story, model::StructureIndex structure, model::Date day) {
  return markdown::line(model::name_on(story.network.structures[structure], day), story.language);
}

model::Date first_day(const Story& story) {
  return story.dossier.event.sessions.front().date();
}

}  // namespace aliso::telling
