// Folding and slugs.
// Expected values by hand, from names as networks write them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/names.h"

using aliso::model::folded;
using aliso::model::slug;

TEST_CASE("case, accents, punctuation and spaces don't count") {
  CHECK(folded("La Dynamo") == "ladynamo");
  CHECK(folded("LA  DYNAMO") == "ladynamo");
  CHECK(folded("la-dynamo") == "ladynamo");
  CHECK(folded("V.A.S.I.") == "vasi");
  CHECK(folded("Fransèches") == "franseches");
  CHECK(folded("Franse\u0300ches") == "franseches");  // composed or not
  CHECK(folded("L’Œuvre, n° 2") == "loeuvreno2");
  CHECK(folded("Ærø") == "aero");
  CHECK(folded("Straße") == "strasse");
  CHECK(folded("Ελλάς") == folded("ΕΛΛΆς"));
  CHECK(folded("…!") == "");
  CHECK(folded("") == "");
  CHECK(folded("caf\xe9") == "caf");  // not UTF-8: dropped
}

TEST_CASE("a ligature, a superscript, a letter with a stroke is the letter that is meant") {
  CHECK(folded("Bureau des a\uFB03ches") == folded("Bureau des affiches"));  // as copied from a PDF
  CHECK(folded("O\uFB03ce de la \uFB01nance") == "officedelafinance");
  CHECK(folded("1ᵉʳ étage") == "1eretage");
  CHECK(folded("5ᵉ lieu") == "5elieu");
  CHECK(folded("Nº 3") == "no3");
  CHECK(folded("N° 3") == folded("№ 3"));
  CHECK(folded("n° 3") == folded("Nº 3"));
  CHECK(folded("12° à l’ombre") == "12alombre");   // no number's o
  CHECK(folded("L\u02BCŒil") == folded("L'œil"));  // modifier letter apostrophe
  CHECK(folded("Łódź, Đakovo, Þór, Işık") == "lodzdakovothorisik");
  CHECK(folded("Demi-lune ½") == folded("Demi-lune 1/2"));
  CHECK(folded("ＡＬＰＨＡ ２") == "alpha2");  // full width
  CHECK(folded("𝐀𝐥𝐩𝐡𝐚 𝟐") == "alpha2");        // bold, as networks' posts have it
  CHECK(folded("Ⅳ") == "iv");
  CHECK(folded("Ελλάς") == folded("ΕΛΛΆΣ"));
}

TEST_CASE("ids are made of letters, digits and single hyphens") {
  CHECK(slug("Parole de réseau") == "parole-de-reseau");
  CHECK(slug("L'Œuvre de Guéret") == "l-oeuvre-de-gueret");
  CHECK(slug("  Bakao, café ! ") == "bakao-cafe");
  CHECK(slug("FOL 23") == "fol-23");
  CHECK(slug("V.A.S.I.") == "v-a-s-i");
  CHECK(slug("Ελλάς 2") == "2");
  CHECK(slug("—") == "");
  CHECK(slug("Łódź") == "lodz");
  CHECK(slug("\uFB01nance") == "finance");
  CHECK(slug("Đakovo") == "dakovo");
  CHECK(slug("Kahve Işık") == "kahve-isik");
  CHECK(slug("L\u02BCŒil") == "l-oeil");
  CHECK(slug("Le ½ tour") == "le-1-2-tour");
  CHECK(slug("N°3 bis") == "no3-bis");
}

TEST_CASE("a name is short without its article and the word association") {
  using aliso::model::short_name;
  CHECK(short_name("Le Tilleul") == "tilleul");
  CHECK(short_name("Association Le Tilleul") == "tilleul");
  CHECK(short_name("L’Œuvre") == "oeuvre");
  CHECK(short_name("Tilleul") == "tilleul");
  CHECK(short_name("Lala") == "lala");
  CHECK(short_name("La") == "la");
  CHECK(short_name("La Ελλάς 2") == aliso::model::folded("La Ελλάς 2"));
}

TEST_CASE("accents on their letters, or apart") {
  CHECK(aliso::model::composed("fe\u0302te") == "f\u00EAte");
  CHECK(aliso::model::decomposed("f\u00EAte") == "fe\u0302te");
  CHECK(aliso::model::decomposed("\u1EA6\u1EA6") == "A\u0302\u0300A\u0302\u0300");
  CHECK(aliso::model::composed("") == "");
  CHECK(aliso::model::composed("caf\xe9") == "caf\xe9");
}

TEST_CASE("an address is compared without case, its domain as it travels, and by nothing else") {
  CHECK(aliso::model::folded_address("jean@crèmerie.fr") == "jean@xn--crmerie-3xa.fr");
  CHECK(aliso::model::folded_address("Jean@XN--CRMERIE-3XA.fr") == "jean@xn--crmerie-3xa.fr");
  CHECK(aliso::model::folded_address("hélène@example.org") == "hélène@example.org");
  CHECK(aliso::model::folded_address("Jeanne@Example.org") == "jeanne@example.org");
  CHECK(aliso::model::folded_address("jean.ne+a@example.org") == "jean.ne+a@example.org");
  CHECK(aliso::model::folded_address("").empty());
}

TEST_CASE("the words of a text where they stand, each folded") {
  const auto words = [](std::string_view text) {
    std::vector<std::string> all;
    for (const aliso::model::WordAt& word : aliso::model::words_with_places(text))
      all.push_back(std::string(text.substr(word.byte, word.length)) + "=" + word.folded);
    return all;
  };
  using Words = std::vector<std::string>;
  CHECK(words("L'Œuvre, à Jean-Noe\u0308l !") ==
        Words{"L=l", "Œuvre=oeuvre", "à=a", "Jean=jean", "Noe\u0308l=noel"});
  CHECK(words("« 1ᵉʳ »\u00a0Łódź") == Words{"1ᵉʳ=1er", "Łódź=lodz"});
  CHECK(words("").empty());
  CHECK(words("\xff ab\xc3") == Words{"ab=ab"});
}
