// The plan as JSON and as a grid.
// Shares to three decimals, half up; distances in whole km, rounded last.
#include "views/plan.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "format/terms.h"
#include "views/view.h"

namespace aliso::views {

using Json = nlohmann::ordered_json;

namespace {

using figures::DateFlag;
using figures::MeetingPlace;
using figures::PlanDate;
using figures::Unmet;

double three_decimals(double share) {
  return std::floor(share * 1000 + 0.5 + 1e-9) / 1000;
}

Json habit_view(const std::optional<figures::Habit>& habit) {
  if (!habit) return {};
  return {{"events", habit->events},
          {"share", three_decimals(habit->share)},
          {"usual", three_decimals(habit->usual)}};
}

Json date_view(const ViewedPlan& viewed, const PlanDate& date) {
  const std::chrono::weekday weekday{date.day};
  Json flags = Json::array();
  for (const DateFlag flag : date.flags) flags.push_back(flag_word(flag));
  Json view = {{"date", format::written(date.day)},
               {"weekday", format::name(weekday)},
               {"days", (date.day - viewed.today).count()},
               {"flags", std::move(flags)},
               {"event_gap", date.event_gap ? Json(*date.event_gap) : Json()},
               {"habit", habit_view(viewed.plan.habits[weekday.c_encoding()])}};
  if (date.poll) view["poll"] = {{"yes", date.poll->yes}, {"maybe", date.poll->maybe}, {"no", date.poll->no}};
  return view;
}

Json dates_view(const ViewedPlan& viewed, const std::vector<PlanDate>& dates, bool near) {
  Json list = Json::array();
  for (const PlanDate& date : dates) {
    if (list.size() == viewed.limit) break;
    Json one = date_view(viewed, date);
    if (near) {
      one["broken"] = Json::array();
      for (const Unmet& unmet : date.broken) one["broken"].push_back(broken_word(unmet.part));
    }
    list.push_back(std::move(one));
  }
  return list;
}

Json place_view(const ViewedPlan& viewed, const MeetingPlace& place) {
  const auto id = [&](model::StructureIndex i) { return viewed.network.structures[i].id; };
  Json hosts = Json::array();
  for (const model::StructureIndex host : place.hosts) hosts.push_back(id(host));
  return {{"place", place.name},
          {"mean_km", figures::whole_km(place.mean_km)},
          {"farthest_km", figures::whole_km(place.farthest_km)},
          {"farthest", id(place.farthest)},
          {"within_20_km", place.within_20_km},
          {"longest_mean_km", figures::whole_km(place.longest_mean_km)},
          {"times", place.times},
          {"hosts", std::move(hosts)}};
}

Json places_view(const ViewedPlan& viewed) {
  const figures::Places& places = *viewed.places;
  const auto name = [&](const std::optional<std::size_t>& index) {
    return index ? Json(places.places[*index].name) : Json();
  };
  Json pairs = Json::array(), list = Json::array();
  for (const figures::PlacePair& pair : places.pairs)
    pairs.push_back({{"places", {places.places[pair.first].name, places.places[pair.second].name}},
                     {"mean_km", figures::whole_km(pair.mean_km)},
                     {"farthest_km", figures::whole_km(pair.farthest_km)}});
  for (const MeetingPlace& place : places.places) list.push_back(place_view(viewed, place));
  return {{"known", places.known},           {"of", count_view(places.of)}, {"closest", name(places.closest)},
          {"fairest", name(places.fairest)}, {"turn", name(places.turn)},   {"pairs", std::move(pairs)},
          {"places", std::move(list)}};
}

Json days_view(const std::vector<model::Date>& days) {
  Json list = Json::array();
  for (const model::Date day : days) list.push_back(format::written(day));
  return list;
}

}  // namespace

std::string_view flag_word(DateFlag flag) {
  static constexpr std::string_view flag_words[] = {"school-holidays-unknown",
                                                    "bridge",
                                                    "long-weekend",
                                                    "eve-of-holidays",
                                                    "alongside",
                                                    "close-event",
                                                    "poor-weekday",
                                                    "good-weekday"};
  return flag_words[static_cast<std::size_t>(flag)];
}

std::string_view broken_word(Unmet::Part part) {
  using Part = Unmet::Part;
  switch (part) {
    case Part::weekday:
      return "weekday";
    case Part::public_holidays:
      return "public-holidays";
    case Part::events:
      return "events";
    default:
      return "school-holidays";
  }
}

std::string plan_json(const ViewedPlan& viewed) {
  const figures::Plan& plan = viewed.plan;
  const figures::PlanRules& rules = plan.rules;
  Json outside = Json::array(), weekdays = Json::array(), sets = Json::array();
  for (const auto& part : format::outside_names)
    if (rules.outside.*part.value) outside.push_back(part.word);
  for (const model::Weekday& weekday : rules.weekdays) weekdays.push_back(format::written(weekday));
  for (const auto& set : plan.sets) sets.push_back(days_view(set));
  const char zone = viewed.network.school_zone;
  Json document = {
      {"schema", "aliso/plan/1"},
      {"on", format::written(viewed.today)},
      {"event", viewed.event ? Json(viewed.event->id) : Json()},
      {"during",
       {{"first", format::written(*rules.during.first)}, {"last", format::written(*rules.during.last)}}},
      {"outside", std::move(outside)},
      {"zone", zone == 0 ? Json() : Json(std::string(1, zone))},
      {"weekdays", std::move(weekdays)},
      {"sessions", rules.sessions},
      {"found", plan.dates.size()},
      {"dates", dates_view(viewed, plan.dates, false)},
      {"sets", std::move(sets)},
      {"near", dates_view(viewed, plan.near, true)}};
  if (viewed.places) document["places"] = places_view(viewed);
  if (viewed.poll)
    document["poll"] = {{"structures", viewed.poll->structures},
                        {"members", viewed.poll->members},
                        {"others", viewed.poll->others},
                        {"unknown", viewed.poll->unknown},
                        {"left", viewed.poll->left},
                        {"unclear", viewed.poll->unclear},
                        {"other_days", days_view(viewed.poll->other_days)}};
  return document.dump(2) + "\n";
}

Grid plan_grid(const ViewedPlan& viewed) {
  using Kind = Column::Kind;
  using Number = std::optional<std::int64_t>;
  Grid grid;
  grid.columns = {{"date", "", Kind::date},   {"weekday"},
                  {"days", "", Kind::number}, {"flags", "", Kind::texts},
                  {"cost", "", Kind::number}, {"event_gap", "", Kind::number}};
  if (viewed.poll)
    for (const char* key : {"yes", "maybe", "no"}) grid.columns.push_back({key, "", Kind::number});
  for (const PlanDate& date : viewed.plan.dates) {
    if (grid.rows.size() == viewed.limit) break;
    std::vector<std::string> flags;
    for (const DateFlag flag : date.flags) flags.emplace_back(flag_word(flag));
    Row row{{std::optional<model::Date>(date.day),
             std::optional<std::string>(format::name(std::chrono::weekday{date.day})),
             Number((date.day - viewed.today).count()), std::move(flags), Number(date.cost), date.event_gap}};
    if (viewed.poll) {
      const figures::PollCounts counts = date.poll.value_or(figures::PollCounts{});
      for (const std::int64_t count : {counts.yes, counts.maybe, counts.no})
        row.cells.emplace_back(Number(count));
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

}  // namespace aliso::views
