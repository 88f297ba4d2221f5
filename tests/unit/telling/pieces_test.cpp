// The debrief's other pieces: sessions and their hours, what happened alongside, remarks, links, the
// table. Expected texts are written by hand, in French typography (U+00A0 before a colon, U+202F before a
// semicolon).
#include <doctest/doctest.h>

#include "evenings.h"

using namespace aliso;
using model::Reply;
using model::Role;
using model::TimeOfDay;
using test::Evening;

namespace {

model::Date day(int year, unsigned month, unsigned d) {
  return *model::make_date(year, month, d);
}

}  // namespace

TEST_CASE("hours are said once where they are shared, else with each session") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  const auto b = e.session("Ajain", 14);
  e.at(a).time = e.at(b).time = model::Hours{TimeOfDay{18 * 60}, TimeOfDay{20 * 60}};
  CHECK(e.piece("sessions", "fr") ==
        "- **Jeudi 7 avril 2022, à Guéret**.\n- **Jeudi 14 avril 2022, à Ajain**.\n\n"
        "Les deux rencontres étaient annoncées de 18h à 20h.");
  e.at(a).ended = model::Moment{TimeOfDay{20 * 60}, TimeOfDay{20 * 60 + 45}};
  CHECK(e.piece("sessions", "fr") ==
        "- **Jeudi 7 avril 2022, à Guéret**. Rencontre annoncée de 18h à 20h ; elle s’est terminée entre 20h "
        "et "
        "20h45.\n- **Jeudi 14 avril 2022, à Ajain**. Rencontre annoncée de 18h à 20h.");
  CHECK(e.piece("sessions", "en") ==
        "- **Thursday 7 April 2022, in Guéret**. It was planned for 18:00 to 20:00; it ended between 20:00 "
        "and "
        "20:45.\n- **Thursday 14 April 2022, in Ajain**. It was planned for 18:00 to 20:00.");
  for (const auto s : {a, b}) {
    e.at(s).started = model::Moment{TimeOfDay{18 * 60}, TimeOfDay{18 * 60}};
    e.at(s).ended = model::Moment{TimeOfDay{20 * 60}, TimeOfDay{20 * 60}};
  }
  CHECK(e.piece("sessions", "fr").find("Les deux rencontres ont eu lieu de 18h à 20h, comme annoncé.") !=
        std::string::npos);
  e.at(b).ended = model::Moment{TimeOfDay{60}, TimeOfDay{60}};
  CHECK(e.piece("sessions", "fr") ==
        "- **Jeudi 7 avril 2022, à Guéret**. Rencontre de 18h à 20h, comme annoncé.\n- **Jeudi 14 avril "
        "2022, à "
        "Ajain**. Rencontre annoncée de 18h à 20h ; elle a commencé à 18h et s’est terminée à 1h du matin.");
}

TEST_CASE("one session is no list; a cancelled one says so, and where it moved") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.at(a).venue = "le Bakao.";
  CHECK(e.piece("sessions", "fr") == "**Jeudi 7 avril 2022, à Guéret** : le Bakao.");
  const auto b = e.session("Le Grand-Bourg", 14);
  e.at(a).cancelled = true;
  e.at(a).moved_to = b;
  CHECK(e.piece("sessions", "fr") ==
        "- **Jeudi 7 avril 2022, à Guéret** : rencontre annulée, reportée au 14 avril, au Grand-Bourg.\n"
        "- **Jeudi 14 avril 2022, au Grand-Bourg**.");
}

TEST_CASE("a structure is called as it was on the day") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  const auto b = e.session("Ajain", 14);
  e.network.structures[Evening::caf].was = {{{}, "Allocations 23", day(2022, 4, 10)}};
  e.came_too(a, Evening::caf, 1);
  e.came_too(b, Evening::caf, 1);
  const std::string said = e.participation("fr");
  const auto old = said.find("Allocations 23"), now = said.find("La CAF");
  CHECK_MESSAGE((old != std::string::npos && now != std::string::npos && old < now), said);
  CHECK(said.find("Allocations 23", old + 1) == std::string::npos);
  e.event.debrief.emplace();
  model::Remark remark;
  remark.text.value = "Une idée.";
  remark.from = {Evening::caf};
  remark.owner = Evening::caf;
  e.event.debrief->proposals = {remark};
  // Of no session: the event's first day.
  CHECK(e.piece("proposals", "fr").find("(Allocations 23)") != std::string::npos);
  e.event.debrief->proposals[0].session = b;
  CHECK(e.piece("proposals", "fr").find("(CAF, 14") != std::string::npos);
}

TEST_CASE("a person's own full stop, question or dots end the sentence") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.at(a).venue = "Où ?";
  CHECK(e.piece("sessions", "fr") == "**Jeudi 7 avril 2022, à Guéret** : Où ?");
  e.at(a).venue = "on verra…";
  CHECK(e.piece("sessions", "fr") == "**Jeudi 7 avril 2022, à Guéret** : on verra…");
}

TEST_CASE("what is to come is not told as past") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  const auto b = e.session("Ajain", 14);
  e.today = day(2022, 4, 1);
  e.at(a).time = e.at(b).time = model::Hours{TimeOfDay{18 * 60}, {}};
  CHECK(e.piece("sessions", "fr") ==
        "- **Jeudi 7 avril 2022, à Guéret**.\n- **Jeudi 14 avril 2022, à Ajain**.\n\n"
        "Les deux rencontres sont annoncées à 18h.");
  CHECK(e.piece("sessions", "en") ==
        "- **Thursday 7 April 2022, in Guéret**.\n- **Thursday 14 April 2022, in Ajain**.\n\n"
        "The two meetings are planned for 18:00.");
  e.answer_counted(a, Reply::yes, 3);
  e.answer_counted(b, Reply::yes, 2);
  CHECK(e.piece("table", "fr") ==
        "|  | Guéret, 7 avril | Ajain, 14 avril | Ensemble |\n|:--|--:|--:|--:|\n"
        "| Structures qui ont annoncé leur venue | 3 | 2 | 3 à 5 |\n"
        "| **Personnes en tout** | **à venir** | **à venir** | **à venir** |");
}

TEST_CASE("alongside: 'aussi' on a session's date, the year where it is another") {
  Evening e;
  e.session("Guéret", 7);
  model::Alongside item;
  item.span = {day(2022, 4, 7), day(2022, 4, 7)};
  item.title = "une réunion";
  item.people = model::Count(1);
  e.event.alongside.push_back(item);
  item.span = {day(2021, 12, 1), day(2021, 12, 1)};
  item.town = "Le Grand-Bourg";
  item.people.reset();
  item.note.value = "Annulée :\nde peu.\n";
  e.event.alongside.push_back(item);
  CHECK(e.piece("alongside", "fr") ==
        "Le 7 avril aussi : une réunion (une personne).\n\n"
        "Le 1er décembre 2021 : une réunion, au Grand-Bourg. Annulée : de peu.");
  item = e.event.alongside.front();
  item.time = "21h-23h";
  item.title = "le bal";
  item.people.reset();
  e.event.alongside.back() = item;
  CHECK(e.piece("alongside", "fr") ==
        "Le 7 avril aussi : une réunion (une personne).\n\nLe 7 avril, de 21h à 23h : le bal.");
  e.event.alongside.front().time = "10h";
  CHECK(e.piece("alongside", "en") ==
        "Also on 7 April, at 10:00: une réunion (one person).\n\nOn 7 April, from 21:00 to 23:00: le bal.");
}

TEST_CASE("remarks end with their source, then with what is next; no person is ever named") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.event.debrief.emplace();
  model::Remark remark;
  remark.text.value = "Refaire une soirée.\n\nAilleurs.\n";
  remark.from = {Evening::caf, Evening::aliso};
  remark.session = a;
  remark.owner = Evening::caf;
  remark.due = day(2022, 5, 3);
  remark.status = model::Status::doing;
  e.event.debrief->proposals.push_back(remark);
  model::Remark short_one;
  short_one.text.value = "Un sondage.\n";
  short_one.status = model::Status::dropped;
  e.event.debrief->proposals.push_back(short_one);
  CHECK(e.piece("proposals", "fr") ==
        "- Refaire une soirée.\n\n  Ailleurs. (CAF et ALISO, 7 avril) — la CAF, d’ici au 3 mai, en cours\n"
        "- Un sondage. — abandonné");
  remark = {};
  remark.title = "Qui vient ?";
  remark.text.value = "- un\n- deux\n";
  e.event.debrief->topics.push_back(remark);
  CHECK(e.piece("topics", "fr") == "**Qui vient ?**\n\n- un\n- deux");
  // A tail behind a list is nobody's but the whole's; what is over has no day left.
  e.event.debrief->topics.back().owner = Evening::caf;
  CHECK(e.piece("topics", "fr") == "**Qui vient ?**\n\n- un\n- deux\n\n— la CAF");
  e.event.debrief->topics.back().status = model::Status::done;
  e.event.debrief->topics.back().due = day(2022, 5, 3);
  e.event.debrief->topics.back().title = "Titre.";
  e.event.debrief->topics.back().text.value = "Refaire.\n";
  CHECK(e.piece("topics", "fr") == "**Titre**. Refaire. — fait (la CAF)");
  e.event.debrief->links.push_back({{}, "Le plan", "https://example.org/a.pdf", "dessiné à la main"});
  CHECK(e.piece("links", "fr") == "- [Le plan](https://example.org/a.pdf) (dessiné à la main)");
}

TEST_CASE("two sessions on one day are told apart by name") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.session("Ajain", 7);
  e.event.debrief.emplace();
  model::Remark remark;
  remark.text.value = "Bien.";
  remark.session = a;
  e.event.debrief->feedback.push_back(remark);
  CHECK(e.piece("feedback", "fr") == "- Bien. (Guéret)");
}

TEST_CASE("the table: rows that are 0 are left out, a cancelled session has no column, unknown is said") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.at(e.session("Ajain", 10)).cancelled = true;
  const auto b = e.session("Masgot | bourg", 14);
  e.answer(a, Reply::yes, 0, 3);
  e.answer(a, Reply::maybe, 3, 1);
  e.answer(b, Reply::yes, 0, 2);
  e.came(a, 0, 3);
  e.came_too(a, Evening::caf, 1);
  CHECK(e.piece("table", "fr") ==
        "|  | Guéret, 7 avril | Masgot \\| bourg, 14 avril | Ensemble |\n|:--|--:|--:|--:|\n"
        "| Structures annoncées (dont sous réserve) | 4 (1) | 2 | 4 |\n"
        "| Structures adhérentes présentes | 3 | non noté | non noté |\n"
        "| Personnes des structures adhérentes | 6 | non noté | non noté |\n"
        "| Personnes des partenaires (CAF) | 1 | non noté | non noté |\n"
        "| **Personnes en tout** | **7** | **non noté** | **non noté** |");
}

TEST_CASE("names of partners stand in the table up to three") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.came_too(a, Evening::caf, 1);
  e.came_too(a, Evening::cofac, 1);
  CHECK(e.piece("table", "fr").find("| Personnes des partenaires (CAF, Cofac) | 2 |") != std::string::npos);
  e.network.structures[0].role = e.network.structures[1].role = Role::partner;
  e.came(a, 0, 2);
  CHECK(e.piece("table", "fr").find("| Personnes des partenaires | 6 |") != std::string::npos);
}

TEST_CASE("a guest spelled in two ways is one in the sentence and in the table, as it is first spelled") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.came(a, 0, 1);
  e.came_guest(a, "Le Papier Buvard");
  e.came_guest(a, "LE PAPIER-BUVARD");
  const std::string said = e.participation("fr");
  CAPTURE(said);
  CHECK(said.find("Le Papier Buvard") != std::string::npos);
  CHECK(said.find("PAPIER-BUVARD") == std::string::npos);
  const std::string table = e.piece("table", "fr");
  CAPTURE(table);
  CHECK(table.find("(Le Papier Buvard) | 2 |") != std::string::npos);
  // And at another session of the event: figures count one guest, and so does the text.
  const auto b = e.session("Masgot", 14);
  e.came(b, 0, 1);
  e.came_guest(b, "le papier buvard");
  const std::string both = e.piece("table", "fr") + e.participation("fr");
  CAPTURE(both);
  CHECK(both.find("(Le Papier Buvard) | 2 | 1 |") != std::string::npos);
  CHECK(both.find("le papier buvard") == std::string::npos);
}

TEST_CASE("sessions of one day in one town are told apart by their hours") {
  Evening e;
  const auto first = e.session("Guéret", 7), second = e.session("Guéret", 7);
  e.at(first).time = model::Hours{model::TimeOfDay{20 * 60}, {}};
  e.at(second).time = model::Hours{model::TimeOfDay{21 * 60}, {}};
  e.at(second).id = "second";
  e.at(first).cancelled = true;
  e.at(first).moved_to = second;
  CHECK(e.piece("sessions", "fr") ==
        "- **Jeudi 7 avril 2022 à 20h, à Guéret** : rencontre annulée, reportée à 21h.\n"
        "- **Jeudi 7 avril 2022, à Guéret**. Rencontre annoncée à 21h.");
  CHECK(e.participation("fr").starts_with(
      "À Guéret, le 7 avril à 20h, la rencontre a été annulée et reportée à 21h."));
  CHECK(e.participation("en").starts_with(
      "In Guéret, on 7 April at 20:00, the meeting was cancelled and moved to 21:00."));
}

TEST_CASE("a session under a structure’s name takes its article; one of several days says each day’s hours") {
  Evening e;
  const auto s = e.session("", 7);
  e.at(s).town = "Guéret";
  e.at(s).name = "CAF";
  e.at(s).span.last = day(2022, 4, 9);
  e.at(s).time = model::Hours{model::TimeOfDay{10 * 60}, model::TimeOfDay{18 * 60}};
  CHECK(e.piece("sessions", "fr") ==
        "**Du 7 au 9 avril 2022, à la CAF** (Guéret). Rencontre annoncée de 10h à 18h chaque jour.");
  CHECK(e.piece("sessions", "en").starts_with("**Thursday 7 to Saturday 9 April 2022, at CAF** (Guéret)."));
}
