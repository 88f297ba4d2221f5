// What yaml-cpp says of a file, and that it is asked about every value.
// No input is known on which the two differ: the trees compared are of other bytes.
#include "yaml/second_opinion.h"

#include <doctest/doctest.h>

#include <string>

#include "diagnostics/print.h"

using namespace aliso;

namespace {

/// What is said of `bytes` if our reader had read `ours` in them: "" or "byte: how words".
std::string said(const std::string& ours, const std::string& bytes) {
  diagnostics::Sources sources;
  const auto file = sources.add("x.yaml");
  const auto other = sources.add("y.yaml");
  sources.at(file).bytes = ours;
  sources.at(other).bytes = bytes;
  diagnostics::Diagnostics found;
  const auto tree = yaml::read(sources, file, found);
  REQUIRE(tree);
  REQUIRE(tree->whole);
  yaml::second_opinion(sources.at(other), *tree, found);
  if (found.all().empty()) return "";
  const auto& one = found.all().front();
  CHECK(found.all().size() == 1);
  CHECK(one.name == "other-reader");
  for (const char* code : {"en", "fr"})
    CHECK_FALSE(diagnostics::text(one, sources, *words::Language::of(code), false).empty());
  std::string how, words;
  for (const auto& [name, value] : one.args) {
    if (name == "how") how = std::get<std::string>(value);
    if (name == "words") words = std::get<std::string>(value);
  }
  return std::to_string(one.at->byte) + ": " + how + " " + words;
}

std::string said(const std::string& bytes) {
  return said(bytes, bytes);
}

}  // namespace

TEST_CASE("both read the same") {
  CHECK(said("").empty());
  CHECK(said("# rien\n").empty());
  CHECK(said("---\n").empty());
  CHECK(said("a: 1\nb: [x, {c: 'é', d: \"\\u00e9\\n\"}]\ne: |\n  un\n  deux\nf: >\n  trois\n  quatre\n")
            .empty());
  CHECK(said("- - a\n  - b\n- {}\n- []\n- ''\n").empty());
  CHECK(said("a: 1\r\nb:\r\n  - c\r\n").empty());
}

TEST_CASE("yaml-cpp 0.7 is wrong, and we know it") {
  CHECK(said("a: >+\n  un\n\nb: 1\n").empty());
  CHECK(said("a: \"\\_\\N\\L\\P\"\n").empty());
  CHECK(said("a: \"\\ud83d\\ude00\"\n").empty());
  CHECK(said("a: 1\n\t# commentaire\nb: 2\n").empty());
  CHECK(said("a: 1\n\t\t\nb: 2\n").empty());
  CHECK(said("a: 1\n \t\r\n").empty());
  CHECK(said("- a\n\t").empty());
  CHECK(said("a: >-\n  un\n  ").empty());
  CHECK(said("a: |\n  un").empty());
  CHECK(said("a: >\n  un").empty());
  CHECK(said("- |+\n   ").empty());
  CHECK(said("a: 'un\n\n  '\n").empty());
  CHECK(said("a: \"  \n\n  \"\n").empty());
  CHECK(said("a: {url: https://example.org/carte?v=2, b: 1}\n").empty());
  CHECK(said("- [c, a?b]\n- {a: 1}\n").empty());
  CHECK(said("[a,\n  b?c]\n").empty());
}

TEST_CASE("a value, a kind, a number of items that differ") {
  CHECK(said("a: 1\nb: 2\n", "a: 1\nb: 3\n") == "8: differs 3");
  CHECK(said("a: 1\nb: 2\n", "a: 1\nc: 2\n") == "5: differs c");
  CHECK(said("a: [1]\n", "a: {b: 1}\n") == "3: differs {…}");
  CHECK(said("a: {b: 1}\n", "a: [1]\n") == "3: differs […]");
  CHECK(said("a: [1, 2]\n", "a: [1]\n") == "7: differs ]");
  CHECK(said("a: [1]\n", "a: [1, 2]\n") == "3: differs 2");
  CHECK(said("a: ''\n", "a:   \n") == "3: differs null");
  CHECK(said("a: 1\n", "# rien\n") == "0: differs null");
  CHECK(said("a: 'x'\n", "a: 'x\n\n  y'\n") == "3: differs x y");
  CHECK(said("- a\n- [b?c]\n", "- x\n- [b?c]\n") == "2: differs x");
}

TEST_CASE("a line that yaml-cpp refuses") {
  CHECK(said("a: 1\nb: 2\n", "a: 1\nb: @2\n") == "8: refuses unknown token");
  CHECK(said("a: 1\nb: [2]\n", "a: 1\nb: [2]]\n").find("refuses") != std::string::npos);
}
