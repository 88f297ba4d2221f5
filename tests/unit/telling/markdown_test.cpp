// Names and prose inside Markdown: what is escaped, what is joined, what is left alone.
// Expected by CommonMark's rules, read in its specification.
#include "telling/markdown.h"

#include <doctest/doctest.h>

using namespace aliso;
using namespace telling::markdown;

namespace {
const words::Language& french() {
  static const auto language = *words::Language::of("fr");
  return language;
}
}  // namespace

TEST_CASE("a single line's end becomes a space") {
  CHECK(prose("un\ndeux\n\ntrois\n", french()) == "un deux\n\ntrois");
  CHECK(prose("un\r\ndeux\r\n", french()) == "un deux");
  CHECK(prose("un  \ndeux", french()) == "un  \ndeux");
  CHECK(prose("", french()).empty());
}

TEST_CASE("lists, quotes, tables and code keep their lines") {
  CHECK(prose("- un\n  suite\n- deux", french()) == "- un suite\n- deux");
  CHECK(prose("1. un\n2. deux", french()) == "1. un\n2. deux");
  CHECK(prose("en l'an\n2022. Puis", french()) == "en l’an 2022. Puis");
  CHECK(prose("> un\n> deux", french()) == "> un\n> deux");
  CHECK(prose("| a | b |\n|--|--|\n| c | d |", french()) == "| a | b |\n|--|--|\n| c | d |");
  CHECK(prose("```\nl'a : b\n# c\n```", french()) == "```\nl'a : b\n# c\n```");
  CHECK(prose("un :\n```\na\n```\ndeux\ntrois", french()) == "un\u00a0:\n```\na\n```\ndeux trois");
  CHECK(prose("~~~\na\n~~~\n\ndeux", french()) == "~~~\na\n~~~\n\ndeux");
  CHECK(prose("x\n\n    l'a\n    b", french()) == "x\n\n    l'a\n    b");
  // A fence is closed by one as long, of the same sign; behind four spaces it is code, but not in a list.
  CHECK(prose("````\na\n```\nb\n````\nc\nd", french()) == "````\na\n```\nb\n````\nc d");
  CHECK(prose("```\na\n~~~\nb\n```\nc\nd", french()) == "```\na\n~~~\nb\n```\nc d");
  CHECK(prose("x\n\n    ```\n\na\nb", french()) == "x\n\n    ```\n\na b");
  CHECK(prose("- x\n    ```\n    a\n    b\n    ```", french()) == "- x\n    ```\n    a\n    b\n    ```");
}

TEST_CASE("what turns a line or ends it is not published, nor what it hides") {
  CHECK(line("VASI\u202e (3)\u2028# Titre", french()) == "VASI (3) # Titre");
  CHECK(line("&\u200eeacute;", french()) == "\\&eacute;");
  CHECK(prose("un\u0085deux\u202e\n\u200f# trois", french()) == "un deux \\# trois");
  CHECK(prose("<!\u2066-- aliso: table -->", french()) == "\\<!-- aliso: table -->");
  CHECK(line("שלום", french()) == "שלום");
}

TEST_CASE("an item's number has nine digits at most") {
  CHECK(prose("1. un\n100. cent\n123456789. fin", french()) == "1. un\n100. cent\n123456789. fin");
  CHECK(prose("1. un\n1234567890. suite", french()) == "1. un 1234567890. suite");
}

TEST_CASE("no heading, no rule, no mark of aliso's") {
  CHECK(prose("# Titre", french()) == "\\# Titre");
  CHECK(prose("un\n\n---\n\ndeux", french()) == "un\n\n\\---\n\ndeux");
  CHECK(prose("un\n===", french()) == "un \\===");
  CHECK(prose("- # Titre\n- ---\n- 1. ## b", french()) == "- \\# Titre \\- ---\n- 1. \\## b");
  CHECK(prose("> # Titre\n> ---\n>un", french()) == "> \\# Titre\n> \\---\n>un");
  CHECK(prose("2) * * *", french()) == "2) \\* * *");
  CHECK(prose("-      # code", french()) == "-      # code");
  CHECK(prose("<!-- /aliso -->", french()) == "\\<!-- /aliso -->");
  CHECK(prose("#hashtag", french()) == "#hashtag");
}

TEST_CASE("prose is opened and closed where that stays prose") {
  CHECK(opened("**T**.", "texte") == "**T**. texte");
  CHECK(opened("**T**.", "- a\n- b") == "**T**.\n\n- a\n- b");
  CHECK(opened("**T**.", "") == "**T**.");
  CHECK(closed("texte.", "(CAF)") == "texte. (CAF)");
  CHECK(closed("```\na\n```", "(CAF)") == "```\na\n```\n\n(CAF)");
  CHECK(indented("a\n\nb\n", "  ") == "a\n\n  b\n");
}

TEST_CASE("links") {
  CHECK(telling::markdown::link("Le diaporama", "") == "Le diaporama");
  CHECK(telling::markdown::link("a", "https://example.org/?v=1") == "[a](https://example.org/?v=1)");
  CHECK(telling::markdown::link("a", "https://example.org/a (b)") == "[a](<https://example.org/a (b)>)");
}
