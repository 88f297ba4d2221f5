// A forecast as JSON.
// Chances have three decimals: more than anybody should read into them.
#include "views/forecast.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/sessions.h"
#include "format/terms.h"
#include "views/view.h"

namespace aliso::views {

using figures::Between;
using figures::Foreseen;
using figures::Standing;
using Json = nlohmann::ordered_json;

namespace {

double to_three_decimals(double number) {
  return static_cast<double>(std::llround(number * 1000)) / 1000;
}

Json between_view(const Between& between) {
  const double min = to_three_decimals(between.min), max = to_three_decimals(between.max);
  return min == max ? Json(min) : Json{{"min", min}, {"max", max}};
}

Json expected_view(const Foreseen& expected) {
  return {{"likely", count_view(expected.likely)},
          {"range", {{"min", expected.range.min()}, {"max", *expected.range.max()}}}};
}

Json basis_view(const ViewedForecast& viewed) {
  const figures::Outlook& outlook = viewed.outlook;
  const auto& days = outlook.days;
  Json skipped = Json::array();
  for (const std::size_t i : outlook.skipped) skipped.push_back(viewed.dossiers[i].event.id);
  return {{"events", outlook.window.size()},
          {"first", days ? Json(format::written(*days->first)) : Json()},
          {"last", days ? Json(format::written(*days->last)) : Json()},
          {"kind", viewed.kind ? Json(*viewed.kind) : Json()},
          {"skipped", std::move(skipped)},
          {"steady", outlook.forecast ? between_view(outlook.forecast->steady) : Json()}};
}

Json answers_view(const figures::Outlook& outlook) {
  if (!outlook.gathering.answers_noted) return nullptr;
  const auto of = [&outlook](Standing standing) {
    return count_view(outlook.answered[static_cast<std::size_t>(standing)]);
  };
  return {{"yes", of(Standing::yes)}, {"maybe", of(Standing::maybe)}, {"no", of(Standing::no)}};
}

Json sessions_view(const ViewedForecast& viewed) {
  Json sessions = Json::array();
  for (const figures::ForeseenSession& one : viewed.outlook.forecast->sessions) {
    const model::Session& session = viewed.dossier().event.sessions[one.session];
    Json people;
    if (one.people)
      people = {{"all", expected_view(one.people->all)},
                {"member", expected_view(one.people->member)},
                {"others", expected_view(one.people->others)}};
    sessions.push_back({{"id", session.id},
                        {"name", format::shown_name(session)},
                        {"date", format::written(session.date())},
                        {"structures", expected_view(one.structures)},
                        {"people", std::move(people)}});
  }
  return sessions;
}

Json rates_view(const figures::Forecast& forecast) {
  Json rates = Json::array();
  for (const figures::ForeseenRate& one : forecast.rates)
    rates.push_back({{"answer", standing_name(one.standing)},
                     {"chance", between_view(one.chance)},
                     {"weight", between_view(one.weight)}});
  return rates;
}

Json chances_view(const ViewedForecast& viewed) {
  Json chances = Json::array();
  const figures::Gathering& gathering = viewed.outlook.gathering;
  for (std::size_t m = 0; m < gathering.members.size(); ++m)
    chances.push_back(
        {{"structure", viewed.network.structures[gathering.members[m]].id},
         {"answer", standing_name(gathering.answers_noted ? gathering.standing[m] : Standing::all)},
         {"chance", between_view(viewed.outlook.forecast->chances[m])}});
  return chances;
}

Json quorum_view(const ViewedForecast& viewed) {
  if (!viewed.outlook.forecast || !viewed.outlook.forecast->quorum) return nullptr;
  return {{"threshold", format::written(*viewed.dossier().event.quorum)},
          {"needed", count_view(viewed.outlook.forecast->quorum->needed)},
          {"chance", between_view(viewed.outlook.forecast->quorum->chance)}};
}

}  // namespace

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::yes:
      return "yes";
    case Standing::maybe:
      return "maybe";
    case Standing::silent:
      return "silent";
    case Standing::no:
      return "no";
    case Standing::uninvited:
      return "uninvited";
    case Standing::all:
      break;
  }
  return "all";
}

Grid forecast_grid(const ViewedForecast& viewed) {
  using Kind = Column::Kind;
  Grid grid;
  grid.columns = {{"event"}, {"session"}, {"date", "", Kind::date}};
  for (const char* what : {"structures", "people_all", "people_member", "people_others"})
    for (const char* which : {"_likely", "_range"})
      grid.columns.push_back({std::string(what) + which, "", Kind::count});
  const auto& forecast = viewed.outlook.forecast;
  if (!forecast) return grid;
  const model::Event& event = viewed.dossier().event;
  const auto row = [&](const std::string& session, model::Date day, const Foreseen& structures,
                       const std::optional<figures::ForeseenPeople>& people) {
    Row& added = grid.rows.emplace_back();
    added.cells = {MaybeText(event.id), session.empty() ? MaybeText() : MaybeText(session),
                   std::optional(day), figures::MaybeCount(structures.likely),
                   figures::MaybeCount(structures.range)};
    for (const auto which : {&figures::ForeseenPeople::all, &figures::ForeseenPeople::member,
                             &figures::ForeseenPeople::others}) {
      const auto one = people ? std::optional((*people).*which) : std::nullopt;
      added.cells.emplace_back(one ? figures::MaybeCount(one->likely) : std::nullopt);
      added.cells.emplace_back(one ? figures::MaybeCount(one->range) : std::nullopt);
    }
  };
  row("", viewed.outlook.coming.first, forecast->structures, std::nullopt);
  for (const figures::ForeseenSession& one : forecast->sessions) {
    const model::Session& session = event.sessions[one.session];
    row(session.id, session.date(), one.structures, one.people);
  }
  return grid;
}

std::string forecast_json(const ViewedForecast& viewed) {
  const figures::Outlook& outlook = viewed.outlook;
  const auto& forecast = outlook.forecast;
  const model::Event& event = viewed.dossier().event;
  Json document{{"schema", forecast_schema},
                {"on", format::written(viewed.today)},
                {"level", 0.8},
                {"event",
                 {{"id", event.id},
                  {"title", event.title},
                  {"date", format::written(outlook.coming.first)},
                  {"days", outlook.coming.days}}},
                {"members", count_view(outlook.gathering.of)},
                {"answers", answers_view(outlook)},
                {"basis", basis_view(viewed)},
                {"structures", forecast ? expected_view(forecast->structures) : Json()},
                {"sessions", forecast ? sessions_view(viewed) : Json()},
                {"rates", forecast ? rates_view(*forecast) : Json()},
                {"chances", forecast && viewed.chances ? chances_view(viewed) : Json()}};
  Json calls = Json::array();
  if (forecast)
    for (const model::StructureIndex i : forecast->calls) calls.push_back(viewed.network.structures[i].id);
  document["calls"] = std::move(calls);
  document["quorum"] = quorum_view(viewed);
  document["check"] =
      forecast && forecast->tried > 0 ? Json{{"events", forecast->tried}, {"held", forecast->held}} : Json();
  return document.dump(2) + '\n';
}

}  // namespace aliso::views
