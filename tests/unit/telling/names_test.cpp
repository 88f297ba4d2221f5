// Who was there and who had excused themselves by name, the table's rows that stay or go, who followed from
// afar.
#include <doctest/doctest.h>

#include "evenings.h"

using namespace aliso;
using model::Count;
using model::Reply;
using test::Evening;

TEST_CASE("who was there and who had excused themselves stand by name where all are known") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.came(a, 0, 2);
  e.came_too(a, Evening::caf, 1);
  const auto name = [&e](model::StructureIndex i) { return e.network.structures[i].name; };
  const std::string both = name(0) + ", " + name(1) + " et CAF";
  CHECK(e.piece("present", "fr") == "Étaient là : " + both + ".");
  CHECK(e.piece("present", "en") == "Present: " + name(0) + ", " + name(1) + " and CAF.");
  // Partners first; whoever answered no and wasn't there has excused itself.
  model::Attendance away;
  away.kind = model::Attendance::Kind::structure;
  away.structure = 4;
  e.at(a).excused = {away};
  away.structure = Evening::cofac;
  e.at(a).excused->push_back(away);
  e.answer(a, Reply::no, 5, 1);
  e.answer(a, Reply::no, 0, 1);  // it came after all
  CHECK(e.piece("present", "fr") ==
        "Étaient là : " + both + ".\n\nExcusées : Cofac, " + name(4) + " et " + name(5) + ".");
  CHECK(e.participation("fr").find("2 structures adhérentes s’étaient excusées") != std::string::npos);
  // Two sessions: a line each, the second of a name that is no place.
  const auto b = e.session("Guéret", 14);
  e.came(b, 2, 1);
  CHECK(e.piece("present", "fr") == "À Guéret, le 7 avril, étaient là : " + both + ". Excusées : Cofac, " +
                                        name(4) + " et " + name(5) +
                                        ".\n\nÀ Guéret, le 14 avril, était là : " + name(2) + ".");
  // One known by number alone, or people of whom nobody noted the structure: not all are known.
  e.came_counted(b, 1, 2);
  CHECK(e.piece("present", "fr").find("14 avril") == std::string::npos);
  e.at(a).headcount = Count(20);
  CHECK(e.piece("present", "fr") ==
        "À Guéret, le 7 avril, excusées : Cofac, " + name(4) + " et " + name(5) + ".");
  e.network.debriefs.names = false;
  CHECK(e.piece("present", "fr").empty());
}

TEST_CASE("one name in the plural agrees as several; a session’s own name sent no apologies") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.network.structures[0].name = "Les Moussus";
  e.network.structures[Evening::caf].name = "Francas";
  e.network.structures[Evening::caf].called = "les Francas";
  e.came(a, 0, 1);
  model::Attendance away;
  away.kind = model::Attendance::Kind::structure;
  away.structure = Evening::caf;
  e.at(a).excused = {away};
  CHECK(e.piece("present", "fr") == "Étaient là : Les Moussus.\n\nExcusées : Francas.");
  e.present(a).clear();
  e.at(a).name = "Chantier";
  e.session("Masgot", 14);
  CHECK(e.piece("present", "fr") == "Chantier, excusées : Francas.");
  CHECK(e.piece("present", "en") == "Chantier: Francas sent its apologies.");
}

TEST_CASE("a row of none beside those announced stays, a row alone is no table") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.answer(a, Reply::yes, 0, 1);
  e.present(a);
  CHECK(e.piece("table", "fr") ==
        "|  | Guéret, 7 avril |\n|:--|--:|\n| Structures qui avaient annoncé leur venue | 1 |\n"
        "| Structures adhérentes présentes | 0 |\n| **Personnes en tout** | **0** |");
  e.invitations.reset();
  CHECK(e.piece("table", "fr").empty());
}

TEST_CASE("who followed from afar is said, and stands under the total") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.came(a, 0, 3);
  e.at(a).remote = Count::between(2, 3);
  CHECK(e.participation("fr").find("(6 personnes, dont 2 ou 3 à distance)") != std::string::npos);
  CHECK(e.piece("table", "fr").find("**6** |\n| dont à distance | 2 à 3 |") != std::string::npos);
  e.at(a).remote = Count(1);
  CHECK(e.participation("fr").find("(6 personnes, dont une à distance)") != std::string::npos);
  CHECK(e.participation("en").find("(six people, one of them online)") != std::string::npos);
}

TEST_CASE("a column of several days says them all; counted partners stand beside those named") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.at(a).span.last = *model::make_date(2022, 4, 9);
  e.came_too(a, Evening::caf, 1);
  e.came_others(a, model::Role::partner, 2, 2);
  const std::string table = e.piece("table", "fr");
  CAPTURE(table);
  CHECK(table.find("|  | Guéret, 7–9 avril |") != std::string::npos);
  CHECK(table.find("| Personnes des partenaires (CAF et 2 autres) | 3 |") != std::string::npos);
  e.at(a).span.last = *model::make_date(2022, 5, 1);
  CHECK(e.piece("table", "en").find("|  | Guéret, 7 April – 1 May |") != std::string::npos);
}

TEST_CASE("the table says “adhérentes” where partners answered or excused themselves too") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
  e.answer(a, Reply::yes, 0, 2);
  e.answer(a, Reply::maybe, 2, 1);
  e.answer(a, Reply::no, 3, 1);
  e.came(a, 0, 1);
  CHECK(e.piece("table", "fr").find("| Structures annoncées (dont sous réserve) | 3 (1) |") !=
        std::string::npos);
  e.answer(a, Reply::yes, Evening::caf, 1);
  const std::string table = e.piece("table", "fr");
  CAPTURE(table);
  CHECK(table.find("| Structures adhérentes annoncées (dont sous réserve) | 3 (1) |") != std::string::npos);
  CHECK(table.find("| Structures adhérentes excusées | 1 |") != std::string::npos);
  CHECK(table.find("| Structures adhérentes absentes | 28 |") != std::string::npos);
  CHECK(e.piece("table", "en").find("| Member organisations that sent apologies | 1 |") != std::string::npos);
  e.invitations.reset();
  model::Attendance away;
  away.structure = Evening::cofac;
  e.at(a).excused = {away};
  e.at(a).proxies = std::vector<model::Proxy>{{{}, 10, 0}};
  CHECK(e.piece("table", "fr").find("| Structures adhérentes représentées | 1 |") != std::string::npos);
}

TEST_CASE("in another language a session is not called as in the network's: its name is no place for that") {
  Evening e;
  e.network.language = "fr";
  const auto a = e.session("Guéret", 7);
  e.at(a).name = "Lire un bilan";
  e.at(a).called = "l’atelier du bilan";
  e.came(a, 0, 1);
  CHECK(e.piece("sessions", "fr") == "**Jeudi 7 avril 2022, à l’atelier du bilan** (Guéret).");
  CHECK(e.piece("sessions", "en") == "**Thursday 7 April 2022, in Guéret** (Lire un bilan).");
  CHECK(e.participation("en").starts_with("Lire un bilan: one member organisation was there"));
}
