// Typography: what is mended in a person's prose, and what is left as typed.
// No-break spaces are written out: \u00a0, narrow \u202f.
#include "words/typography.h"

#include <doctest/doctest.h>

using aliso::words::Language;
namespace words = aliso::words;

namespace {

const Language fr = Language::of("fr").value();
const Language en = Language::of("en").value();

std::string set(std::string_view text) {
  return words::typeset(text, fr);
}

}  // namespace

TEST_CASE("French prose: existing spaces and apostrophes are mended, nothing is added") {
  CHECK(set("Vous y étiez ? Oui ! Bien ; voici : le récit") ==
        "Vous y étiez\u202f? Oui\u202f! Bien\u202f; voici\u00a0: le récit");
  CHECK(set("« bons plans » à 27 %") == "«\u00a0bons plans\u00a0» à 27\u00a0%");
  CHECK(set("Oui? Non! «sans»") == "Oui? Non! «sans»");
  CHECK(set("l'élan d'un qu'à") == "l’élan d’un qu’à");
  CHECK(set("'cité' 5' l'") == "'cité' 5' l'");
  CHECK(set("déjà\u00a0: là") == "déjà\u00a0: là");
  CHECK(set("quoi ?!") == "quoi\u202f?!");
  CHECK(set("e\u0301l'e") == "e\u0301l’e");
  CHECK(set("") == "");
  CHECK(set("\xff l'a") == "\xff l’a");
}

TEST_CASE("code, links and HTML are left as typed") {
  CHECK(set("un `l'x ; y` et l'y") == "un `l'x ; y` et l’y");
  CHECK(set("``l' ` x ?`` là ?") == "``l' ` x ?`` là\u202f?");
  CHECK(set("```\nl'x ?\n```\nl'y ?") == "```\nl'x ?\n```\nl’y\u202f?");
  CHECK(set("[l'agenda](https://example.org/l'a?b=c ;d) ?") ==
        "[l’agenda](https://example.org/l'a?b=c ;d)\u202f?");
  CHECK(set("voir https://example.org/l'ete?x=1 ; là") ==
        "voir https://example.org/l'ete?x=1 ; là");  // a no-break space would be a part of it
  CHECK(set("<https://example.org/l'a> <a href='l'a ?'>l'a</a>") ==
        "<https://example.org/l'a> <a href='l'a ?'>l’a</a>");
  CHECK(set("<!-- l'a ? --> l'a") == "<!-- l'a ? --> l’a");
  CHECK(set("a\n\n    l'x ?\n\nl'y") == "a\n\n    l'x ?\n\nl’y");
  CHECK(set("- a\n\n    l'y ?") == "- a\n\n    l’y\u202f?");
  CHECK(set("| l'a | b |\n| :-- | --: |") == "| l’a | b |\n| :-- | --: |");
  CHECK(set("voyez ![l'image](x.png)") == "voyez ![l’image](x.png)");
  CHECK(set("une ` seule, l'a ?") == "une ` seule, l’a\u202f?");
  CHECK(set("3 < 4 ? l'a") == "3 < 4\u202f? l’a");
}

TEST_CASE("English: apostrophes alone") {
  CHECK(words::typeset("it's 5 % ; « a »", en) == "it’s 5 % ; « a »");
}

TEST_CASE("a title in quotation marks of its own goes without them into ours") {
  CHECK(words::unquoted("« Les mots »") == "Les mots");
  CHECK(words::unquoted("«\u00a0Les mots\u202f»") == "Les mots");
  CHECK(words::unquoted("“Les mots”") == "Les mots");
  CHECK(words::unquoted("\"Les mots\"") == "Les mots");
  CHECK(words::unquoted("« Un » et « deux »") == "« Un » et « deux »");
  CHECK(words::unquoted("« Les mots » en fête") == "« Les mots » en fête");
  CHECK(words::unquoted("«»") == "«»");
  CHECK(words::unquoted("\"") == "\"");
}

TEST_CASE("plain spaces for a terminal") {
  CHECK(words::plain_spaces("27\u00a0% \u202f? é") == "27 %  ? é");
}

TEST_CASE("capitals") {
  CHECK(words::capitalized("été") == "Été");
  CHECK(words::capitalized("« à la carte »") == "« À la carte »");
  CHECK(words::capitalized("4 sont venues") == "4 sont venues");
  CHECK(words::capitalized("") == "");
  CHECK(words::capitalized("œuvre") == "Œuvre");
}

TEST_CASE("à and de before a name") {
  CHECK(words::at("Guéret", fr) == "à Guéret");
  CHECK(words::at("Le Grand-Bourg", fr) == "au Grand-Bourg");
  CHECK(words::at("le Bakao", fr) == "au Bakao");
  CHECK(words::at("Les Mars", fr) == "aux Mars");
  CHECK(words::at("La Souterraine", fr) == "à La Souterraine");
  CHECK(words::at("l'atelier cuisine", fr) == "à l’atelier cuisine");
  CHECK(words::at("Lesneven", fr) == "à Lesneven");
  CHECK(words::at("Ajain", fr) == "à Ajain");
  CHECK(words::of("Ajain", fr) == "d’Ajain");
  CHECK(words::of("Évaux-les-Bains", fr) == "d’Évaux-les-Bains");
  CHECK(words::of("la CAF", fr) == "de la CAF");
  CHECK(words::of("l'IREPS", fr) == "de l’IREPS");
  CHECK(words::of("le Bakao", fr) == "du Bakao");
  CHECK(words::of("Les Moussus", fr) == "des Moussus");
  CHECK(words::of("VASI", fr) == "de VASI");
  CHECK(words::of("Habitat Jeunes", fr) == "d’Habitat Jeunes");
  CHECK(words::of("Haute-Vienne", fr) == "de Haute-Vienne");
  CHECK(words::of("11e session", fr) == "de 11e session");
  CHECK(words::of("Onze heures", fr) == "de Onze heures");
  CHECK(words::of("Yonne", fr) == "d’Yonne");
  CHECK(words::at("the Bakao", en) == "at the Bakao");
  CHECK(words::of("Ajain", en) == "of Ajain");
  CHECK(words::at("Le Grand-Bourg", en) == "at Le Grand-Bourg");
}

TEST_CASE(
    "whatever is typed, typesetting changes apostrophes and spaces only, and doing it twice changes "
    "nothing") {
  const std::string_view pieces[] = {"l",      "'",       " ",   "\n",   "é",    "«",   "»",        ":",
                                     ";",      "!",       "?",   "%",    "`",    "``",  "```",      "<",
                                     ">",      "<!--",    "-->", "[",    "](",   ")",   "https://", "    ",
                                     "- ",     "|",       "--",  "\xff", "\xc3", "1. ", "a",        "\u00a0",
                                     "\u202f", "e\u0301", "~~~", "]:",   "\n\n"};
  const auto undone = [](std::string text) {
    const auto back = [&text](std::string_view what, std::string_view by) {
      for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    };
    back("’", "'");
    back("\u00a0", " ");
    back("\u202f", " ");
    return text;
  };
  std::uint32_t state = 20220407;  // the seed's first evening; any number does
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    const std::string once = set(text);
    if (undone(once) != undone(text) || set(once) != once) FAIL(text);
  }
}

TEST_CASE("articles: which a name has, and whether they make it plural") {
  for (const char* name : {"la CAF", "Le Bakao", "LES MOUSSUS", "l'Atelier", "L’Atelier"}) {
    CAPTURE(name);
    CHECK(words::has_article(name, fr));
  }
  for (const char* name : {"Lesneven", "Amis de la fontaine", "l", "", "les", "Là-haut"}) {
    CAPTURE(name);
    CHECK_FALSE(words::has_article(name, fr));
  }
  CHECK(words::is_plural("les Francas", fr));
  CHECK(words::is_plural("Les Francas", en));
  CHECK_FALSE(words::is_plural("la CAF", fr));
  CHECK_FALSE(words::is_plural("Lesneven", fr));
  CHECK(words::articles_tell_number(fr));
  CHECK_FALSE(words::articles_tell_number(en));
}

TEST_CASE(
    "a place that says how one is there stands as it is, in a sentence without its capital; an article "
    "contracts in capitals too") {
  CHECK(words::in_town("en visio", fr) == "en visio");
  CHECK(words::in_town("Chez Paul", fr) == "chez Paul");
  CHECK(words::at("à définir", fr) == "à définir");
  CHECK(words::in_town("salle des fêtes", fr) == "salle des fêtes");
  CHECK(words::in_town("salle des fêtes", en) == "salle des fêtes");
  CHECK(words::in_town("la salle des fêtes", fr) == "à la salle des fêtes");
  CHECK(words::in_town("the village hall", en) == "in the village hall");
  CHECK(words::in_town("guéret", fr) == "à guéret");
  CHECK(words::in_town("Engins", fr) == "à Engins");
  CHECK(words::in_town("LE GRAND-BOURG", fr) == "au GRAND-BOURG");
  CHECK(words::at("LES MOUSSUS", fr) == "aux MOUSSUS");
  CHECK(words::in_town("Le Grand-Bourg", fr) == "au Grand-Bourg");
  CHECK(words::in_town("online", en) == "online");
}
