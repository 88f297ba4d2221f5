// The events of a span as a table, and what stands in no figure of it.
// Overall each member counts once: it is no sum, and is said to be none.
#include <algorithm>
#include <map>

#include "figures/certain.h"
#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/report_story.h"
#include "views/markdown_table.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/fraction.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using figures::LeftOut;
using figures::Report;
using figures::SpanEvent;
using model::Count;
using model::SessionIndex;
using words::Args;

std::string reach(const std::optional<figures::Ratio>& ratio, const words::Language& language) {
  if (!ratio) return {};
  return words::markdown::cell(words::ratio_in_table(ratio->part, ratio->whole, ratio->within, language));
}

/// "Les jeudis des comptes, 6 novembre et 4 décembre, à Sauvelande".
std::string heading(const ReportStory& story, const Report& span, const SpanEvent& event) {
  const auto& language = story.language;
  const model::Event& one = story.dossiers[event.index].event;
  std::string said =
      reporting::title(story, event.index) + ", " +
      words::day_list(reporting::days(one, event.sessions), reporting::year_of(span.during), language);
  std::vector<std::string> towns;
  for (const SessionIndex i : event.sessions) {
    const std::string& town = one.sessions[i].town;
    if (town.empty()) continue;
    std::string in = markdown::line(words::in_town(town, language), language);
    if (std::find(towns.begin(), towns.end(), in) == towns.end()) towns.push_back(std::move(in));
  }
  if (!towns.empty()) said += ", " + words::list(towns, language);
  return words::markdown::cell(said);
}

std::string table(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  views::MarkdownTable table;
  table.columns = {{""},
                   {language.say("report.column.came"), true},
                   {language.say("report.column.reach")},
                   {language.say("report.column.visits"), true}};
  for (const SpanEvent& event : span.trends.span.events) {
    const figures::EventFigures figures = figures::certain(event.figures);
    table.rows.push_back({{heading(story, span, event), amount_cell(figures.distinct.member, language),
                           reach(figures.reach, language), amount_cell(figures.people.everyone, language)}});
  }
  if (table.rows.size() > 1)
    table.rows.push_back({{language.say("report.together"), amount_cell(reporting::came(span), language),
                           reporting::some_unplaced(span) ? "" : reach(span.reach, language),
                           amount_cell(span.visits.everyone, language)},
                          true});
  return views::markdown_table(table);
}

using ByEvent = std::map<std::size_t, std::vector<SessionIndex>>;

/// The sessions that the span leaves out for that reason, by their events.
ByEvent left_out(const Report& span, LeftOut why) {
  ByEvent found;
  for (const figures::LeftOutSession& one : span.trends.span.left_out)
    if (one.why == why) found[one.event].push_back(one.session);
  return found;
}

/// "16 janvier, à Aubelongue".
std::string days_and_towns(const ReportStory& story, const Report& span, std::size_t event,
                           const std::vector<SessionIndex>& sessions) {
  const auto& language = story.language;
  const model::Event& one = story.dossiers[event].event;
  std::string said =
      words::day_list(reporting::days(one, sessions), reporting::year_of(span.during), language);
  std::vector<std::string> towns;
  for (const SessionIndex i : sessions) {
    if (one.sessions[i].town.empty()) continue;
    std::string in = markdown::line(words::in_town(one.sessions[i].town, language), language);
    if (std::find(towns.begin(), towns.end(), in) == towns.end()) towns.push_back(std::move(in));
  }
  if (!towns.empty()) said += ", " + words::list(towns, language);
  return said;
}

std::string cancelled(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  std::string said;
  for (const auto& [event, sessions] : left_out(span, LeftOut::cancelled)) {
    const model::Event& one = story.dossiers[event].event;
    std::vector<SessionIndex> gone;
    for (const SessionIndex i : sessions) {
      const auto& to = one.sessions[i].moved_to;
      if (!to) {
        gone.push_back(i);
        continue;
      }
      const auto year = reporting::year_of(span.during);
      words::join(said, " ",
                  language.say("report.moved",
                               {{"what", reporting::spoken_of(story, event)},
                                {"days", words::day_list({one.sessions[i].date()}, year, language)},
                                {"to", words::day_list({one.sessions[*to].date()}, year, language)}}));
    }
    if (gone.empty()) continue;
    const auto n = static_cast<std::int64_t>(gone.size());
    if (sessions.size() < one.sessions.size()) {
      const auto days =
          words::day_list(reporting::days(one, gone), reporting::year_of(span.during), language);
      words::join(said, " ",
                  language.say("report.cancelled.sessions",
                               {{"what", reporting::spoken_of(story, event)}, {"n", n}, {"days", days}}));
      continue;
    }
    const std::string number = reporting::agreement_with(story, event);
    words::join(said, " ",
                language.say(number == "unknown" ? "report.cancelled.named" : "report.cancelled",
                             {{"what", reporting::spoken_of(story, event)},
                              {"days", days_and_towns(story, span, event, sessions)},
                              {"number", number}}));
  }
  return said;
}

/// Of an event that lies astride the span: its sessions that were held on the other side of its end.
std::string went_on(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  std::string said;
  for (const SpanEvent& event : span.trends.span.events) {
    if (!event.partial) continue;
    const model::Event& one = story.dossiers[event.index].event;
    for (const bool after : {false, true}) {
      std::vector<SessionIndex> others;
      for (SessionIndex i = 0; i < one.sessions.size(); ++i) {
        const model::Session& session = one.sessions[i];
        if (session.cancelled || span.during.contains(session.date()) ||
            figures::status(session, story.today) != figures::SessionStatus::held)
          continue;
        if ((session.date() > event.date) == after) others.push_back(i);
      }
      if (others.empty()) continue;
      const auto days = reporting::days(one, others);
      const std::chrono::year_month_day first(days.front()), last(days.back());
      const model::Span years{model::Date(first.year() / 1 / 1), model::Date(last.year() / 12 / 31)};
      words::join(said, " ",
                  language.say(after ? "report.went-on" : "report.had-begun",
                               {{"what", reporting::spoken_of(story, event.index)},
                                {"number", reporting::agreement_with(story, event.index)},
                                {"when", reporting::when(years, language)},
                                {"n", static_cast<std::int64_t>(days.size())},
                                {"days", words::day_list(days, std::nullopt, language)}}));
    }
  }
  return said;
}

std::string items(const ReportStory& story, const Report& span, LeftOut why, std::string_view key,
                  std::string_view item) {
  const auto& language = story.language;
  std::vector<std::string> said;
  for (const auto& [event, sessions] : left_out(span, why))
    said.push_back(
        language.say(item, {{"what", reporting::spoken_of(story, event)},
                            {"days", words::day_list(reporting::days(story.dossiers[event].event, sessions),
                                                     reporting::year_of(span.during), language)}}));
  return said.empty() ? "" : language.say(key, {{"list", words::list(said, language)}});
}

/// "À l’assemblée générale," or "« AG 2025 » :".
std::string introduced(const ReportStory& story, const Report& span, const SpanEvent& event) {
  const auto& language = story.language;
  if (const auto at = reporting::occasion(story, span, event.index))
    return language.say("report.at-place", {{"place", words::capitalized(*at)}});
  return language.say("report.at-title", {{"title", reporting::spoken_of(story, event.index)}});
}

std::string quorums(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  std::string said;
  for (const figures::QuorumOf& one : span.quorums) {
    const SpanEvent& event = span.trends.span.events[one.event];
    const auto figures = figures::certain(event.figures).sessions[one.session];
    if (!figures.quorum) continue;
    Args args{{"where", introduced(story, span, event)}};
    put(args, "needed", "needed_n", figures.quorum->needed, language);
    std::string key = "report.quorum.unknown";
    if (figures.quorum->votes) {
      const bool open = event.figures.sessions[one.session].people.some_unplaced();
      put(args, "votes", "votes_n",
          open ? Count::at_least(figures.quorum->votes->min()) : *figures.quorum->votes, language);
      key = !figures.quorum->reached   ? "report.quorum.unsure"
            : *figures.quorum->reached ? "report.quorum.reached"
                                       : "report.quorum.missed";
    }
    words::join(said, " ", language.say(key, args));
  }
  return said;
}

}  // namespace

std::string report_events(const ReportStory& story, const Report& span) {
  std::string said;
  if (!span.trends.span.events.empty()) {
    said = table(story, span);
    if (span.trends.span.events.size() > 1) words::join(said, "\n\n", story.language.say("report.no-sum"));
  }
  std::string beside = cancelled(story, span);
  const std::string other = went_on(story, span);
  if (!other.empty()) words::join(beside, " ", other);
  for (const std::string& more :
       {items(story, span, LeftOut::not_noted, "report.not-noted", "report.not-noted.item"),
        items(story, span, LeftOut::planned, "report.to-come", "report.to-come.item")})
    if (!more.empty()) words::join(beside, " ", more);
  if (!beside.empty()) words::join(said, "\n\n", beside);
  if (const std::string votes = quorums(story, span); !votes.empty()) words::join(said, "\n\n", votes);
  return said;
}

std::string report_side_by_side(const ReportStory& story) {
  const auto& language = story.language;
  views::MarkdownTable table;
  table.columns.push_back({""});
  for (const Report& span : story.spans)
    table.columns.push_back({words::markdown::cell(reporting::label(span.during, language)), true});
  const auto row = [&](const char* key, auto cell) {
    table.rows.push_back({{language.say(std::string("report.side.") + key)}});
    // Where nothing is recorded nothing is known, not even that there was none.
    for (const Report& span : story.spans)
      table.rows.back().cells.push_back(span.sessions + span.cancelled == 0 ? "–" : cell(span));
  };
  row("events", [&](const Report& span) {
    return words::grouped(static_cast<std::int64_t>(span.trends.span.events.size()), language);
  });
  row("sessions", [&](const Report& span) {
    if (span.not_noted == 0) return words::grouped(span.sessions, language);
    return language.say(
        "report.side.sessions-some",
        {{"n", span.sessions}, {"not_noted", span.not_noted}, {"not_noted_n", span.not_noted}});
  });
  row("towns", [&](const Report& span) {
    const std::string n = words::grouped(static_cast<std::int64_t>(span.places.size()), language);
    return span.sessions_without_place == 0 ? n : language.say("report.side.towns-some", {{"n", n}});
  });
  row("visits", [&](const Report& span) { return amount_cell(span.visits.everyone, language); });
  row("visits-members", [&](const Report& span) { return amount_cell(span.visits.member, language); });
  row("came", [&](const Report& span) -> std::string {
    if (!span.members) return "0";
    if (reporting::some_unplaced(span)) return amount_cell(reporting::came(span), language);
    return words::ratio_figures(reporting::came(span), *span.members, language);
  });
  row("partners", [&](const Report& span) {
    const Count partners = span.distinct.partner.value_or(0);
    return amount_cell(reporting::some_unplaced(span) ? Count::at_least(partners.min()) : partners, language);
  });
  return views::markdown_table(table);
}

}  // namespace aliso::telling::said
