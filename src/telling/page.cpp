// What stands around a text: its language, title and description, and how it looks (data/page/page.css).
// Its policy is said to browsers too: whatever came to stand in the text, nothing of it is run or fetched.
#include "telling/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "telling/as_html.h"
#include "words/dates.h"
#include "words/html.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using words::html::escaped;

std::string page(const HtmlParts& parts, std::string_view title, std::string_view description,
                 const words::Language& language) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n"
      "<meta name=\"description\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<style>\n{}</style>\n</head>\n<body>\n",
      language.code(), escaped(title), escaped(description), words::html::style_sheet("page"));
  if (!parts.head.empty()) out += fmt::format("<header>\n{}</header>\n", parts.head);
  return out + fmt::format("<main>\n{}</main>\n</body>\n</html>\n", parts.body);
}

/// An event's days in a few words: "7 et 14 avril 2022", "du 11 au 13 décembre 2026"; of many, or of one over
/// several days, the first and the last. Cancelled sessions count where all are.
std::string days_of(const model::Event& event, const words::Language& language) {
  std::vector<model::Span> spans;
  for (const bool cancelled : {false, true})
    if (spans.empty())
      for (const model::Session& session : event.sessions)
        if (session.cancelled == cancelled) spans.push_back(session.span);
  if (spans.empty()) return {};
  std::vector<model::Date> days;
  model::Span all = spans.front();
  bool single = true;
  for (const model::Span& span : spans) {
    days.push_back(*span.first);
    single = single && span.first == span.last;
    all.first = std::min(*all.first, *span.first);
    all.last = std::max(*all.last, *span.last);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  constexpr std::size_t few = 4;
  return single && days.size() <= few ? words::day_list(days, std::nullopt, language)
                                      : words::span(all, 0, language);
}

/// "Débrief de « Parole de réseau » – ALISO"; a heading that says whose it is needs no more.
std::string title_of(const std::string& heading, const std::string& network,
                     const words::Language& language) {
  if (heading.find(network) != std::string::npos) return heading;
  return language.say("page.title", {{"heading", heading}, {"network", network}});
}

}  // namespace

std::string debrief_page(const Story& story, std::string_view markdown) {
  const auto& language = story.language;
  const model::Event& event = story.dossier.event;
  const HtmlParts parts = as_html(markdown);
  const std::string title = words::typeset(words::unquoted(event.title), language);
  const std::string days = days_of(event, language);
  const std::string description = language.say(
      "page.debrief",
      {{"title", title}, {"days", days}, {"of_network", words::of(story.network.name, language)}});
  return page(parts, title_of(parts.heading.empty() ? title : parts.heading, story.network.name, language),
              description, language);
}

std::string report_page(const ReportStory& story, std::string_view markdown) {
  const auto& language = story.language;
  const HtmlParts parts = as_html(markdown);
  const bool one = story.spans.size() == 1;
  std::vector<std::string> labels;
  for (const figures::Report& span : story.spans) labels.push_back(reporting::label(span.during, language));
  const std::string description =
      language.say(one ? "page.report" : "page.report.spans",
                   {{"of_network", words::of(story.network.name, language)},
                    {"when", one ? reporting::when(story.spans.front().during, language)
                                 : words::list(labels, language)}});
  return page(parts,
              title_of(parts.heading.empty() ? description : parts.heading, story.network.name, language),
              description, language);
}

}  // namespace aliso::telling
