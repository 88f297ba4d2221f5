// Lines that are cut to fit a terminal, and what is never cut.
// Expected lines were laid out by hand.
#include "words/fitted.h"

#include <doctest/doctest.h>

#include <string>

#include "words/display_width.h"
#include "words/shown.h"

using aliso::words::fitted;

namespace {

const std::string hang(1, aliso::words::style::hang);
const std::string whole(1, aliso::words::style::whole);

}  // namespace

TEST_CASE("a long line is cut at spaces and goes on two columns further in") {
  CHECK(fitted("un deux trois quatre\n", 12) == "un deux\n  trois\n  quatre\n");
  CHECK(fitted("  un deux trois\ncinq", 10) == "  un deux\n    trois\ncinq");
  CHECK(fitted("court\n", 50) == "court\n");
  CHECK(fitted("", 50).empty());
}

TEST_CASE("a line with the mark goes on under it") {
  CHECK(fitted("  = " + hang + "écrivez ceci ou cela", 20) == "  = écrivez ceci ou\n    cela");
  // Where that leaves less than half, as if there were none.
  CHECK(fitted("            = " + hang + "un deux trois", 24) ==
        "            = un deux\n              trois");
  CHECK(fitted(hang + "court", 50) == "court");
}

TEST_CASE("columns are what is seen: accents take one, marks of style none") {
  const std::string bold(1, aliso::words::style::bold), plain(1, aliso::words::style::plain);
  CHECK(fitted("éé éé éé", 8) == "éé éé éé");
  CHECK(fitted(bold + "abc" + plain + " def", 7) == bold + "abc" + plain + " def");
}

TEST_CASE("what is to be typed stays in one piece") {
  CHECK(fitted("ajoutez present: [] si personne n’est venu", 20) ==
        "ajoutez present: []\n  si personne n’est\n  venu");
  CHECK(fitted("écrivez donc structure: beta", 22) == "écrivez donc\n  structure: beta");
  CHECK(fitted("écrivez {structure: beta, people: 0} à la ligne", 30) ==
        "écrivez\n  {structure: beta, people: 0}\n  à la ligne");
  CHECK(fitted("voyez donc aliso remind --channel phone pour la suite", 32) ==
        "voyez donc\n  aliso remind --channel phone\n  pour la suite");
  CHECK(fitted("    aliso answer 2026-09 ludomobile yes --people 2", 20) ==
        "    aliso answer 2026-09 ludomobile yes --people 2");
  CHECK(fitted(whole + "    5 | title: une ligne de la personne", 20) ==
        "    5 | title: une ligne de la personne");
  // Who speaks is no command.
  CHECK(fitted("aliso stats: plusieurs événements", 20) == "aliso stats:\n  plusieurs\n  événements");
}

TEST_CASE("no line begins with a mark that ends a clause") {
  CHECK(fitted("ôtez-le ; sinon, gardez-le", 7) == "ôtez-le ;\n  sinon,\n  gardez-le");
  CHECK(fitted("est-ce lui ? Ou non", 10) == "est-ce\n  lui ? Ou\n  non");
  CHECK(fitted("dites « le mot » ; alors", 16) == "dites\n  « le mot » ;\n  alors");
  CHECK(fitted("à 12 % (voir)", 5) == "à\n  12 %\n  (voir)");
  // A word that only begins with one is a word.
  CHECK(fitted("abc :def", 5) == "abc\n  :def");
}

TEST_CASE("a piece that takes more than a line is cut at its spaces, a word never") {
  CHECK(fitted("dit « un deux trois quatre cinq »", 16) == "dit « un deux\n  trois quatre\n  cinq »");
  CHECK(fitted("ab abcdefghijklmnop", 10) == "ab\n  abcdefghijklmnop");
  CHECK(fitted("aliso call yes|maybe|no", 12) == "aliso call\n  yes|maybe|\n  no");
  CHECK(fitted("call yes|maybe|no|later", 14) == "call yes|\n  maybe|no|\n  later");
}

TEST_CASE("no line takes more columns, for every width") {
  const std::string text =
      "La structure « Foyer rural » est notée deux fois, [une, deux] ; voyez aliso check -v, ou l’aide "
      "(ici).";
  for (int columns = 20; columns < 130; ++columns) {
    const std::string lines = fitted(text, columns);
    for (std::size_t from = 0; from <= lines.size();) {
      const std::size_t end = std::min(lines.find('\n', from), lines.size());
      CHECK(aliso::words::display_width(lines.substr(from, end - from)) <= columns);
      from = end + 1;
    }
  }
}
