// Folding and slugs.
// Expected values by hand, from names as networks write them.
#include <doctest/doctest.h>

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
  CHECK(folded("L’Œuvre, n° 2") == "loeuvren2");
  CHECK(folded("Ærø") == "aero");
  CHECK(folded("Straße") == "strasse");
  CHECK(folded("Ελλάς") == folded("ΕΛΛΆς"));
  CHECK(folded("…!") == "");
  CHECK(folded("") == "");
  CHECK(folded("caf\xe9") == "caf");  // not UTF-8: dropped
}

TEST_CASE("ids are made of letters, digits and single hyphens") {
  CHECK(slug("Parole de réseau") == "parole-de-reseau");
  CHECK(slug("L'Œuvre de Guéret") == "l-oeuvre-de-gueret");
  CHECK(slug("  Bakao, café ! ") == "bakao-cafe");
  CHECK(slug("FOL 23") == "fol-23");
  CHECK(slug("V.A.S.I.") == "v-a-s-i");
  CHECK(slug("Ελλάς 2") == "2");
  CHECK(slug("—") == "");
}

TEST_CASE("an address is compared without case, its domain as it travels, and by nothing else") {
  CHECK(aliso::model::folded_address("jean@crèmerie.fr") == "jean@xn--crmerie-3xa.fr");
  CHECK(aliso::model::folded_address("Jean@XN--CRMERIE-3XA.fr") == "jean@xn--crmerie-3xa.fr");
  CHECK(aliso::model::folded_address("hélène@example.org") == "hélène@example.org");
  CHECK(aliso::model::folded_address("Jeanne@Example.org") == "jeanne@example.org");
  CHECK(aliso::model::folded_address("jean.ne+a@example.org") == "jean.ne+a@example.org");
  CHECK(aliso::model::folded_address("").empty());
}
