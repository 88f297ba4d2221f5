// Where a text speaks of a person, and what of it others are shown.
// Each expected place is told by the words that stand there.
#include "figures/mentions.h"

#include <doctest/doctest.h>

using namespace aliso;
using Texts = std::vector<std::string>;

namespace {

model::Contact person(std::string name, std::string email = "", std::string phone = "",
                      std::string address = "") {
  model::Contact contact;
  contact.name = std::move(name);
  contact.email.value = std::move(email);
  contact.phone = std::move(phone);
  contact.address = std::move(address);
  return contact;
}

Texts found(std::string_view text, const model::Contact& contact) {
  Texts places;
  for (const figures::Mention& one : figures::Prose(text).of(contact))
    places.emplace_back(text.substr(one.byte, one.length));
  return places;
}

std::string hidden(std::string_view text, const model::Contact& own, const model::Contact& other) {
  const model::Contact* const mine[] = {&own};
  const model::Contact* const theirs[] = {&other};
  return figures::masked(text, mine, theirs);
}

}  // namespace

TEST_CASE("a name is found as it folds, in whole words") {
  const auto claire = person("Claire Martin-Dubœuf");
  CHECK(found("avec Claire Martin-Dubœuf, et CLAIRE MARTIN DUBOEUF", claire) ==
        Texts{"Claire Martin-Dubœuf", "CLAIRE MARTIN DUBOEUF"});
  CHECK(found("Claire\n    Martin-Dubœuf a dit", claire) == Texts{"Claire\n    Martin-Dubœuf"});
  CHECK(found("**Claire** Martin Dubœuf", claire) == Texts{"Claire** Martin Dubœuf"});
  CHECK(found("Claire\n\nMartin-Dubœuf", claire).empty());
  CHECK(found("Éclaire Martin-Dubœuf ; Claire Martin-Dubœufs ; Claire", claire).empty());
  CHECK(found("Claire (Martin-Dubœuf)", claire).empty());
}

TEST_CASE("a name is found last name first, and with its accents apart") {
  const auto mael = person("Maël Corvisier");
  CHECK(found("CORVISIER, Maël ; Corvisier Mael", mael) == Texts{"CORVISIER, Maël", "Corvisier Mael"});
  CHECK(found("Mae\u0308l Corvisier", mael) == Texts{"Mae\u0308l Corvisier"});
  CHECK(found("Maël\u00a0Corvisier", mael) == Texts{"Maël\u00a0Corvisier"});
  CHECK(found("Maëlle Corvisier", mael).empty());
}

TEST_CASE("a name of one word is one by its capital, and not where a sentence begins") {
  const auto desk = person("Accueil");
  CHECK(found("voir avec Accueil du Tilleul", desk) == Texts{"Accueil"});
  CHECK(found("un accueil chaleureux. Accueil dès 18h\n- Accueil café\nname: Accueil", desk).empty());
  CHECK(found("l'Étoile", person("Étoile")) == Texts{"Étoile"});
  CHECK(found("l'étoile", person("Étoile")).empty());
}

TEST_CASE("an address is found whole, whatever its capitals") {
  const auto one = person("", "claire@example.org");
  CHECK(found("écrire à Claire@Example.org.", one) == Texts{"Claire@Example.org"});
  CHECK(found("<claire@example.org>", one) == Texts{"claire@example.org"});
  CHECK(found("marie.claire@example.org claire@example.org.uk claire@example.orga", one).empty());
}

TEST_CASE("a phone number is found in any grouping, with 0 or +33") {
  const auto one = person("", "", "05 36 49 20 01");
  CHECK(found("0536492001, 05.36.49.20.01, +33 5 36 49 20 01, 0033 (0)5-36-49-20-01", one) ==
        Texts{"0536492001", "05.36.49.20.01", "+33 5 36 49 20 01", "0033 (0)5-36-49-20-01"});
  CHECK(found("05 36 49\n  20 01", one) == Texts{"05 36 49\n  20 01"});
  CHECK(found("05 36 49 20 02; 05 36 49, 20 01", one).empty());
  CHECK(found("le 36, 49 personnes, 2001", one).empty());
  CHECK(found("en 2001", person("", "", "2001")).empty());
}

TEST_CASE("a postal address is found whole, or by its street") {
  const auto one = person("", "", "", "3 allée des Platanes, 47999 Sauvelande");
  CHECK(found("au 3 allée des Platanes, à gauche", one) == Texts{"3 allée des Platanes"});
  CHECK(found("3, allée des Platanes\n47999 Sauvelande", one) ==
        Texts{"3, allée des Platanes\n47999 Sauvelande"});
  CHECK(found("à Sauvelande, allée des Platanes", one).empty());
  CHECK(found("à Sauvelande", person("", "", "", "Sauvelande")).empty());
}

TEST_CASE("a name, an address and a number side by side are three places") {
  const auto one = person("Maël Corvisier", "mael@example.org", "05 36 49 20 01");
  CHECK(found("Maël Corvisier <mael@example.org>, 05 36 49 20 01", one).size() == 3);
}

TEST_CASE("what is others' is masked, and what is one's own stays") {
  const auto own = person("Maël Corvisier", "mael@example.org", "05 36 49 20 01");
  const auto other = person("Claire Martin", "claire@example.org", "05 36 49 30 01");
  CHECK(hidden("Maël Corvisier et Claire Martin, mael@example.org, claire@example.org", own, other) ==
        "Maël Corvisier et █████, mael@example.org, █████");
  CHECK(hidden("rappeler au +33 6 12 34 56 78, pas au 05 36 49 20 01 ; le 2026-03-05, 12 000 €", own,
               other) == "rappeler au █████, pas au 05 36 49 20 01 ; le 2026-03-05, 12 000 €");
  CHECK(hidden("inconnue@ailleurs.fr", own, other) == "█████");
  CHECK(hidden("rien", own, other) == "rien");
  // Two of one name: it is theirs as well.
  CHECK(hidden("Maël Corvisier", own, person("Maël Corvisier")) == "Maël Corvisier");
}
