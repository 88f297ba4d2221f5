// What the facilitator wrote: what happened alongside, criteria, remarks, links.
// Her texts stand as she typed them, but for typography; around them, who, where and what is next.
#include <algorithm>

#include "format/sessions.h"
#include "format/times.h"
#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/naming.h"
#include "telling/sentences.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using model::Remark;
using words::Args;

/// "l’après-midi", as it was typed; "à 21h", "de 21h à 23h" of hours.
std::string at_what_time(const model::Alongside& item, const words::Language& language) {
  if (const auto hours = format::parse_hours(item.time)) return words::hours(*hours, language);
  return markdown::line(item.time, language);
}

/// "Le 14 avril aussi, l’après-midi", with its year where it isn't the event's; "aussi" the first time alone.
std::string alongside_day(const Story& story, const model::Alongside& item) {
  const auto& language = story.language;
  std::string day = words::span(item.span, year(story), language);
  const bool shared = std::any_of(
      story.dossier.event.sessions.begin(), story.dossier.event.sessions.end(),
      [&](const auto& s) { return !s.cancelled && item.span.one_day() && s.date() == item.span.first; });
  const auto& all = story.dossier.event.alongside;
  const auto first =
      std::find_if(all.begin(), all.end(), [&item](const auto& other) { return other.span == item.span; });
  if (shared && &*first == &item) day = language.say("alongside.also", {{"day", day}});
  day = words::capitalized(day);
  return item.time.empty() ? day : day + ", " + at_what_time(item, language);
}

std::string alongside_item(const Story& story, const model::Alongside& item) {
  const auto& language = story.language;
  std::string what = markdown::line(words::without_stop(item.title), language);
  if (!item.town.empty()) what += ", " + markdown::line(words::in_town(item.town, language), language);
  if (item.people) {
    Args args;
    put(args, "people", "people_n", *item.people, language);
    what += " " + language.say("alongside.people", args);
  }
  const std::string said = words::ended_once(
      language.say("alongside.line", {{"day", alongside_day(story, item)}, {"what", what}}));
  return item.note.given() ? markdown::opened(said, markdown::prose(item.note.value, language)) : said;
}

/// The short date of a session, or its name where two share the date.
std::string session_mark(const Story& story, model::SessionIndex index) {
  const auto& session = story.dossier.event.sessions[index];
  if (session.time && shares_place(story, session)) return words::time(session.time->from, story.language);
  return shares_date(story, session) ? markdown::line(format::shown_name(session), story.language)
                                     : short_day(story, session.date());
}

/// "(FOL 23 et VASI, 14 avril)"; empty where neither is known. Structures by name, never people.
std::string source(const Story& story, const Remark& remark) {
  std::vector<std::string> names;
  const model::Date day =
      remark.session ? story.dossier.event.sessions[*remark.session].date() : first_day(story);
  for (const auto index : remark.from) names.push_back(named(story, index, day));
  std::string said = words::list(names, story.language);
  if (remark.session) words::join(said, ", ", session_mark(story, *remark.session));
  return said.empty() ? "" : "(" + said + ")";
}

std::string_view name(model::Status status) {
  switch (status) {
    case model::Status::open:
      return "status.open";
    case model::Status::doing:
      return "status.doing";
    case model::Status::done:
      return "status.done";
    case model::Status::dropped:
      return "status.dropped";
  }
  return {};
}

/// "— la CAF, d’ici au 3 mai, en cours"; of what is over with "— fait (la CAF)"; empty where nothing is to be
/// done.
std::string next(const Story& story, const Remark& remark) {
  const auto& language = story.language;
  if (remark.status == model::Status::done || remark.status == model::Status::dropped) {
    const std::string over = "— " + language.say(name(*remark.status));
    return remark.owner ? over + " (" + called(story, *remark.owner, first_day(story)) + ")" : over;
  }
  std::vector<std::string> parts;
  if (remark.owner) parts.push_back(called(story, *remark.owner, first_day(story)));
  if (remark.due) parts.push_back(language.say("action.due", {{"day", short_day(story, *remark.due)}}));
  // Open is what an action is until it is said otherwise.
  if (remark.status && (*remark.status != model::Status::open || parts.empty()))
    parts.push_back(language.say(name(*remark.status)));
  std::string said;
  for (const std::string& part : parts) said += (said.empty() ? "— " : ", ") + part;
  return said;
}

/// Without a title the source stands at the end of the text, else behind the title.
std::string remark_text(const Story& story, const Remark& remark) {
  std::string text = markdown::prose(remark.text.value, story.language);
  const std::string from = source(story, remark);
  if (remark.title.empty()) {
    if (!from.empty()) text = markdown::closed(text, from);
  } else {
    const std::string title = "**" + markdown::line(words::without_stop(remark.title), story.language) + "**";
    const bool ended = remark.title.ends_with('?') || remark.title.ends_with('!') ||
                       remark.title.ends_with("..") || remark.title.ends_with("…");
    const std::string head = from.empty() ? title + (ended ? "" : ".") : title + " " + from + ".";
    text = markdown::opened(head, text);
  }
  if (const std::string action = next(story, remark); !action.empty()) text = markdown::closed(text, action);
  return text;
}

}  // namespace

std::string alongside(const Story& story) {
  std::string text;
  for (const auto& item : story.dossier.event.alongside)
    words::join(text, "\n\n", alongside_item(story, item));
  return text;
}

std::string criteria(const Story& story) {
  std::string text;
  for (const auto& criterion : story.dossier.event.criteria) {
    words::join(text, "\n", "- " + markdown::indented(markdown::prose(criterion.text, story.language), "  "));
  }
  return text;
}

std::string remarks(const Story& story, const std::vector<Remark>& remarks, bool as_list) {
  std::string text;
  for (const Remark& remark : remarks) {
    const std::string one = remark_text(story, remark);
    if (as_list)
      words::join(text, "\n", "- " + markdown::indented(one, "  "));
    else
      words::join(text, "\n\n", one);
  }
  return text;
}

std::string links(const Story& story) {
  if (!story.dossier.event.debrief) return {};
  std::string text;
  for (const auto& link : story.dossier.event.debrief->links) {
    text +=
        (text.empty() ? "- " : "\n- ") + markdown::link(markdown::line(link.title, story.language), link.url);
    if (!link.note.empty()) text += " (" + markdown::line(link.note, story.language) + ")";
  }
  return text;
}

}  // namespace aliso::telling::said
