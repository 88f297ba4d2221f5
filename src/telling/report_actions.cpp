// What was decided in a span and how far it has come; what was talked about.
// Titles are a person's; a status is today's, whatever the span.
#include <algorithm>

#include "figures/actions.h"
#include "telling/markdown.h"
#include "telling/report_story.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling {

namespace said {

namespace {

using figures::Action;
using figures::Report;

std::string status_said(model::Status status, const words::Language& language) {
  switch (status) {
    case model::Status::open:
      return language.say("status.open");
    case model::Status::doing:
      return language.say("status.doing");
    case model::Status::done:
      return language.say("status.done");
    case model::Status::dropped:
      break;
  }
  return language.say("status.dropped");
}

/// "— le Moulin, d’ici au 1er avril 2025 (date passée), en cours"; of what is over "— fait (le Moulin)".
std::string state(const ReportStory& story, const Action& action) {
  const model::Remark& remark = *action.remark;
  const auto& language = story.language;
  if (!action.is_open()) {
    const std::string over = "— " + status_said(action.status, language);
    return remark.owner ? over + " (" + reporting::called(story, *remark.owner) + ")" : over;
  }
  std::vector<std::string> parts;
  if (remark.owner) parts.push_back(reporting::called(story, *remark.owner));
  if (remark.due) {
    std::string due = language.say("action.due", {{"day", words::date(*remark.due, language)}});
    if (action.overdue) due = language.say("report.actions.overdue", {{"due", due}});
    parts.push_back(std::move(due));
  }
  parts.push_back(status_said(action.status, language));
  return "— " + words::joined(parts, ", ");
}

/// "- **Titre** (Événement). — fait".
std::string item(const ReportStory& story, const Action& action, bool with_month) {
  const auto& language = story.language;
  const model::Remark& remark = *action.remark;
  const std::string event = reporting::title(story, action.event);
  const std::string source =
      with_month ? language.say("report.actions.source-month",
                                {{"title", event},
                                 {"month", words::month(figures::day_of(action, story.dossiers), language)}})
                 : language.say("report.actions.source", {{"title", event}});
  return "- **" + markdown::line(reporting::action_title(remark), language) + "** " + source + ". " +
         state(story, action);
}

}  // namespace

std::string report_actions(const ReportStory& story, const Report& span) {
  if (span.actions.empty() && span.still_open.empty()) return {};
  const auto& language = story.language;
  std::string said = language.say("report.actions.on", {{"day", words::date(story.today, language)}});
  const auto list = [&](const std::vector<Action>& actions, const std::string& heading, bool with_month) {
    if (actions.empty()) return;
    words::join(said, "\n\n", "### " + heading + "\n");
    for (const Action& action : actions) words::join(said, "\n", item(story, action, with_month));
  };
  const std::string when = reporting::when(span.during, language);
  const auto year = reporting::whole_year(span.during);
  list(span.actions, words::capitalized(when), false);
  const std::string before =
      year ? std::to_string(*year)
           : language.say("report.actions.day",
                          {{"day", words::date(span.during.first.value_or(story.today), language)}});
  list(span.still_open, language.say("report.actions.before", {{"when", before}}), true);
  return said;
}

std::string report_topics(const ReportStory& story, const Report& span) {
  std::string said;
  for (const Action& topic : span.topics)
    words::join(
        said, "\n",
        "- " + markdown::line(words::without_stop(topic.remark->title), story.language) + " " +
            story.language.say("report.actions.source", {{"title", reporting::title(story, topic.event)}}));
  return said;
}

}  // namespace said

namespace reporting {

std::string action_title(const model::Remark& remark) {
  if (!remark.title.empty()) return std::string(words::without_stop(remark.title));
  return words::beginning(remark.text.value, 60);
}

}  // namespace reporting

}  // namespace aliso::telling
