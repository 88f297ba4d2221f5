// Names and days in a report.
// A title is a person's: where it has no article, it stands in quotes rather than in a wrong gender.
#include "telling/report_story.h"

#include <algorithm>

#include "model/names.h"
#include "telling/amounts.h"
#include "telling/markdown.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::telling::reporting {

using words::Language;

namespace {

bool own_language(const ReportStory& story) {
  return story.network.language.empty() || story.network.language == story.language.code();
}

}  // namespace

std::optional<int> whole_year(const model::Span& span) {
  if (!span.first || !span.last) return std::nullopt;
  const std::chrono::year_month_day first(*span.first), last(*span.last);
  const bool whole = first.year() == last.year() && first == first.year() / std::chrono::January / 1 &&
                     last == last.year() / std::chrono::December / 31;
  return whole ? std::optional(int(first.year())) : std::nullopt;
}

std::optional<int> year_of(const model::Span& span) {
  if (!span.first || !span.last) return std::nullopt;
  const auto first = std::chrono::year_month_day(*span.first).year();
  const auto last = std::chrono::year_month_day(*span.last).year();
  return first == last ? std::optional(int(first)) : std::nullopt;
}

std::string when(const model::Span& span, const Language& language) {
  return words::span(span, 0, language);
}

std::string label(const model::Span& span, const Language& language) {
  if (const auto year = whole_year(span)) return std::to_string(*year);
  return words::capitalized(when(span, language));
}

std::string title(const ReportStory& story, std::size_t dossier) {
  return markdown::line(words::without_stop(story.dossiers[dossier].event.title), story.language);
}

std::string spoken_of(const ReportStory& story, std::size_t dossier) {
  const std::string& typed = story.dossiers[dossier].event.title;
  if (own_language(story) && words::has_article(typed, story.language))
    return words::capitalized(title(story, dossier));
  const std::string inside = markdown::line(words::without_stop(words::unquoted(typed)), story.language);
  return story.language.say("report.quoted", {{"title", inside}});
}

std::string agreement_with(const ReportStory& story, std::size_t dossier) {
  const std::string& typed = story.dossiers[dossier].event.title;
  if (!own_language(story) || !words::has_article(typed, story.language)) return "unknown";
  if (words::is_plural(typed, story.language)) return "plural";
  switch (words::gender(typed, story.language)) {
    case words::Gender::feminine:
      return "feminine";
    case words::Gender::masculine:
      return "masculine";
    case words::Gender::unknown:
      break;
  }
  return "unknown";
}

std::string called(const ReportStory& story, model::StructureIndex structure) {
  const model::Structure& one = story.network.structures[structure];
  return markdown::line(own_language(story) ? model::called(one) : one.name, story.language);
}

std::optional<std::string> occasion(const ReportStory& story, const figures::Report& span,
                                    std::size_t dossier) {
  const std::string& kind = story.dossiers[dossier].event.kind;
  if (kind.empty() || !own_language(story)) return std::nullopt;
  const auto same = [&](const figures::SpanEvent& other) {
    return model::folded(story.dossiers[other.index].event.kind) == model::folded(kind);
  };
  const auto& events = span.trends.span.events;
  if (std::count_if(events.begin(), events.end(), same) != 1) return std::nullopt;
  const Language& language = story.language;
  if (words::has_article(kind, language)) return markdown::line(words::at(kind, language), language);
  // "à l’" stands before a vowel, whatever the gender.
  const bool elided = words::of(kind, language).find("’" + kind) != std::string::npos;
  if (language.say("report.occasion.when") != "always" && !elided) return std::nullopt;
  return language.say("report.occasion", {{"kind", markdown::line(kind, language)}});
}

std::vector<model::Date> days(const model::Event& event, const std::vector<model::SessionIndex>& sessions) {
  std::vector<model::Date> days;
  for (const model::SessionIndex i : sessions) days.push_back(event.sessions[i].date());
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::string towns(const ReportStory& story, const std::vector<figures::InTown>& towns) {
  std::vector<std::string> said;
  for (const figures::InTown& one : towns) {
    const std::string name = markdown::line(one.town, story.language);
    said.push_back(one.number == 1 ? name
                                   : story.language.say(
                                         "report.town-times",
                                         {{"town", name}, {"amount", amount(one.number, story.language)}}));
  }
  return words::list(said, story.language);
}

bool some_unplaced(const figures::Report& span) {
  const auto& events = span.trends.span.events;
  return std::any_of(events.begin(), events.end(),
                     [](const auto& event) { return event.figures.people.some_unplaced(); }) ||
         span.visits.without_role.max() != 0;
}

model::Count came(const figures::Report& span) {
  const model::Count lines = span.distinct.member.value_or(0);
  return some_unplaced(span) ? model::Count::at_least(lines.min()) : lines;
}

}  // namespace aliso::telling::reporting
