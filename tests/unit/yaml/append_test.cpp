// Adding an item in every style that people write lists in; the expected bytes are written by hand.
// yaml-cpp, which had no part in it, must read the old file and the item.
#include "yaml/append.h"
#include "format/text.h"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <array>
#include <vector>

using namespace aliso;

namespace {

const yaml::Item agora{"agora", {}};
const yaml::Item two{"", {{"vasi", "2"}}};
const yaml::Item answer{"", {{"structure", "vasi"}, {"answer", "yes"}, {"on", "2022-03-02"}}};

constexpr std::array<std::string_view, 3> top = {"date", "place", "present"};
const yaml::ListAt answers{.key = "answers"};
const yaml::ListAt calls{.key = "calls"};
const yaml::ListAt first{.key = "present", .list = "sessions", .index = 0};
const yaml::ListAt second{.key = "present", .list = "sessions", .index = 1};
const yaml::ListAt alone{.key = "present", .behind = top};

std::optional<yaml::Tree> tree_of(diagnostics::Sources& sources, const std::string& bytes) {
  diagnostics::Diagnostics found;
  const auto file = sources.add("test.yaml");
  sources.at(file).bytes = bytes;
  sources.at(file).read = true;
  return yaml::read(sources, file, found);
}

std::string appended(const std::string& bytes, const yaml::ListAt& where, const yaml::Item& item) {
  diagnostics::Sources sources;
  const auto tree = tree_of(sources, bytes);
  if (!tree) return "! not read";
  const auto result = yaml::append(sources.at(0).bytes, *tree, where, item);
  return result.value_or("! no place");
}

struct Case {
  const char* name;
  std::string before;
  yaml::ListAt where;
  yaml::Item item;
  std::string after;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> list = {
      {"a block", "answers:\n  - {a: 1}\n", answers, answer,
       "answers:\n  - {a: 1}\n  - {structure: vasi, answer: yes, on: 2022-03-02}\n"},
      {"a block without a final newline", "answers:\n  - {a: 1}", answers, answer,
       "answers:\n  - {a: 1}\n  - {structure: vasi, answer: yes, on: 2022-03-02}"},
      {"a block no deeper than its key", "answers:\n- {a: 1}\ncalls: []\n", answers, answer,
       "answers:\n- {a: 1}\n- {structure: vasi, answer: yes, on: 2022-03-02}\ncalls: []\n"},
      {"Windows line ends", "about: x\r\nanswers:\r\n  - {a: 1}\r\ncalls: []\r\n", answers, answer,
       "about: x\r\nanswers:\r\n  - {a: 1}\r\n  - {structure: vasi, answer: yes, on: 2022-03-02}\r\ncalls: "
       "[]\r\n"},
      {"Windows line ends, none at the end", "answers:\r\n  - {a: 1}", answers, answer,
       "answers:\r\n  - {a: 1}\r\n  - {structure: vasi, answer: yes, on: 2022-03-02}"},
      {"wide dashes", "date: 1\npresent:\n  -   vasi\n", alone, agora,
       "date: 1\npresent:\n  -   vasi\n  -   agora\n"},
      {"padded braces", "answers:\n  - { a: 1 }\n", answers, answer,
       "answers:\n  - { a: 1 }\n  - { structure: vasi, answer: yes, on: 2022-03-02 }\n"},
      {"key by key", "answers:\n  - a: 1\n    b: 2\ncalls: []\n", answers, answer,
       "answers:\n  - a: 1\n    b: 2\n  - structure: vasi\n    answer: yes\n    on: 2022-03-02\ncalls: []\n"},
      {"key by key, wide", "answers:\r\n-   a: 1\r\n    b: 2\r\n", answers, answer,
       "answers:\r\n-   a: 1\r\n    b: 2\r\n-   structure: vasi\r\n    answer: yes\r\n    on: "
       "2022-03-02\r\n"},
      {"empty lines between", "answers:\n  - {a: 1}\n\n  - {a: 2}\n\ncalls: []\n", answers, answer,
       "answers:\n  - {a: 1}\n\n  - {a: 2}\n\n  - {structure: vasi, answer: yes, on: 2022-03-02}\n\ncalls: "
       "[]\n"},
      {"a comment on the last line", "answers:\n  - {a: 1}   # perhaps\n# calls below\ncalls: []\n", answers,
       answer,
       "answers:\n  - {a: 1}   # perhaps\n  - {structure: vasi, answer: yes, on: 2022-03-02}\n# calls "
       "below\ncalls: "
       "[]\n"},
      {"a block of text last", "answers:\n  - a: 1\n    note: |\n      one\n\n      two\n\ncalls: []\n",
       answers, two, "answers:\n  - a: 1\n    note: |\n      one\n\n      two\n  - vasi: 2\n\ncalls: []\n"},
      {"a kept block of text last", "answers:\n  - note: |+\n      one\n\n\ncalls: []\n", answers, two,
       "answers:\n  - note: |+\n      one\n\n\n  - vasi: 2\ncalls: []\n"},
      {"a quoted text over lines last", "answers:\n  - a: 1\n    note: \"one\n      two\"\n# end\n", answers,
       two, "answers:\n  - a: 1\n    note: \"one\n      two\"\n  - vasi: 2\n# end\n"},
      {"a plain text over lines last", "answers:\n  - one\n    two\n\ncalls: []\n", answers, two,
       "answers:\n  - one\n    two\n  - vasi: 2\n\ncalls: []\n"},
      {"a plain text over lines ends the file", "answers:\n- note: one\n    two", answers, two,
       "answers:\n- note: one\n    two\n- vasi: 2"},
      {"texts over lines in brackets", "answers: [one\n    two,\n  'three\n   four']\n", answers, two,
       "answers: [one\n    two,\n  'three\n   four',\n  {vasi: 2}]\n"},
      {"brackets that close below their key", "date: 1\npresent: [\n  vasi,\n  caf\n]\n", alone, agora,
       "date: 1\npresent: [\n  vasi,\n  caf,\n  agora\n]\n"},
      {"texts that begin with a dash", "date: 1\npresent:\n- -t\n", alone, agora,
       "date: 1\npresent:\n- -t\n- agora\n"},
      {"no key yet, a text over lines last", "about: one\n  two\n", answers, two,
       "about: one\n  two\nanswers:\n  - vasi: 2\n"},
      {"nobody", "date: 1\npresent: []\nabout: x\n", alone, agora, "date: 1\npresent: [agora]\nabout: x\n"},
      {"nobody, with a space", "date: 1\npresent: [ ]   # nobody\n", alone, agora,
       "date: 1\npresent: [ agora ]   # nobody\n"},
      {"brackets", "date: 1\npresent: [vasi, caf]  # two\n", alone, agora,
       "date: 1\npresent: [vasi, caf, agora]  # two\n"},
      {"brackets without spaces", "date: 1\npresent: [vasi,caf]\n", alone, agora,
       "date: 1\npresent: [vasi,caf,agora]\n"},
      {"brackets with spaces", "date: 1\npresent: [ vasi, caf ]\n", alone, two,
       "date: 1\npresent: [ vasi, caf, {vasi: 2} ]\n"},
      {"brackets with padded braces", "answers: [{ a: 1 }]\n", answers, answer,
       "answers: [{ a: 1 }, { structure: vasi, answer: yes, on: 2022-03-02 }]\n"},
      {"a comma behind the last", "date: 1\npresent: [vasi, caf,]\n", alone, agora,
       "date: 1\npresent: [vasi, caf, agora,]\n"},
      {"brackets, one a line", "date: 1\npresent: [\n    vasi,\n    caf\n  ]\n", alone, agora,
       "date: 1\npresent: [\n    vasi,\n    caf,\n    agora\n  ]\n"},
      {"brackets, one a line, comments", "date: 1\npresent: [\n    vasi,  # two\n    caf  # one\n  ]\n",
       alone, agora, "date: 1\npresent: [\n    vasi,  # two\n    caf,  # one\n    agora\n  ]\n"},
      {"brackets, one a line, commas and comments",
       "date: 1\r\npresent: [\r\n    vasi,\r\n    caf,  # one\r\n  ]\r\n", alone, agora,
       "date: 1\r\npresent: [\r\n    vasi,\r\n    caf,  # one\r\n    agora,\r\n  ]\r\n"},
      {"brackets below each other", "date: 1\npresent: [vasi,\n          caf]\n", alone, agora,
       "date: 1\npresent: [vasi,\n          caf,\n          agora]\n"},
      {"brackets over lines", "date: 1\npresent: [vasi, b,\n          caf, d]\n", alone, agora,
       "date: 1\npresent: [vasi, b,\n          caf, d, agora]\n"},
      {"no key yet", "about: x\n", answers, answer,
       "about: x\nanswers:\n  - {structure: vasi, answer: yes, on: 2022-03-02}\n"},
      {"no key yet, as other lists stand", "waves:\n- {a: 1}\n# the end\n", answers, answer,
       "waves:\n- {a: 1}\n# the end\nanswers:\n- {structure: vasi, answer: yes, on: 2022-03-02}\n"},
      {"no key yet, four spaces", "waves:\n    - {a: 1}", calls, two,
       "waves:\n    - {a: 1}\ncalls:\n    - vasi: 2"},
      {"no key yet behind an end mark", "about: x\n...\n", answers, two,
       "about: x\nanswers:\n  - vasi: 2\n...\n"},
      {"no key yet behind a start mark", "---\nabout: x\n", answers, two,
       "---\nabout: x\nanswers:\n  - vasi: 2\n"},
      {"no key yet, all in braces", "{about: x}\n", answers, two, "{about: x, answers: [{vasi: 2}]}\n"},
      {"no key yet, nothing in braces", "{}\n", answers, two, "{answers: [{vasi: 2}]}\n"},
      {"nothing", "", answers, two, "answers:\n  - vasi: 2\n"},
      {"comments only", "# nothing yet", answers, two, "# nothing yet\nanswers:\n  - vasi: 2"},
      {"no key yet, a text last", "about: |\n  x\n\n", answers, two,
       "about: |\n  x\n\nanswers:\n  - vasi: 2\n"},
      {"a session", "sessions:\n  - date: 1\n    place: x\n\n  - date: 2\ntitle: x\n", first, agora,
       "sessions:\n  - date: 1\n    place: x\n    present:\n      - agora\n\n  - date: 2\ntitle: x\n"},
      {"the last session", "sessions:\n- date: 1\n  present: [x]\n- date: 2\n# end\n", second, agora,
       "sessions:\n- date: 1\n  present: [x]\n- date: 2\n  present:\n  - agora\n# end\n"},
      {"the list of the right session",
       "sessions:\n  - date: 1\n    present: [x]\n  - date: 2\n    present: [x]\n", second, agora,
       "sessions:\n  - date: 1\n    present: [x]\n  - date: 2\n    present: [x, agora]\n"},
      {"a session in braces", "sessions:\n  - {date: 1, place: x}\n  - {date: 2}\n", first, agora,
       "sessions:\n  - {date: 1, place: x, present: [agora]}\n  - {date: 2}\n"},
      {"a session's text last", "sessions:\n  - date: 1\n    course: |\n      x\n\n\ntitle: x\n", first,
       agora, "sessions:\n  - date: 1\n    course: |\n      x\n    present:\n      - agora\n\n\ntitle: x\n"},
      {"a session alone", "title: x\ndate: 1\nplace: x   # there\n\nabout: |\n  x\n", alone, agora,
       "title: x\ndate: 1\nplace: x   # there\npresent:\n  - agora\n\nabout: |\n  x\n"},
      {"texts that need quotes", "calls:\n  - {a: 1}\n", calls,
       yaml::Item{"", {{"structure", "vasi"}, {"note", "a: \"b\" # c, \\d"}}},
       "calls:\n  - {a: 1}\n  - {structure: vasi, note: \"a: \\\"b\\\" # c, \\\\d\"}\n"},
      {"texts over lines", "calls:\n  - {a: 1}\n", calls,
       yaml::Item{"", {{"structure", "vasi"}, {"note", "a\nb"}}},
       "calls:\n  - {a: 1}\n  - {structure: vasi, note: a b}\n"},
      {"no list there", "answers: x\n", answers, two, "! no place"},
      {"no such session", "sessions:\n  - {date: 1}\n", second, agora, "! no place"},
  };
  return list;
}

bool is_within(const std::string& old, const std::string& bytes) {
  std::size_t at = 0;
  for (const char c : bytes) {
    if (at < old.size() && old[at] == c) ++at;
  }
  return at == old.size();
}

/// What yaml-cpp reads, whatever the style.
std::string shown(const YAML::Node& node) {
  if (!node.IsDefined() || node.IsNull()) return "";
  if (node.IsScalar()) return node.as<std::string>();
  std::string text;
  for (const auto& part : node)
    text += node.IsMap() ? shown(part.first) + ": " + shown(part.second) + ", " : shown(part) + ", ";
  return node.IsMap() ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace

TEST_CASE("an item is added in the style of those already there") {
  for (const Case& one : cases()) {
    INFO(one.name);
    CHECK(appended(one.before, one.where, one.item) == one.after);
  }
}

TEST_CASE("the old bytes are all there, and yaml-cpp reads the old file and the item") {
  for (const Case& one : cases()) {
    for (const yaml::Item& item : {agora, two, answer}) {
      INFO(one.name);
      const std::string after = appended(one.before, one.where, item);
      if (after.starts_with("! ")) continue;
      CHECK(is_within(one.before, after));
      const YAML::Node old = YAML::Load(one.before);
      YAML::Node now = YAML::Load(after);
      YAML::Node map = one.where.list.empty() ? now : now[std::string(one.where.list)][one.where.index];
      YAML::Node list = map[std::string(one.where.key)];
      REQUIRE(list.IsSequence());
      const YAML::Node last = list[list.size() - 1];
      if (item.fields.empty())
        CHECK(last.as<std::string>() == item.scalar);
      else
        for (const auto& [key, value] : item.fields) CHECK(last[key].as<std::string>() == value.scalar);
      list.remove(list.size() - 1);
      const bool made = one.before.find(std::string(one.where.key) + ":") == std::string::npos ||
                        (list.size() == 0 && one.where.list == "sessions" && one.where.index == 1);
      if (made) map.remove(std::string(one.where.key));
      CHECK(shown(now) == (old.IsNull() ? "{}" : shown(old)));
    }
  }
}

TEST_CASE("item after item, as at a door: each one is there, in order") {
  for (const Case& one : cases()) {
    INFO(one.name);
    std::string bytes = one.before;
    std::string next = appended(bytes, one.where, agora);
    if (next.starts_with("! ")) continue;
    for (int i = 0; i < 5; ++i) {
      CHECK(is_within(bytes, next));
      bytes = next;
      next = appended(bytes, one.where, {"s" + std::to_string(i), {}});
      REQUIRE_FALSE(next.starts_with("! "));
    }
  }
}

TEST_CASE("texts are quoted where they could be taken for something else") {
  CHECK(aliso::format::written("rappeler après 17h") == "rappeler après 17h");
  CHECK(aliso::format::written("2022-03-02") == "2022-03-02");
  CHECK(aliso::format::written("") == "\"\"");
  CHECK(aliso::format::written("null") == "\"null\"");
  CHECK(aliso::format::written("- x") == "\"- x\"");
  CHECK(aliso::format::written("17:30") == "\"17:30\"");
  CHECK(aliso::format::written(" x") == "\" x\"");
  CHECK(aliso::format::written("a\tb") == "a b");
  CHECK(aliso::format::written("l'une, l'autre") == "\"l'une, l'autre\"");
}

TEST_CASE("a file that is a list, and a list of one of its maps") {
  const yaml::Item caf{"", {{"id", "caf"}, {"name", "CAF"}}};
  const yaml::ListAt file{};
  CHECK(appended("# who\n- name: VASI\n  role: member\n", file, caf) ==
        "# who\n- name: VASI\n  role: member\n- id: caf\n  name: CAF\n");
  CHECK(appended("- {name: VASI}\n", file, caf) == "- {name: VASI}\n- {id: caf, name: CAF}\n");
  CHECK(appended("[]\n", file, caf) == "[{id: caf, name: CAF}]\n");
  CHECK(appended("# nobody yet\n", file, caf) == "# nobody yet\n- {id: caf, name: CAF}\n");
  const yaml::ListAt also{.key = "also", .index = 1};
  CHECK(appended("- name: VASI\n- name: Agora\n  also: [AGORA]\n", also, agora) ==
        "- name: VASI\n- name: Agora\n  also: [AGORA, agora]\n");
  CHECK(appended("- name: VASI\n- name: Agora\n\n- name: CAF\n", also, agora) ==
        "- name: VASI\n- name: Agora\n  also:\n    - agora\n\n- name: CAF\n");
  CHECK(appended("- name: VASI\n", also, agora) == "! no place");
}

TEST_CASE("several items at once, in the style of those already there") {
  const std::vector<yaml::Item> items = {agora, two, answer};
  const auto many = [&](const std::string& bytes) {
    diagnostics::Sources sources;
    const auto tree = tree_of(sources, bytes);
    return yaml::append(bytes, *tree, answers, items).value_or("! no place");
  };
  const std::string third = "{structure: vasi, answer: yes, on: 2022-03-02}";
  CHECK(many("answers:\n  - x  # one\n# end\n") ==
        "answers:\n  - x  # one\n  - agora\n  - vasi: 2\n  - " + third + "\n# end\n");
  CHECK(many("answers:\r\n- x\r\n\r\n- y") ==
        "answers:\r\n- x\r\n\r\n- y\r\n\r\n- agora\r\n\r\n- vasi: 2\r\n\r\n- " + third);
  CHECK(many("answers: [x,y]\n") == "answers: [x,y,agora,{vasi: 2}," + third + "]\n");
  CHECK(many("answers: []\n") == "answers: [agora, {vasi: 2}, " + third + "]\n");
  CHECK(many("answers: [\n    x,  # one\n    y  # two\n  ]\n") ==
        "answers: [\n    x,  # one\n    y,  # two\n    agora,\n    {vasi: 2},\n    " + third + "\n  ]\n");
  CHECK(many("") == "answers:\n  - agora\n  - vasi: 2\n  - " + third + "\n");
  CHECK(many("{about: x}\n") == "{about: x, answers: [agora, {vasi: 2}, " + third + "]}\n");
}
