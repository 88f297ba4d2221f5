// One structure through the years.
// What is not known is empty in a document, said in words to people.
#include "views/history.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "format/sessions.h"
#include "views/fields.h"
#include "views/view.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/fitted.h"
#include "words/fraction.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::views {

using figures::HistoryLine;
using figures::Whereabouts;
using Json = nlohmann::ordered_json;
using Day = std::optional<model::Date>;
using Flag = std::optional<bool>;

namespace {

/// Came: yes or no where it is known; nothing where it may have, or nobody noted who did.
Flag came(const HistoryLine& line) {
  switch (line.whereabouts) {
    case Whereabouts::came:
      return true;
    case Whereabouts::excused:
    case Whereabouts::represented:
    case Whereabouts::absent:
      return false;
    case Whereabouts::seen:
    case Whereabouts::perhaps:
    case Whereabouts::not_noted:
      break;
  }
  return std::nullopt;
}

MaybeText answer(const HistoryLine& line) {
  return line.answer ? MaybeText(std::string(format::name(*line.answer))) : MaybeText();
}

std::string_view key(Whereabouts whereabouts) {
  switch (whereabouts) {
    case Whereabouts::came:
      return "came";
    case Whereabouts::excused:
      return "excused";
    case Whereabouts::represented:
      return "represented";
    case Whereabouts::seen:
      return "seen";
    case Whereabouts::perhaps:
      return "perhaps";
    case Whereabouts::absent:
      return "absent";
    case Whereabouts::not_noted:
      break;
  }
  return "not-noted";
}

const model::Event& event_of(const ViewedHistory& viewed, const HistoryLine& line) {
  return viewed.years.dossiers[line.event].event;
}

/// The event, with the session's name where it has several.
std::string title(const ViewedHistory& viewed, const HistoryLine& line) {
  const model::Event& event = event_of(viewed, line);
  const model::Session& session = event.sessions[line.session];
  const bool named = event.sessions.size() > 1 && (session.name || !session.town.empty());
  return named ? event.title + " (" + format::shown_name(session) + ")" : event.title;
}

std::string said(const HistoryLine& line, const words::Language& language) {
  const model::Count people = line.people.value_or(1);
  return language.say(
      "history." + std::string(key(line.whereabouts)),
      {{"people", words::count_in_table(people, language)}, {"n", people.max().value_or(people.min())}});
}

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json();
}

}  // namespace

std::string history_json(const ViewedHistory& viewed) {
  Json events = Json::array();
  for (const HistoryLine& line : viewed.lines) {
    const model::Event& event = event_of(viewed, line);
    const model::Session& session = event.sessions[line.session];
    events.push_back({{"id", event.id},
                      {"session", session.id},
                      {"date", format::written(session.date())},
                      {"member", line.member},
                      {"invited", or_null(line.invited)},
                      {"answer", or_null(answer(line))},
                      {"came", or_null(came(line))},
                      {"people", count_view(line.people)},
                      {"excused", line.excused},
                      {"represented", line.represented}});
  }
  const Json document{{"schema", history_schema},
                      {"structure", viewed.years.network.structures[viewed.structure].id},
                      {"events", std::move(events)}};
  return document.dump(2) + '\n';
}

Grid history_grid(const ViewedHistory& viewed) {
  using Kind = Column::Kind;
  Grid grid;
  grid.columns = {{"id"},
                  {"session"},
                  {"date", "", Kind::date},
                  {"member", "", Kind::flag},
                  {"invited", "", Kind::flag},
                  {"answer"},
                  {"came", "", Kind::flag},
                  {"people", "", Kind::count},
                  {"excused", "", Kind::flag},
                  {"represented", "", Kind::flag}};
  for (const HistoryLine& line : viewed.lines) {
    const model::Event& event = event_of(viewed, line);
    const model::Session& session = event.sessions[line.session];
    grid.rows.push_back(
        {{MaybeText(event.id), MaybeText(session.id), Day(session.date()), Flag(line.member), line.invited,
          answer(line), came(line), line.people, Flag(line.excused), Flag(line.represented)}});
  }
  return grid;
}

Grid history_table(const ViewedHistory& viewed, const words::Language& language) {
  using Kind = Column::Kind;
  const auto say = [&](std::string_view name) { return language.say("history.column." + std::string(name)); };
  Grid grid;
  grid.columns = {{"date", say("date"), Kind::text},
                  {"event", say("event"), Kind::text},
                  {"invited", say("invited"), Kind::text},
                  {"answer", say("answer"), Kind::text},
                  {"came", say("came"), Kind::text}};
  for (const HistoryLine& line : viewed.lines) {
    const model::Session& session = event_of(viewed, line).sessions[line.session];
    const std::string invited = !line.invited ? "–" : language.say(*line.invited ? "cell.yes" : "cell.no");
    const MaybeText given = answer(line);
    std::string where = said(line, language);
    if (line.excused && line.represented) where = language.say("history.excused-represented");
    // A member on another day: what it did as one outside is said so.
    const model::Structure& one = viewed.years.network.structures[viewed.structure];
    if (!line.member && one.role == model::Role::member && line.whereabouts != Whereabouts::came)
      where = language.say("history.no-member");
    grid.rows.push_back(
        {{MaybeText(words::abbreviated_date(session.date(), true, language)), MaybeText(title(viewed, line)),
          MaybeText(invited), MaybeText(given ? language.say("history.answer." + *given) : "–"),
          MaybeText(where)}});
  }
  return grid;
}

std::string history_text(const ViewedHistory& viewed, const words::Language& language, bool color,
                         int width) {
  const model::Structure& structure = viewed.years.network.structures[viewed.structure];
  std::string text = bold(structure.name, color) + "\n\n";
  if (viewed.lines.empty()) return text + language.say("history.nothing") + '\n';
  text += grid_text(history_table(viewed, language), language, color, width);
  const auto& rows = viewed.years.trends.structures;
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const auto& one) { return one.structure == viewed.structure; });
  if (row == rows.end()) return text;
  const std::string sums =
      language.say("history.sums",
                   {{"came", words::ratio_figures(row->came, row->events, language)},
                    {"events", row->events},
                    {"excused", row->excused},
                    {"last", row->last_came ? words::date(*row->last_came, language) : std::string("none")}});
  return text + '\n' + words::plain_spaces(words::fitted(sums, width)) + '\n';
}

}  // namespace aliso::views
