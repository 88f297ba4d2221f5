// What a text in the place of a line of `present` was meant to say: the number that was typed stays.
// Expected by hand; that the remedies are accepted is tests/errors/remedies.py.
#include "load/meant_line.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using namespace aliso;
using What = load::MeantLine::What;

namespace {

struct Fixture {
  model::Network network;
  Fixture() {
    for (const auto& [id, name] : std::initializer_list<std::pair<const char*, const char*>>{
             {"alpha", "Alpha"}, {"le-moulin", "Le Moulin"}, {"vasi-23", "Vasi 23"}, {"agora", "Agora !"}}) {
      model::Structure structure;
      structure.id = id;
      structure.name = name;
      network.structures.push_back(structure);
    }
  }
  [[nodiscard]] load::MeantLine meant(std::string_view text) const { return load::meant_line(text, network); }
};

}  // namespace

TEST_CASE("several lines in one keep their numbers") {
  const Fixture of;
  using Lines = std::vector<std::string>;
  for (const auto& [text, lines] : std::initializer_list<std::pair<const char*, Lines>>{
           {"alpha: 2, le-moulin: 1", {"alpha: 2", "le-moulin: 1"}},
           {"alpha (2) et Le Moulin", {"alpha: 2", "le-moulin"}},
           {"alpha, vasi 23", {"alpha", "vasi-23"}},
           {"alpha; vasi 23 (4) and public 12", {"alpha", "vasi-23: 4", "public: 12"}},
           {"alpha 2,le-moulin 3", {"alpha: 2", "le-moulin: 3"}},
           {"alpha, personne d'autre", {}},
           {"alpha,", {}},
           {"alpha et Bidule 2", {}}}) {
    const auto meant = of.meant(text);
    CHECK_MESSAGE((meant.what == What::lines) == !lines.empty(), text);
    CHECK_MESSAGE(meant.lines == lines, text);
  }
}

TEST_CASE("of a structure and so many others nobody knows whose they are") {
  const Fixture of;
  for (const auto& [text, line, count] :
       std::initializer_list<std::tuple<const char*, const char*, const char*>>{
           {"alpha et 2 autres", "alpha: 3", "2"},
           {"alpha + 2", "alpha: 3", "2"},
           {"alpha +2", "alpha: 3", "2"},
           {"alpha (+2)", "alpha: 3", "2"},
           {"Le Moulin and 1 other", "le-moulin: 2", "1"},
           {"alpha, avec 4 personnes", "alpha: 5", "4"}}) {
    const auto meant = of.meant(text);
    CHECK_MESSAGE(meant.what == What::others, text);
    CHECK_MESSAGE(meant.line == line, text);
    CHECK_MESSAGE(meant.count == count, text);
  }
}

TEST_CASE("numbers in words are numbers, beside a known name or alone") {
  const Fixture of;
  for (const auto& [text, line] :
       std::initializer_list<std::pair<const char*, const char*>>{{"deux alpha", "alpha: 2"},
                                                                  {"alpha deux", "alpha: 2"},
                                                                  {"two from alpha", "alpha: 2"},
                                                                  {"alpha (deux personnes)", "alpha: 2"},
                                                                  {"le public: douze", "public: 12"},
                                                                  {"3: alpha", "alpha: 3"},
                                                                  {"individuels: 5", "public: 5"},
                                                                  {"invités: 3", "guests: 3"}})
    CHECK_MESSAGE(of.meant(text).line == line, text);
  CHECK(of.meant("douze").count == "12");
  CHECK(of.meant("douze personnes").what == What::number);
  // Part of a name that nobody knows.
  CHECK(of.meant("Les Deux Rives").name == "Les Deux Rives");
  CHECK(of.meant("Les Deux Rives").count.empty());
}

TEST_CASE("what is left beside a number is a name, or nothing is guessed") {
  const Fixture of;
  CHECK(of.meant("alpha 3 vélos 2 chiens").name == "alpha 3 vélos 2 chiens");
  CHECK(of.meant("alpha 3 vélos 2 chiens").count.empty());
}

TEST_CASE("grown-ups and children are added up; a group has its people beside it") {
  const Fixture of;
  CHECK(of.meant("alpha 3 adultes 2 enfants").line == "alpha: 5");
  CHECK(of.meant("alpha: 3 adultes et 2 enfants").line == "alpha: 5");
  CHECK(of.meant("4 adhérentes (8 personnes)").line == "{members: 4, people: 8}");
  CHECK(of.meant("public: 4 (8 personnes)").line.find("people:") == std::string::npos);
}

TEST_CASE("one that excused itself is none of those present") {
  const Fixture of;
  for (const char* text : {"alpha (excusée)", "alpha excusé", "Alpha - absente", "alpha s'excuse"}) {
    CHECK_MESSAGE(of.meant(text).what == What::excused, text);
    CHECK_MESSAGE(of.meant(text).name == "alpha", text);
  }
  CHECK(of.meant("Les Excusés").what == What::structure);
}

TEST_CASE("a number that ends as dizaine does is a rough one") {
  const auto meant = Fixture().meant("10aine de personnes");
  CHECK(meant.what == What::number);
  CHECK(meant.count == Fixture().meant("une dizaine de personnes").count);
  CHECK(!meant.sure);
}

TEST_CASE("a known name and its number are a line, whichever comes first") {
  const Fixture of;
  for (const auto& [text, line] :
       std::initializer_list<std::pair<const char*, const char*>>{{"alpha 3", "alpha: 3"},
                                                                  {"alpha (3)", "alpha: 3"},
                                                                  {"alpha:3", "alpha: 3"},
                                                                  {"alpha x2", "alpha: 2"},
                                                                  {"alpha ×2", "alpha: 2"},
                                                                  {"2 alpha", "alpha: 2"},
                                                                  {"2x alpha", "alpha: 2"},
                                                                  {"alpha - 2", "alpha: 2"},
                                                                  {"Le Moulin 3 personnes", "le-moulin: 3"},
                                                                  {"3 personnes du Moulin", ""},
                                                                  {"2 de Le Moulin", "le-moulin: 2"},
                                                                  {"vasi 23 2", "vasi-23: 2"},
                                                                  {"Agora ! 4", "agora: 4"},
                                                                  {"alpha 3-4", "alpha: 3-4"},
                                                                  {"alpha 3+", "alpha: 3+"},
                                                                  {"4 adhérentes", "members: 4"},
                                                                  {"membres: 4", "members: 4"},
                                                                  {"public 12", "public: 12"},
                                                                  {"2 partenaires", "partners: 2"}}) {
    const auto meant = of.meant(text);
    CHECK_MESSAGE(meant.line == line, text);
    CHECK_MESSAGE((meant.what == What::line) == !meant.line.empty(), text);
    CHECK_MESSAGE(meant.sure, text);
  }
}

TEST_CASE("what bounds the number beside a name stays with it") {
  const Fixture of;
  for (const auto& [text, line] :
       std::initializer_list<std::pair<const char*, const char*>>{{"alpha ~10", "alpha: 8-12"},
                                                                  {"alpha ? 10", "alpha: 8-12"},
                                                                  {"alpha 10 environ", "alpha: 8-12"},
                                                                  {"alpha (40 max)", "alpha: 0-40"},
                                                                  {"environ 10 alpha", "alpha: 8-12"},
                                                                  {"alpha <3", "alpha: 0-2"}}) {
    const auto meant = of.meant(text);
    CHECK_MESSAGE(meant.line == line, text);
    CHECK_FALSE_MESSAGE(meant.sure, text);
  }
  CHECK(of.meant("alpha au moins 3").line == "alpha: 3+");
}

TEST_CASE("nobody, numbers and groups are no structures") {
  const Fixture of;
  for (const char* text : {"personne", "no", "0", "nobody"})
    CHECK_MESSAGE(of.meant(text).what == What::nobody, text);
  for (const char* text : {"12", "12 personnes", "12 people"}) {
    CHECK_MESSAGE(of.meant(text).what == What::number, text);
    CHECK_MESSAGE(of.meant(text).count == "12", text);
  }
  CHECK(of.meant("public").what == What::group);
  CHECK(of.meant("adhérentes").name == "members");
}

TEST_CASE("a name that nobody knows keeps its number apart, unless the number may be the name's") {
  const Fixture of;
  for (const auto& [text, name, count] :
       std::initializer_list<std::tuple<const char*, const char*, const char*>>{
           {"Mairie (3)", "Mairie", "3"},
           {"mairie 3 personnes", "mairie", "3"},
           {"Mairie: 30", "Mairie", "30"},
           {"Collectif 23", "Collectif 23", ""},
           {"3 personnes de Mairie", "Mairie", "3"},
           {"Mairie au moins 3", "Mairie", "3+"},
           {"Mairie", "Mairie", ""},
           {"", "", ""},
           {"3 !", "3 !", ""}}) {
    const auto meant = of.meant(text);
    CHECK_MESSAGE(meant.what == What::structure, text);
    CHECK_MESSAGE(meant.name == name, text);
    CHECK_MESSAGE(meant.count == count, text);
  }
}
