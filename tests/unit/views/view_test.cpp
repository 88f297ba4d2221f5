// The JSON view against the manual's own example, written down here by hand.
// What is unknown, bounded, open, cancelled or without a quorum keeps every key.
#include "views/view.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "made.h"

namespace views = aliso::views;
using aliso::model::Count;
using Json = nlohmann::ordered_json;

namespace {

// aliso-stats(1), "JSON": the event with its first session.
const char* const manual = R"json({
    "id": "2022-04-parole-de-reseau", "title": "Parole de réseau",
    "members": {"min": 29, "max": 31},
    "sessions": [{
      "id": "gueret", "name": "Guéret", "date": "2022-04-07", "place": "Guéret",
      "venue": "Bakao, café associatif de la résidence habitat jeunes", "status": "held",
      "members": {"min": 29, "max": 31}, "invited": {"min": 29, "max": 31},
      "answers": {"yes": 0, "maybe": 8, "no": 0}, "answered": 8, "announced": 8,
      "came": 4, "kept": {"min": 0, "max": 4}, "no_shows": {"min": 4, "max": 8}, "walk_ins": {"min": 0, "max": 4},
      "excused": 0, "represented": 0, "absent": {"min": 25, "max": 27},
      "structures": {"member": 4, "partner": 1, "host": 0, "guest": 0},
      "people": {"all": 9, "member": 8, "partner": 1, "host": 0, "guest": 0, "public": 0}, "remote": null,
      "turnout": {"of": [4, 8], "value": 0.5, "words": "la moitié"},
      "response_rate": {"of": [8, {"min": 29, "max": 31}], "value": {"min": 0.258, "max": 0.276}, "words": "un peu plus d’un quart"},
      "quorum": null
    }],
    "announced": {"min": 10, "max": 18},
    "distinct": {"member": 8, "partner": 1, "host": 1, "guest": 0},
    "people": {"all": 15, "member": 13, "partner": 1, "host": 1, "guest": 0, "public": 0}, "remote": null, "each_once": true,
    "reach": {"of": [8, {"min": 29, "max": 31}], "value": {"min": 0.258, "max": 0.276}, "words": "un peu plus d’un quart"}
  })json";

std::string keys(const Json& object) {
  std::string names;
  for (const auto& [name, value] : object.items()) names += name + " ";
  return names;
}

}  // namespace

TEST_CASE("the evening is the manual's example, to the order of the names") {
  Json view = views::event_view(made::event(), made::figures(), made::fr);
  REQUIRE(view["sessions"].size() == 2);
  view["sessions"].erase(1);
  CHECK(view.dump(1) == Json::parse(manual).dump(1));
}

TEST_CASE("a document opens with its schema and the network; several events end in together") {
  aliso::model::Network network;
  network.name = "ALISO";
  const auto event = made::event();
  const auto figures = made::figures();
  const views::ViewedEvent one[] = {{&event, &figures}};
  const Json alone = views::stats_view(network, one, std::nullopt, made::fr);
  CHECK(keys(alone) == "schema network events ");
  CHECK(alone["schema"] == "aliso/stats/1");
  CHECK(alone["network"].dump() == R"({"name":"ALISO","language":"fr"})");
  const Json both = views::stats_view(network, one, figures, made::en);
  CHECK(keys(both) == "schema network events together ");
  CHECK(keys(both["together"]) == "members announced distinct people remote each_once reach ");
  CHECK(both["together"]["reach"]["words"] == "just over a quarter");
}

TEST_CASE("counts: a number, bounds, an open bound, null") {
  CHECK(views::count_view(Count(8)) == Json(8));
  CHECK(views::count_view(Count::between(35, 40)).dump() == R"({"min":35,"max":40})");
  CHECK(views::count_view(Count::at_least(35)).dump() == R"({"min":35,"max":null})");
  CHECK(views::count_view(std::nullopt).is_null());
}

TEST_CASE("what is unknown is null in each key of objects that are always there") {
  aliso::figures::EventFigures unknown;
  unknown.sessions.resize(1);
  unknown.sessions[0].status = aliso::figures::SessionStatus::cancelled;
  auto event = made::event();
  event.sessions.resize(1);
  event.sessions[0].town.clear();
  event.sessions[0].venue.clear();
  const Json view = views::event_view(event, unknown, made::fr);
  const Json known = views::event_view(made::event(), made::figures(), made::fr);
  CHECK(keys(view) == keys(known));
  const Json& session = view["sessions"][0];
  CHECK(keys(session) == keys(known["sessions"][0]));
  CHECK(session["status"] == "cancelled");
  CHECK(session["place"].is_null());
  CHECK(session["venue"].is_null());
  CHECK(session["members"].is_null());
  CHECK(session["answers"].dump() == R"({"yes":null,"maybe":null,"no":null})");
  CHECK(session["structures"].dump() == R"({"member":null,"partner":null,"host":null,"guest":null})");
  CHECK(session["people"].dump() ==
        R"({"all":null,"member":null,"partner":null,"host":null,"guest":null,"public":null})");
  CHECK(session["turnout"].is_null());
  CHECK(session["quorum"].is_null());
  CHECK(view["distinct"].dump() == R"({"member":null,"partner":null,"host":null,"guest":null})");
  CHECK(view["each_once"].is_null());
  CHECK(view["reach"].is_null());
}

TEST_CASE("a quorum says its threshold as it is written") {
  auto event = made::event();
  auto figures = made::figures();
  event.quorum.emplace();
  event.quorum->denominator = 4;
  event.quorum->numerator = 1;
  // A quarter of 29 to 31, rounded up, is 8 in all three cases; 4 came: 4 are missing.
  figures.sessions[0].quorum = {Count(8), false, Count(4)};
  CHECK(views::event_view(event, figures, made::fr)["sessions"][0]["quorum"].dump() ==
        R"({"threshold":"1/4","needed":8,"reached":false,"missing":4})");
  event.quorum->over = true;
  figures.sessions[0].quorum = {Count(8), std::nullopt, std::nullopt};
  CHECK(views::event_view(event, figures, made::fr)["sessions"][0]["quorum"].dump() ==
        R"({"threshold":"over 1/4","needed":8,"reached":null,"missing":null})");
  event.quorum->count = Count(12);
  CHECK(views::event_view(event, figures, made::fr)["sessions"][0]["quorum"]["threshold"] == "12");
}

TEST_CASE("ratios: beyond one, open, and without words") {
  // 5 came where 4 were announced: 125 %, no words.
  CHECK(views::ratio_view(aliso::figures::Ratio{5, 4, false}, made::fr).dump() ==
        R"({"of":[5,4],"value":1.25,"words":null})");
  // 5 or more of 4: no upper end.
  CHECK(views::ratio_view(aliso::figures::Ratio{Count::at_least(5), 4, false}, made::fr).dump() ==
        R"({"of":[{"min":5,"max":null},4],"value":{"min":1.25,"max":null},"words":null})");
  // 3 of 7: the phrase of the first row that applies.
  CHECK(views::ratio_view(aliso::figures::Ratio{3, 7, true}, made::en).dump() ==
        R"({"of":[3,7],"value":0.429,"words":"3 of 7"})");
  CHECK(views::ratio_view(std::nullopt, made::fr).is_null());
}
