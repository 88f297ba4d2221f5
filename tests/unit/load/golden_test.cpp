// The example as typed loads completely, with the values a person reads in it.
// The files are those of examples/parole-de-reseau.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "format/sessions.h"
#include "from_text.h"

using namespace aliso;
using model::Count;

namespace {

const std::string root = "examples/parole-de-reseau/";
const std::string stem = "2022-04-parole-de-reseau.yaml";

std::string bytes(const std::string& path) {
  std::ifstream in(root + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

model::Date day(int y, unsigned m, unsigned d) {
  return *model::make_date(y, m, d);
}

}  // namespace

TEST_CASE("the network of the example") {
  FromText from;
  const auto& network = from.network(bytes("aliso.yaml"), bytes("structures.yaml"));
  CHECK(from.wrong() == Names{});
  CHECK(network.name == "ALISO");
  CHECK(network.school_zone == 'A');
  CHECK(network.language == "fr");
  CHECK(network.time_zone == "Europe/Paris");
  REQUIRE(network.members.size() == 1);
  CHECK(network.members[0].count == Count::between(29, 31));
  CHECK(network.members[0].during == model::Span{});
  REQUIRE(network.structures.size() == 8);
  CHECK(network.structures[0].role == model::Role::host);
  CHECK(network.structures[1].called == "la CAF");
  CHECK(network.structures[1].role == model::Role::partner);
  CHECK(model::called(network.structures[2]) == "FOL 23");
  CHECK(network.structures[2].role == model::Role::member);
  CHECK(network.structures[3].needs == Names{"comptable à partager"});
  CHECK(network.structures[6].town == "Fransèches");
}

TEST_CASE("the event of the example") {
  FromText from;
  from.network(bytes("aliso.yaml"), bytes("structures.yaml"));
  const auto event = from.event(bytes("events/" + stem));
  CHECK(from.wrong() == Names{});
  REQUIRE(event);
  CHECK(event->title == "Parole de réseau");
  CHECK(event->kind == "apéro");
  REQUIRE(event->sessions.size() == 2);
  const model::Session& one = event->sessions[0];
  CHECK(one.id == "gueret");
  CHECK(format::shown_name(one) == "Guéret");
  CHECK(format::called(one) == "Guéret");
  CHECK(one.date() == day(2022, 4, 7));
  CHECK(one.time == model::Hours{{18 * 60}, model::TimeOfDay{20 * 60}});
  CHECK(one.ended == model::Moment{{20 * 60}, {20 * 60 + 45}});
  CHECK(one.venue == "Bakao, café associatif de la résidence habitat jeunes");
  REQUIRE(one.present);
  REQUIRE(one.present->size() == 2);
  CHECK((*one.present)[0].kind == model::Attendance::Kind::counted);
  CHECK((*one.present)[0].number == Count(4));
  CHECK((*one.present)[0].people == Count(8));
  CHECK((*one.present)[1].kind == model::Attendance::Kind::structure);
  CHECK((*one.present)[1].structure == 1);
  CHECK((*one.present)[1].people == Count(1));
  CHECK_FALSE(one.excused);
  const model::Session& two = event->sessions[1];
  CHECK(two.id == "masgot");
  CHECK(two.town == "Fransèches");
  CHECK((*two.present)[1].structure == 0);
  CHECK(event->distinct->members == Count(8));
  CHECK(event->seen == std::vector<model::StructureIndex>{4, 2, 3});
  CHECK(event->course.value.starts_with("Chacun est arrivé à son rythme"));
  REQUIRE(event->alongside.size() == 1);
  CHECK(event->alongside[0].span.first == day(2022, 4, 14));
  CHECK(event->alongside[0].time == "l'après-midi");
  CHECK(event->alongside[0].people == Count::between(35, 40));
  REQUIRE(event->criteria.size() == 7);
  CHECK(event->criteria[0].rule->weekdays[0].day == std::chrono::Thursday);
  CHECK(event->criteria[1].rule->starts == model::Hours{{17 * 60 + 30}, model::TimeOfDay{19 * 60}});
  CHECK_FALSE(event->criteria[2].rule);
  CHECK(event->criteria[4].rule->sessions == Count::at_least(2));
  CHECK(event->criteria[5].rule->outside_school_holidays);
  CHECK_FALSE(event->criteria[5].rule->outside_events);
  CHECK(event->criteria[6].rule->during == model::Span{day(2022, 4, 1), day(2022, 4, 30)});
  REQUIRE(event->debrief);
  CHECK(event->debrief->feedback.size() == 5);
  CHECK(event->debrief->feedback[2].from == std::vector<model::StructureIndex>{2, 3});
  CHECK(event->debrief->feedback[3].mood == model::Mood::negative);
  CHECK(event->debrief->proposals.size() == 2);
  REQUIRE(event->debrief->topics.size() == 12);
  CHECK(event->debrief->topics[7].session == 1);
  CHECK(event->debrief->links[0].title == "Le diaporama");
  CHECK(event->debrief->closing.value == "Un format plus complet viendra.\n");
}

TEST_CASE("the invitations of the example") {
  FromText from;
  from.network(bytes("aliso.yaml"), bytes("structures.yaml"));
  const auto event = from.event(bytes("events/" + stem));
  const auto invitations = from.invitations(bytes("invitations/" + stem), *event);
  CHECK(from.wrong() == Names{});
  REQUIRE(invitations);
  REQUIRE(invitations->waves.size() == 9);
  CHECK(invitations->waves[0].channels == std::vector{model::Channel::email});
  CHECK(invitations->waves[0].on == model::Span{day(2022, 2, 1), day(2022, 2, 28)});
  REQUIRE(invitations->waves[0].to.size() == 1);
  CHECK(invitations->waves[0].to[0].kind == model::Audience::Kind::members);
  CHECK_FALSE(invitations->waves[0].sessions);
  CHECK(invitations->waves[3].to.size() == 2);
  CHECK(invitations->waves[5].channels == std::vector{model::Channel::email, model::Channel::post});
  CHECK(invitations->waves[6].channels.empty());
  CHECK(invitations->waves[6].to[0].structure == 1);
  CHECK(invitations->waves[6].sessions == std::vector<model::SessionIndex>{0});
  REQUIRE(invitations->answers);
  REQUIRE(invitations->answers->size() == 2);
  CHECK((*invitations->answers)[1].members == Count(10));
  CHECK((*invitations->answers)[1].session == 1);
  CHECK((*invitations->answers)[1].reply == model::Reply::maybe);
  CHECK_FALSE((*invitations->answers)[1].structure);
}
