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

TEST_CASE("a name does not become markup") {
  CHECK(escape("l'été") == "l'été");
  CHECK(escape("*a* [b] `c` <d> ~~e~~") == "\\*a\\* \\[b\\] \\`c\\` \\<d> \\~\\~e\\~\\~");
  CHECK(escape("snake_case et _fin_") == "snake_case et \\_fin\\_");
  CHECK(escape("# titre") == "\\# titre");
  CHECK(escape("- item") == "\\- item");
  CHECK(escape("1. Mai") == "1\\. Mai");
  CHECK(escape("v1.2") == "v1.2");
  CHECK(escape("R&D") == "R&D");
  CHECK(escape("&eacute;") == "\\&eacute;");
}

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

TEST_CASE("cells and links") {
  CHECK(cell("a|b\nc") == "a\\|b c");
  CHECK(cell("a\\|b") == "a\\|b");
  CHECK(link("Le diaporama", "") == "Le diaporama");
  CHECK(link("a", "https://example.org/?v=1") == "[a](https://example.org/?v=1)");
  CHECK(link("a", "https://example.org/a (b)") == "[a](<https://example.org/a (b)>)");
}
