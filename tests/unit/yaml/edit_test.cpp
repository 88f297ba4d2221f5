// Taking an item out and putting another one in its place, in every style that people write lists in; the
// expected bytes are written by hand, by the rule that each case names.
#include "yaml/edit.h"

#include <doctest/doctest.h>

#include <vector>

#include "yaml/remove.h"
#include "yaml/replace.h"

using namespace aliso;
using yaml::Step;

namespace {

using Steps = std::vector<Step>;

std::string removed(const std::string& bytes, const Steps& where) {
  const auto old = yaml::read_again(bytes);
  if (!old) return "! not read";
  return yaml::remove(bytes, old->tree, where).value_or("! no way");
}

std::string replaced(const std::string& bytes, const Steps& where, const yaml::Item& item) {
  const auto old = yaml::read_again(bytes);
  if (!old) return "! not read";
  return yaml::replace(bytes, old->tree, where, item).value_or("! no way");
}

Steps at(std::string_view key, std::size_t index) {
  return {key, index};
}

struct Removal {
  const char* name;
  std::string before;
  Steps where;
  std::string after;
};

const std::vector<Removal>& removals() {
  static const std::vector<Removal> list = {
      {"a block's first", "a:\n  - x\n  - y\nb: 1\n", at("a", 0), "a:\n  - y\nb: 1\n"},
      {"a block's middle", "a:\n  - x\n  - y\n  - z\n", at("a", 1), "a:\n  - x\n  - z\n"},
      {"a block's last", "a:\n- x\n- y\nb: 1\n", at("a", 1), "a:\n- x\nb: 1\n"},
      {"the last line of a file without its end", "a:\n  - x\n  - y", at("a", 1), "a:\n  - x"},
      {"Windows line ends", "a:\r\n  - x\r\n  - y\r\nb: 1\r\n", at("a", 0), "a:\r\n  - y\r\nb: 1\r\n"},
      {"Windows line ends, none at the end", "a:\r\n  - x\r\n  - y", at("a", 1), "a:\r\n  - x"},
      {"its comments, above and at the end of its line",
       "a:\n  # of x\n  - x  # one\n  # of y\n  # and more\n  - y  # two\n  # of z\n  - z  # three\n",
       at("a", 1), "a:\n  # of x\n  - x  # one\n  # of z\n  - z  # three\n"},
      {"the first one's comments", "a:   # who\n  # of x\n  - x\n  - y\n", at("a", 0), "a:   # who\n  - y\n"},
      {"a comment that begins elsewhere is not its own", "a:\n  - x\n# those below are new\n  - y\n",
       at("a", 1), "a:\n  - x\n# those below are new\n"},
      {"a comment above an empty line is its own too", "a:\n  - x\n  # of y\n\n  - y\n  - z\n", at("a", 1),
       "a:\n  - x\n  - z\n"},
      {"but not what stands above the list", "# all\n\n- x\n- y\n", {std::size_t{0}}, "# all\n- y\n"},
      {"a comment within it is its own", "a:\n  - k: x\n    # l: old\n  # of y\n  - y\n", at("a", 0),
       "a:\n  # of y\n  - y\n"},
      {"key by key", "a:\n  - k: 1\n    l: 2\n  - k: 3\n    # of l\n    l: 4\n  - k: 5\n", at("a", 1),
       "a:\n  - k: 1\n    l: 2\n  - k: 5\n"},
      {"empty lines between: those before it go", "a:\n  - x\n\n  - y\n\n  - z\n\nb: 1\n", at("a", 1),
       "a:\n  - x\n\n  - z\n\nb: 1\n"},
      {"empty lines between: the last", "a:\n  - x\n\n  - y\n\nb: 1\n", at("a", 1), "a:\n  - x\n\nb: 1\n"},
      {"empty lines between: the first", "a:\n  - x\n\n  - y\n\n  - z\n", at("a", 0), "a:\n  - y\n\n  - z\n"},
      {"an empty line that is part of the text above stays", "a:\n  - |+\n    x\n\n  - y\nb: 1\n", at("a", 1),
       "a:\n  - |+\n    x\n\nb: 1\n"},
      {"a text", "a:\n  - |\n    x\n\n    y\n  - z\n", at("a", 0), "a:\n  - z\n"},
      {"the only one", "a:  # who\n  # of x\n  - x   # one\nb: 1\n", at("a", 0), "a: []  # who\nb: 1\n"},
      {"the only one, an empty line before it", "a:\n\n  - x\n\nb: 1\n", at("a", 0), "a: []\n\nb: 1\n"},
      {"the only one, not its comments", "a:\n    # more to come\n  - x\nb: 1\n", at("a", 0),
       "a: []\n    # more to come\nb: 1\n"},
      {"the only one of a file", "# all\n- x\n", {std::size_t{0}}, "# all\n[]\n"},
      {"the only one, Windows, no line end", "b: 1\r\na:\r\n  - x", at("a", 0), "b: 1\r\na: []"},
      {"a dash alone on its line", "a:\n  -\n    k: 1\n    l: 2\n  -\n    k: 3\n", at("a", 1),
       "a:\n  -\n    k: 1\n    l: 2\n"},
      {"a list in a list",
       "a:\n  - - x\n    - y\n  - - z\n",
       {"a", std::size_t{0}, std::size_t{0}},
       "a:\n  - - y\n  - - z\n"},
      {"a list in a list, its only one",
       "a:\n  - - x\n  - - z\n",
       {"a", std::size_t{0}, std::size_t{0}},
       "a:\n  - []\n  - - z\n"},
      {"of a file that is a list",
       "- name: x\n  b:\n    - y\n    - z\n- name: v\n",
       {std::size_t{0}, "b", std::size_t{1}},
       "- name: x\n  b:\n    - y\n- name: v\n"},
      {"brackets, the first", "a: [x, y, z]  # who\n", at("a", 0), "a: [y, z]  # who\n"},
      {"brackets, the middle", "a: [x,y,z]\n", at("a", 1), "a: [x,z]\n"},
      {"brackets, the last", "a: [ x, y ]\n", at("a", 1), "a: [ x ]\n"},
      {"brackets, a comma behind the last", "a: [x, y,]\n", at("a", 1), "a: [x,]\n"},
      {"brackets, the only one", "a: [x]\n", at("a", 0), "a: []\n"},
      {"brackets, the only one, with spaces", "a: [ {k: 1} ]\n", at("a", 0), "a: [ ]\n"},
      {"brackets, the only one over lines", "a: [\n    x,\n  ]\n", at("a", 0), "a: []\n"},
      {"brackets, one a line, the first", "a: [\n    x,  # one\n    y  # two\n  ]\n", at("a", 0),
       "a: [\n    y  # two\n  ]\n"},
      {"brackets, one a line, the last", "a: [\r\n    x,  # one\r\n    # of y\r\n    y  # two\r\n  ]\r\n",
       at("a", 1), "a: [\r\n    x  # one\r\n  ]\r\n"},
      {"brackets, one a line, commas", "a: [\n    x,\n    y,\n  ]\n", at("a", 1), "a: [\n    x,\n  ]\n"},
      {"brackets below each other, the first", "a: [x,\n    y,\n    z]\n", at("a", 0), "a: [y,\n    z]\n"},
      {"brackets below each other, the middle", "a: [x,\n    y,\n    z]\n", at("a", 1), "a: [x,\n    z]\n"},
      {"brackets below each other, the last", "a: [x,\n    y,\n    z]\n", at("a", 2), "a: [x,\n    y]\n"},
      {"brackets over lines", "a: [x, y,\n    z, v]\n", at("a", 1), "a: [x,\n    z, v]\n"},
      {"brackets over lines, the first of a line", "a: [x, y,\n    z, v]\n", at("a", 2),
       "a: [x, y,\n    v]\n"},
      {"a key of a map", "a: 1\n# of b\nb: 2   # two\nc: 3\n", {"b"}, "a: 1\nc: 3\n"},
      {"a key with a list", "a: 1\nb:\n  - x\n  # y?\nc: 3\n", {"b"}, "a: 1\nc: 3\n"},
      {"the first key behind a dash",
       "a:\n  - k: 1\n    # of l\n    l: 2\n",
       {"a", std::size_t{0}, "k"},
       "a:\n  - # of l\n    l: 2\n"},
      {"a key behind a dash", "a:\n  - k: 1\n    l: 2\n", {"a", std::size_t{0}, "l"}, "a:\n  - k: 1\n"},
      {"a key in braces", "a: [{k: 1, l: 2}]\n", {"a", std::size_t{0}, "l"}, "a: [{k: 1}]\n"},
      {"a map's only key", "a:\n  k: 1\nb: 2\n", {"a", "k"}, "a: {}\nb: 2\n"},
      {"no such item", "a: [x]\n", at("a", 1), "! no way"},
      {"no such key", "a: [x]\n", at("b", 0), "! no way"},
      {"no list there", "a: x\n", at("a", 0), "! no way"},
  };
  return list;
}

struct Replacement {
  const char* name;
  std::string before;
  Steps where;
  yaml::Item item;
  std::string after;
};

const yaml::Item someone{"someone", {}};
const yaml::Item two{"", {{"vasi", "2"}}};
const yaml::Item contact{"", {{"id", "-"}, {"email", "b@example.org"}}};

const std::vector<Replacement>& replacements() {
  static const std::vector<Replacement> list = {
      {"in a block, its comment stays", "a:\n  - x   # one\n  - y\n", at("a", 0), someone,
       "a:\n  - someone   # one\n  - y\n"},
      {"one key behind a dash", "a:\n  - x\n  - y\n", at("a", 1), two, "a:\n  - x\n  - vasi: 2\n"},
      {"a map as its neighbours stand, in braces", "a:\n  - { k: 1 }\n  - y  # two\n", at("a", 1), contact,
       "a:\n  - { k: 1 }\n  - { id: \"-\", email: b@example.org }  # two\n"},
      {"a map as its neighbours stand, key by key", "a:\r\n  - k: 1\r\n    l: 2\r\n  - y  # two\r\n",
       at("a", 1), contact,
       "a:\r\n  - k: 1\r\n    l: 2\r\n  - id: \"-\"\r\n    email: b@example.org  # two\r\n"},
      {"key by key stays so", "a:\n  - id: x\n    email: a@example.org  # old\n", at("a", 0), contact,
       "a:\n  - id: \"-\"\n    email: b@example.org  # old\n"},
      {"in brackets", "people: [m-d, accueil]  # two\n", at("people", 0), someone,
       "people: [someone, accueil]  # two\n"},
      {"a key's value",
       "a: {email: \"a@example.org\", b: 1}  # x\n",
       {"a", "email"},
       {"b@example.org", {}},
       "a: {email: b@example.org, b: 1}  # x\n"},
      {"a key's list in brackets", "people: [someone]\n", {"people"}, {"1", {}}, "people: 1\n"},
      {"a key's list in a block",
       "people:  # who\n  - someone\n  - x  # y\nb: 1\n",
       {"people"},
       {"2", {}},
       "people: 2  # who\nb: 1\n"},
      {"a key's list at the file's end", "people:\r\n- someone", {"people"}, {"1", {}}, "people: 1"},
      {"a text", "a: |\n  x\n  y\nb: 1\n", {"a"}, {"z", {}}, "a: z\nb: 1\n"},
      {"a text that needs quotes", "a: x\n", {"a"}, {"b: c", {}}, "a: \"b: c\"\n"},
      {"no such item", "a: [x]\n", at("a", 3), someone, "! no way"},
  };
  return list;
}

}  // namespace

TEST_CASE("an item or a key is taken out with what is its own, and nothing else") {
  for (const Removal& one : removals()) {
    INFO(one.name);
    CHECK(removed(one.before, one.where) == one.after);
  }
}

TEST_CASE("a value takes the place of another one, in the style of what stands there") {
  for (const Replacement& one : replacements()) {
    INFO(one.name);
    CHECK(replaced(one.before, one.where, one.item) == one.after);
  }
}
