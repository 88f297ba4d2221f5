// Trends as JSON and as grids.
// Both walk over the same list of columns, so that no name is in one of them alone.
#include "views/trends.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "model/names.h"
#include "views/fields.h"
#include "views/learnt.h"
#include "views/view.h"
#include "words/joined.h"

namespace aliso::views {

using figures::SpanEvent;
using figures::StructureRow;
using Json = nlohmann::ordered_json;
using Day = std::optional<model::Date>;

namespace {

const model::Event& event_of(const ViewedTrends& viewed, const SpanEvent& event) {
  return viewed.dossiers[event.index].event;
}

/// The object `people` of stats.
Json people_view(const figures::EventFigures& figures) {
  Json object = Json::object();
  for (const Field& field : event_fields(figures))
    if (const auto* group = std::get_if<Group>(&field.value); group && field.name == "people")
      for (const Field& one : group->fields)
        object.emplace(std::string(one.name), count_view(std::get<figures::MaybeCount>(one.value)));
  return object;
}

Json day_view(const Day& day) {
  return day ? Json(format::written(*day)) : Json();
}

std::string_view name(figures::LeftOut why) {
  switch (why) {
    case figures::LeftOut::cancelled:
      return "cancelled";
    case figures::LeftOut::planned:
      return "planned";
    case figures::LeftOut::not_noted:
      break;
  }
  return "not-noted";
}

Json structure_view(const ViewedTrends& viewed, const StructureRow& row) {
  const model::Structure& one = viewed.network.structures[row.structure];
  Json view{{"structure", one.id},
            {"name", one.name},
            {"role", format::name(one.role)},
            {"member", row.member},
            {"events", row.events},
            {"came", row.came},
            {"excused", row.excused},
            {"announced", row.announced},
            {"kept", row.kept},
            {"first_came", day_view(row.first_came)},
            {"last_came", day_view(row.last_came)},
            {"maybe_came", day_view(row.maybe_came)},
            {"missed_since", row.missed_since},
            {"lapsed", row.lapsed}};
  add_heard(viewed, row.structure, view);
  return view;
}

}  // namespace

Json span_event_view(std::span<const model::Dossier> dossiers, const SpanEvent& event,
                     const words::Language& language) {
  const model::Event& one = dossiers[event.index].event;
  return {{"id", one.id},
          {"title", one.title},
          {"kind", one.kind.empty() ? Json() : Json(one.kind)},
          {"date", format::written(event.date)},
          {"sessions", event.sessions.size()},
          {"noted", event.noted},
          {"partial", event.partial},
          {"places", places(event, dossiers)},
          {"members", count_view(event.figures.members)},
          {"announced", count_view(event.figures.announced)},
          {"came", count_view(event.figures.distinct.member)},
          {"people", people_view(event.figures)},
          {"turnout", ratio_view(event.turnout, language)},
          {"reach", ratio_view(event.figures.reach, language)}};
}

std::vector<std::string> places(const SpanEvent& event, std::span<const model::Dossier> dossiers) {
  std::vector<std::string> towns;
  for (const model::SessionIndex i : event.sessions) {
    const std::string& town = dossiers[event.index].event.sessions[i].town;
    const auto same = [&town](const std::string& other) {
      return model::folded(other) == model::folded(town);
    };
    if (!town.empty() && std::none_of(towns.begin(), towns.end(), same)) towns.push_back(town);
  }
  return towns;
}

std::string trends_json(const ViewedTrends& viewed, const words::Language& people_language) {
  const figures::Trends& trends = viewed.trends;
  Json document{{"schema", trends_schema},
                {"network", {{"name", viewed.network.name}, {"language", viewed.network.language}}},
                {"on", format::written(viewed.today)},
                {"during", viewed.during ? Json(*viewed.during) : Json()}};
  Json events = Json::array(), structures = Json::array(), left_out = Json::array();
  for (const SpanEvent& event : trends.span.events)
    events.push_back(span_event_view(viewed.dossiers, event, people_language));
  for (const StructureRow& row : trends.structures) structures.push_back(structure_view(viewed, row));
  for (const figures::LeftOutSession& one : trends.span.left_out) {
    const model::Event& event = viewed.dossiers[one.event].event;
    const model::Session& session = event.sessions[one.session];
    left_out.push_back({{"id", event.id},
                        {"session", session.id},
                        {"date", format::written(session.date())},
                        {"why", name(one.why)}});
  }
  document["events"] = std::move(events);
  document["structures"] = std::move(structures);
  document["unattributed"] = count_view(trends.unattributed);
  document["left_out"] = std::move(left_out);
  add_learnt(viewed, document);
  document["where"] = viewed.where;
  return document.dump(2) + '\n';
}

Grid trend_events_grid(const ViewedTrends& viewed) {
  using Kind = Column::Kind;
  Grid grid;
  grid.columns = {{"id"},
                  {"title"},
                  {"kind"},
                  {"date", "", Kind::date},
                  {"sessions", "", Kind::count},
                  {"noted", "", Kind::flag},
                  {"partial", "", Kind::flag},
                  {"places"},
                  {"members", "", Kind::count},
                  {"announced", "", Kind::count},
                  {"came", "", Kind::count}};
  for (const char* role : {"all", "member", "partner", "host", "guest", "public"})
    grid.columns.push_back({std::string("people_") + role, "", Kind::count});
  grid.columns.push_back({"turnout", "", Kind::ratio});
  grid.columns.push_back({"reach", "", Kind::ratio});
  for (const SpanEvent& event : viewed.trends.span.events) {
    const model::Event& one = event_of(viewed, event);
    const figures::People& people = event.figures.people;
    grid.rows.push_back(
        {{MaybeText(one.id), MaybeText(one.title), one.kind.empty() ? MaybeText() : MaybeText(one.kind),
          Day(event.date), figures::MaybeCount(std::int64_t(event.sessions.size())),
          std::optional(event.noted), std::optional(event.partial),
          MaybeText(words::joined(places(event, viewed.dossiers), "; ")), event.figures.members,
          event.figures.announced, event.figures.distinct.member, people.everyone, people.member,
          people.partner, people.host, people.guest, people.general, event.turnout, event.figures.reach}});
  }
  return grid;
}

Grid trend_structures_grid(const ViewedTrends& viewed) {
  using Kind = Column::Kind;
  Grid grid;
  grid.columns = {{"structure"}, {"name"}, {"role"}, {"member", "", Kind::flag}};
  for (const char* key : {"events", "came", "excused", "announced", "kept"})
    grid.columns.push_back({key, "", Kind::count});
  for (const char* key : {"first_came", "last_came", "maybe_came"})
    grid.columns.push_back({key, "", Kind::date});
  grid.columns.push_back({"missed_since", "", Kind::count});
  grid.columns.push_back({"lapsed", "", Kind::flag});
  for (const StructureRow& row : viewed.trends.structures) {
    const model::Structure& one = viewed.network.structures[row.structure];
    const auto n = [](std::int64_t number) { return figures::MaybeCount(number); };
    grid.rows.push_back({{MaybeText(one.id), MaybeText(one.name), MaybeText(format::name(one.role)),
                          std::optional(row.member), n(row.events), n(row.came), n(row.excused),
                          n(row.announced), n(row.kept), row.first_came, row.last_came, row.maybe_came,
                          n(row.missed_since), std::optional(row.lapsed)}});
  }
  return grid;
}

Grid trend_events_table(const ViewedTrends& viewed, const words::Language& language) {
  using Kind = Column::Kind;
  const auto say = [&](const char* key) { return language.say(std::string("trends.column.") + key); };
  Grid grid;
  grid.columns = {{"date", say("date"), Kind::date},
                  {"title", say("event"), Kind::text},
                  {"came", say("came"), Kind::count},
                  {"reach", say("reach"), Kind::ratio},
                  {"people", say("visits"), Kind::count}};
  for (const SpanEvent& event : viewed.trends.span.events)
    grid.rows.push_back(
        {{Day(event.date), MaybeText(event_of(viewed, event).title), event.figures.distinct.member,
          event.figures.reach, event.figures.people.everyone}});
  return grid;
}

Grid trend_structures_table(const ViewedTrends& viewed, const words::Language& language) {
  using Kind = Column::Kind;
  const auto say = [&](const char* key) { return language.say(std::string("trends.column.") + key); };
  Grid grid;
  grid.columns = {{"name", say("structure"), Kind::text},
                  {"events", say("events"), Kind::count},
                  {"came", say("came-to"), Kind::count},
                  {"excused", say("excused"), Kind::count},
                  {"last_came", say("last-came"), Kind::date}};
  for (const StructureRow& row : viewed.trends.structures)
    grid.rows.push_back(
        {{MaybeText(viewed.network.structures[row.structure].name), figures::MaybeCount(row.events),
          figures::MaybeCount(row.came), figures::MaybeCount(row.excused), row.last_came}});
  return grid;
}

}  // namespace aliso::views
