// Each exception by one document: what YAML 1.2 says of it, worked out by hand, is what we read; the judge
// says something else, and is excused by that exception alone. Had we read something else as well, it would
// not be.
#include "exceptions.h"

#include <doctest/doctest.h>

#include "pyyaml.h"

using namespace aliso::reader;

namespace {

PyYaml& pyyaml() {
  static PyYaml judge(PYYAML_SCRIPT);
  return judge;
}

Reading ask(const std::string& bytes) {
  return pyyaml().answer(bytes);
}

/// The exception that excuses libfyaml; we read `form`.
std::string libfyaml_excused(const std::string& bytes, const std::string& form) {
  const Reading mine = ours(bytes).reading, other = libfyaml(bytes);
  CHECK(mine.accepted);
  CHECK(mine.form == form);
  CHECK((!other.accepted || other.form != form));
  CHECK(ask(bytes).accepted);
  return std::string(excused_of_libfyaml(bytes, mine, other));
}

std::string pyyaml_excused(const std::string& bytes, const std::string& form) {
  const Reading mine = ours(bytes).reading, other = ask(bytes);
  CHECK(mine.accepted);
  CHECK(mine.form == form);
  CHECK((!other.accepted || other.form != form));
  CHECK(libfyaml(bytes).form == form);
  return std::string(excused_of_pyyaml(bytes, mine, other, ask));
}

/// Whether libfyaml is excused where we read `bytes` as we do `like`.
bool excused_although(const std::string& bytes, const std::string& like) {
  return !excused_of_libfyaml(bytes, ours(like).reading, libfyaml(bytes)).empty();
}

bool pyyaml_excused_although(const std::string& bytes, const std::string& like) {
  return !excused_of_pyyaml(bytes, ours(like).reading, ask(bytes), ask).empty();
}

}  // namespace

TEST_CASE("libfyaml: a folded text whose lines are indented deeper behind an empty one") {
  CHECK(libfyaml_excused("a: >\n  un\n\n   deux\n", "{\np a\n> un\\n\\n deux\\n\n}\n") ==
        "libfyaml-folded-deeper");
  CHECK(libfyaml_excused(">\n m\n\n  n\n x\n\n  p\n", "> m\\n\\n n\\nx\\n\\n p\\n\n") ==
        "libfyaml-folded-deeper");
  CHECK_FALSE(excused_although("a: >\n  un\n\n   deux\n", "a: >\n  un\n\n   trois\n"));
  CHECK_FALSE(excused_although("a: >\n  un\n\n  deux\n", "a: >\n  un\n  deux\n"));
}

TEST_CASE("libfyaml: a closing bracket at its key's column") {
  CHECK(libfyaml_excused("a: [\n  b\n]\n", "{\np a\n[\np b\n]\n}\n") == "libfyaml-closing-bracket");
  CHECK_FALSE(excused_although("a: [\n  b\n]\n", "a: [\n  c\n  ]\n"));
}

TEST_CASE("libfyaml: a block with nothing in it") {
  CHECK(libfyaml_excused("a: |\n", "{\np a\n| \n}\n") == "libfyaml-zero-for-empty-block");
  CHECK_FALSE(excused_although("a: |\n", "a: |\n  b\n"));
}

TEST_CASE("libfyaml: a block with nothing in it, and the next key at its own key's column") {
  CHECK(libfyaml_excused("- a: |\n  b: c\n", "[\n{\np a\n| \np b\np c\n}\n]\n") ==
        "libfyaml-block-without-text");
  CHECK_FALSE(excused_although("- a: |\n  b: c\n", "- a: |\n    d\n  b: c\n"));
}

TEST_CASE("libfyaml: two apostrophes one after the other") {
  CHECK(libfyaml_excused("'a'''' b'\n", "' a'' b\n") == "libfyaml-two-apostrophes");
  CHECK(libfyaml_excused("'a''''\\'\n", "' a''\\\\\n") == "libfyaml-two-apostrophes");
  CHECK_FALSE(excused_although("'a'''' b'\n", "'a'' b'\n"));
}

TEST_CASE("libfyaml: an apostrophe before a line end") {
  CHECK(libfyaml_excused("'\n''\n'''\n", "'  ' '\n") == "libfyaml-apostrophe-before-line-end");
  CHECK_FALSE(excused_although("'\n''\n'''\n", "'\n''\nb'\n"));
  CHECK_FALSE(excused_although("'a\n\nb'\n", "'a b'\n"));
}

TEST_CASE("libfyaml: tabs between a dash and a quote") {
  const std::string bytes = "-\t\t'a'\n";
  const Reading mine = ours(bytes).reading;
  CHECK(mine.form == "[\n' a\n]\n");
  CHECK(excused_of_libfyaml(bytes, mine, libfyaml(bytes)) == "libfyaml-tab-behind-dash");
  CHECK(excused_of_libfyaml(bytes, ours("- 'b'\n").reading, libfyaml(bytes)).empty());
}

TEST_CASE("libfyaml: a document that is a block of text, its head deeper than its lines") {
  CHECK(libfyaml_excused("  >\n a\n", "> a\\n\n") == "libfyaml-head-deeper-than-text");
  CHECK_FALSE(excused_although("  >\n a\n", ">\n b\n"));
}

TEST_CASE("libfyaml: a comment below a block with nothing in it") {
  CHECK(libfyaml_excused("|4\n#\n", "| \n") == "libfyaml-comment-below-empty-block");
  CHECK_FALSE(excused_although("|4\n#\n", "|4\n    #\n"));
}

TEST_CASE("libfyaml: a blank written as an escape at a line's end") {
  CHECK(libfyaml_excused("\"a\\ \n  b\"\n", "\" a  b\n") == "libfyaml-escape-before-line-end");
  CHECK(libfyaml_excused("\"a\\\n\n\n  b\"\n", "\" a\\n\\nb\n") == "libfyaml-escape-before-line-end");
  CHECK_FALSE(excused_although("\"a\\ \n  b\"\n", "\"c\"\n"));
}

TEST_CASE("libfyaml: line ends of Windows before a closing quote") {
  CHECK(libfyaml_excused("'a\r\n  '\r\n", "' a \n") == "libfyaml-line-ends-of-windows");
  CHECK_FALSE(excused_although("'a\r\n  '\r\n", "'c'\r\n"));
}

TEST_CASE("libfyaml: a tab in a line that says nothing") {
  const std::string bytes = "a: [b]\n\t";
  const Reading mine = ours(bytes).reading;
  CHECK(mine.form == "{\np a\n[\np b\n]\n}\n");
  CHECK_FALSE(libfyaml(bytes).accepted);
  CHECK(excused_of_libfyaml(bytes, mine, libfyaml(bytes)) == "libfyaml-tab-before-nothing");
  const Reading nothing = ours("\t").reading;
  CHECK(nothing.accepted);
  CHECK(nothing.form.empty());
  CHECK(excused_of_libfyaml("\t", nothing, libfyaml("\t")) == "libfyaml-tab-before-nothing");
  CHECK_FALSE(excused_of_libfyaml("a: [b\n", mine, libfyaml("a: [b\n")) == "libfyaml-tab-before-nothing");
}

TEST_CASE("PyYAML: a letter that JSON writes as a pair of escapes") {
  const std::string bytes = "a: \"\\ud83c\\udfad\"\n", form = "{\np a\n\" \U0001F3AD\n}\n";
  CHECK(pyyaml_excused(bytes, form) == "pyyaml-pair-of-escapes");
  CHECK_FALSE(pyyaml_excused_although(bytes, "a: \"\U0001F3AE\"\n"));
}

TEST_CASE("PyYAML: letters that ended lines in YAML 1.1") {
  for (const std::string letter : {"\u0085", "\u2028", "\u2029"})
    CHECK(pyyaml_excused("a: b" + letter + "c\n", "{\np a\np b" + letter + "c\n}\n") ==
          "pyyaml-line-ends-of-1.1");
  CHECK_FALSE(pyyaml_excused_although("a: b\u0085c\n", "a: bc\n"));
}

TEST_CASE("PyYAML: tabs that separate") {
  CHECK(pyyaml_excused("a:\tb\n", "{\np a\np b\n}\n") == "pyyaml-tab-that-separates");
  CHECK(pyyaml_excused("a: b\n\t\nc: d\n", "{\np a\np b\np c\np d\n}\n") == "pyyaml-tab-that-separates");
  CHECK_FALSE(pyyaml_excused_although("a:\tb\n", "a: c\n"));
  CHECK(pyyaml_excused("a: |\t\n  b\n", "{\np a\n| b\\n\n}\n") == "pyyaml-tab-that-separates");
}

TEST_CASE("PyYAML: a text in brackets that begins with a colon") {
  CHECK(pyyaml_excused("a: [:b]\n", "{\np a\n[\np :b\n]\n}\n") == "pyyaml-colon-begins-text");
  CHECK_FALSE(pyyaml_excused_although("a: [:b]\n", "a: [:c]\n"));
  CHECK(pyyaml_excused("[:\"]\n", "[\np :\"\n]\n") == "pyyaml-colon-begins-text");
  CHECK(pyyaml_excused("{\"\"::>}\n", "{\n\" \np :>\n}\n") == "pyyaml-colon-begins-text");
}

TEST_CASE("PyYAML: a question mark inside a word in brackets") {
  CHECK(pyyaml_excused("a: [b?c=d]\n", "{\np a\n[\np b?c=d\n]\n}\n") == "pyyaml-question-in-word");
  CHECK_FALSE(pyyaml_excused_although("a: [b?c=d]\n", "a: [b?c=e]\n"));
}

TEST_CASE("PyYAML: the last line of a block without its end") {
  CHECK(pyyaml_excused("a: |\n  b", "{\np a\n| b\\n\n}\n") == "pyyaml-line-end-at-the-end");
  CHECK_FALSE(pyyaml_excused_although("a: |\n  b\n", "a: |-\n  b\n"));
}

TEST_CASE("PyYAML: the mark of an end where nothing began") {
  CHECK(pyyaml_excused("...\n", "") == "pyyaml-end-of-nothing");
}

TEST_CASE("PyYAML: what no exception speaks of") {
  const Reading mine = ours("a: b\n").reading;
  CHECK(excused_of_pyyaml("a: c\n", mine, ask("a: c\n"), ask).empty());
  CHECK(excused_of_pyyaml("a: @b\n", mine, ask("a: @b\n"), ask).empty());
}
