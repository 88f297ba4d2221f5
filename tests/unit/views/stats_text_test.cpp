// The block of an event as a person reads it.
// Every expected table is drawn by hand from figures made by hand.
#include "views/stats_text.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "made.h"
#include "words/display_width.h"

namespace views = aliso::views;
using aliso::figures::SessionStatus;
using aliso::model::Count;

namespace {

std::string golden(const std::string& name) {
  std::ifstream in("tests/golden/parole-de-reseau/" + name);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the evening of 2022, in both languages") {
  CHECK(views::stats_text(made::event(), made::figures(), made::fr, false) == golden("stats.fr.txt"));
  CHECK(views::stats_text(made::event(), made::figures(), made::en, false) == golden("stats.en.txt"));
}

TEST_CASE("one session: no column for the whole, no names beside its ratios") {
  auto event = made::event();
  auto figures = made::figures();
  event.sessions.resize(1);
  figures.sessions.resize(1);
  figures.reach = made::Ratio{4, Count::between(29, 31), true};
  const std::string text = views::stats_text(event, figures, made::en, false);
  CHECK_FALSE(has(text, "Overall"));
  CHECK(has(text, "\nCame, against expected\n  4 of 8, half\n"));
  // 4/31 is 12.9 %, 4/29 13.8 %: rounded outward 12 and 14, which is all there is to say.
  CHECK(has(text, "\nMembers who came\n  4 of 29 to 31 (between 12 and 14%)\n"));
}

TEST_CASE("not noted is said, a planned session's presences are a dash, a cancelled one has no column") {
  auto event = made::event();
  event.sessions.push_back(made::session("ajain", "Ajain", 2022, 4, 21));
  event.sessions.push_back(made::session("felletin", "Felletin", 2022, 4, 28));
  event.sessions[3].moved_to = 2;
  auto figures = made::figures();
  aliso::figures::SessionFigures blank;
  blank.members = Count::between(29, 31);
  figures.sessions[1] = blank;  // Masgot: nothing was noted
  blank.announced = Count::at_least(5);
  blank.status = SessionStatus::planned;
  figures.sessions.push_back(blank);
  figures.sessions.push_back({});
  figures.sessions[3].status = SessionStatus::cancelled;
  figures.people = {};
  figures.distinct = {};
  figures.each_once.reset();
  figures.reach.reset();
  const std::string text = views::stats_text(event, figures, made::en, false);
  CHECK(has(text,
            "                                                            Ajain\n"
            "                             Guéret         Masgot        planned    Overall\n"
            "2022                        7 April       14 April       21 April\n"));
  CHECK(has(text, "Expected (yes or maybe)           8   not recorded     at least 5   10 to 18\n"));
  CHECK(has(text, "Members who came                  4   not recorded              –          –\n"));
  CHECK(has(text, "People                            9   not recorded              –          –\n"));
  CHECK(has(text, "\nFelletin, 28 April 2022: moved to Ajain, 21 April 2022\n"));
  CHECK_FALSE(has(text, "Members who came at least once"));
}

TEST_CASE("an event whose sessions are all cancelled says only that") {
  auto event = made::event();
  aliso::figures::EventFigures figures;
  figures.sessions.resize(2);
  for (auto& session : figures.sessions) session.status = SessionStatus::cancelled;
  CHECK(views::stats_text(event, figures, made::fr, false) ==
        "Parole de réseau  2022-04-parole-de-reseau\n"
        "\n"
        "Guéret, 7 avril 2022 : annulée\n"
        "Masgot, 14 avril 2022 : annulée\n");
}

TEST_CASE("a session without a name or a town is said by its day, once") {
  auto event = made::event();
  auto figures = made::figures();
  for (auto& session : event.sessions) {
    session.name.reset();
    session.town.clear();
  }
  figures.sessions[1].status = SessionStatus::cancelled;
  const std::string text = views::stats_text(event, figures, made::fr, false);
  CHECK(has(text, "\n14 avril 2022 : annulée\n"));
  CHECK(has(text, "7 avril"));
  CHECK_FALSE(has(text, "2022-04-0"));
  CHECK_FALSE(has(text, "2022-04-1"));
}

TEST_CASE("visits that may be the same people twice are not called people") {
  auto figures = made::figures();
  figures.each_once = false;
  CHECK(has(views::stats_text(made::event(), figures, made::fr, false), "\nParticipations "));
}

TEST_CASE("a quorum says what it asks for and what is missing") {
  auto event = made::event();
  auto figures = made::figures();
  event.quorum.emplace();
  event.quorum->numerator = 1;
  event.quorum->denominator = 2;
  event.quorum->over = true;
  // Over a half of 29 to 31: 15 to 16 votes; 4 came.
  figures.sessions[0].quorum = {Count::between(15, 16), false, Count::between(11, 12)};
  figures.sessions[1].quorum = {Count::between(15, 16), std::nullopt, std::nullopt};
  CHECK(has(views::stats_text(event, figures, made::fr, false),
            "\nQuorum\n"
            "  Guéret\n"
            "    pas atteint, voix nécessaires : 15 à 16 (plus de 1/2), voix qui manquent : 11 à 12\n"
            "  Masgot\n"
            "    on ne peut pas le dire, voix nécessaires : 15 à 16 (plus de 1/2)\n"));
  event.quorum->count = Count(3);
  figures.sessions[0].quorum = {Count(3), true, Count(0)};
  figures.sessions[1].quorum.reset();
  CHECK(has(views::stats_text(event, figures, made::en, false), "\n  Guéret   reached, votes needed: 3\n"));
}

TEST_CASE("many sessions: no line of the table is wider than a screen, no figure is lost") {
  auto event = made::event();
  auto figures = made::figures();
  for (int i = 0; i < 10; ++i) {
    event.sessions.push_back(made::session("x", "Saint-Sulpice-le-Guérétois", 2022, 5, unsigned(i + 1)));
    figures.sessions.push_back(made::evening(8, 8 + i, 1, 0));
  }
  const std::string text = views::stats_text(event, figures, made::fr, false);
  const std::string table = text.substr(0, text.find("Venues, rapportées"));
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find('\n', at);
    CHECK(aliso::words::display_width(table.substr(at, end - at)) <= 80);
    at = end + 1;
  }
  for (int i = 0; i < 10; ++i) CHECK(has(table, std::to_string(9 + i)));
  // Two of the same name are told apart by their day.
  CHECK(has(text, "Saint-Sulpice-le-Guérétois, 1er mai "));
}

TEST_CASE("sessions of two years show their year") {
  auto event = made::event();
  event.sessions[1] = made::session("masgot", "Masgot", 2023, 1, 5);
  const std::string text = views::stats_text(event, made::figures(), made::en, false);
  CHECK(has(text, "7 April 2022   5 January 2023"));
}

TEST_CASE("several events: a row each, one for all, long titles on two lines") {
  const auto event = made::event();
  const auto figures = made::figures();
  auto other = made::event();
  other.title = "Assemblée générale extraordinaire du réseau";
  other.sessions[0].span = {aliso::model::make_date(2023, 3, 1), aliso::model::make_date(2023, 3, 1)};
  auto together = figures;
  together.each_once = false;
  together.people.everyone.reset();
  const views::ViewedEvent both[] = {{&event, &figures}, {&other, &figures}};
  CHECK(views::together_text(both, together, made::en, false) ==
        "2 events together\n"
        "\n"
        "                                                        Members\n"
        "Event                             Members   Expected   who came    Attendances\n"
        "Parole de réseau, 7 April 2022   29 to 31   10 to 18          8             15\n"
        "Assemblée générale\n"
        "extraordinaire du réseau,\n"
        "1 March 2023                     29 to 31   10 to 18          8             15\n"
        "Overall                          29 to 31   10 to 18          8   not recorded\n"
        "\n"
        "Members who came at least once\n"
        "  8 of 29 to 31 (between 25 and 28%), just over a quarter\n");
}
