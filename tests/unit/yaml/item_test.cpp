// A text written as YAML is read as the same text, whatever is in it.
// Each is put behind a key and a dash, in a block and in brackets.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "format/text.h"
#include "yaml/tree.h"

using namespace aliso;

namespace {

/// The text of the value under `k` of the file; "wrong: NAME" where the file has a mistake.
std::string read_back(const std::string& bytes, std::size_t item) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics found;
  const auto file = sources.add("test.yaml");
  sources.at(file).bytes = bytes;
  sources.at(file).read = true;
  const auto tree = yaml::read(sources, file, found);
  if (!found.all().empty()) return "wrong: " + std::string(found.all()[0].name) + " in " + bytes;
  const yaml::Node* value = tree->root->find("k");
  if (value->kind == yaml::Kind::list) value = &value->items.at(item);
  return value->kind == yaml::Kind::scalar ? std::string(value->text) : "no text in " + bytes;
}

void reads_back(const std::string& text) {
  const std::string written = format::written(text);
  REQUIRE(read_back(fmt::format("k: {}\n", written), 0) == text);
  REQUIRE(read_back(fmt::format("k:\n  - {}\n", written), 0) == text);
  REQUIRE(read_back(fmt::format("k: [a, {}, {}]\n", written, written), 1) == text);
}

}  // namespace

TEST_CASE("texts that YAML would take for something else are quoted") {
  for (const char* text :
       {"null", "Null", "NULL", "~",   "",    " a",    "a ",  "Bakao\u00A0", "\u00A0Bakao", "- a", "a: b",
        "a #b", "# a",  "a, b", "[a]", "{a}", "\"a\"", "'a'", "a\\b",        "a?",          "? a", "%a",
        "@a",   "`a`",  "&a",   "*a",  "!a",  "|",     ">",   "...",         "---",         "a:",  ": a"}) {
    CHECK_MESSAGE(format::written(text).starts_with('"'), text);
    reads_back(text);
  }
  for (const char* text :
       {"Bakao", "-1.5", "L'Œuvre", "yes", "23", "2022-04-07", "18h-20h", "over 1/2", "C'est à 18h !"}) {
    CHECK(format::written(text) == text);
    reads_back(text);
  }
  CHECK(format::written("a\nb\tc") == "a b c");
}

TEST_CASE("any text reads back") {
  const std::vector<std::string> pieces = {
      "a",      "Z",      "7",      " ", "-", "?",  ":",  ",",  "[",  "]",  "{",    "}", "#",
      "&",      "*",      "!",      "|", ">", "'",  "\"", "%",  "@",  "`",  "~",    ".", "<",
      "=",      "/",      "\\",     "+", ";", "(",  ")",  "$",  "^",  "_",  "null", "é", "\u00A0",
      "\u202F", "\u2009", "\u3000", "…", "–", "日", "🎲",  "<<", "--", ": ", " #"};
  std::mt19937 random(8);
  for (int i = 0; i < 6000; ++i) {
    std::string text;
    for (std::size_t n = random() % 6; n > 0; --n) text += pieces[random() % pieces.size()];
    reads_back(text);
  }
}
