// Files with YAML mistakes: what else is wrong in them is said, and nothing that is not.
// Whatever one slip of the finger does to a right file, load may speak of that place only.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "from_text.h"

using namespace aliso;

namespace {

/// The names of what `load` finds in a file of which yaml::read says it is not whole.
Names found_in(std::string_view kind, std::string_view bytes) {
  FromText from;
  from.network("network: Essai\n", "- name: Agora\n- name: VASI\n");
  const auto event = from.event("title: Soirée\ndate: 2022-04-07\n");
  const auto& tree = from.tree(bytes);
  CHECK_FALSE(tree.whole);
  const auto before = from.wrong();
  if (kind == "event") load::event(tree, "soiree", from.network_of_test, from.found);
  if (kind == "invitations") load::invitations(tree, from.network_of_test, &*event, from.found);
  if (kind == "network") load::network(tree, nullptr, from.found);
  if (kind == "structures") {
    yaml::Tree none;
    none.whole = false;
    load::network(none, &tree, from.found);
  }
  return from.wrong();
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("what stands above and below a mistake is read") {
  CHECK(found_in("event", "titel: a\ndate: 2022-13-01\ncourse: \"x\n") ==
        Names{"unknown-key", "no-such-day"});
  CHECK(found_in("event", "title: a\ntitle: b\ndate: 2022-13-01\n") == Names{"no-such-day"});
  CHECK(found_in("event", "title: a #b\ndate: 2022-13-01\n") == Names{"no-such-day"});
  CHECK(found_in("event", "title:\ndate: 2022-13-01\n") == Names{"no-such-day"});
  CHECK(found_in("event", "title a\ndate: 2022-13-01\n") == Names{"no-such-day"});
  CHECK(found_in("event", "date: 2022-04-07\npresent:\n  - agoar\n  - vasi: x\n  -\n") ==
        Names{"unknown-structure", "bad-count"});
  CHECK(found_in("event", "sessions:\n  - {date: 2022-04-07, plaec: x}\n\t- date: 2022-13-01\nkidn: y\n") ==
        Names{"unknown-key", "unknown-key"});
  CHECK(found_in("invitations", "waves:\n  - {on: 2022-03-32, about: a}\nanswers:\n  - [\n") ==
        Names{"no-such-day"});
  CHECK(found_in("network", "langauge: fr\nretention: 3 yaers\nabout: a: b\n") ==
        Names{"unknown-key", "bad-retention"});
  CHECK(found_in("structures", "- name: a\n  role: x\n- name: b\n\trole: y\n  contatcs: z\n- naem: c\n") ==
        Names{"unknown-value", "unknown-key"});
}

TEST_CASE("nothing is said to be missing, nothing that may stand in the rest to be unknown") {
  CHECK(found_in("event", "about: \"x\n").empty());
  CHECK(found_in("event", "title: a\nsessions:\n  - date: 2022-04-07\n    name: a: b\n").empty());
  CHECK(found_in("event", "title: a\nsessions: [\n").empty());
  CHECK(found_in("event", "title: a\ndate: 2022-04-07\nmoved-to: là\nstatus: [\n").empty());
  CHECK(found_in("event", "present:\n  - {people: 3, structure: [}\n").empty());
  CHECK(found_in("event", "date: 2022-04-07\npresent:\n  - people: 3\n    structure agora\n").empty());
  CHECK(found_in("invitations", "answers:\n  - answer: yes\n    structure: agora: b\n").empty());
  CHECK(
      found_in("invitations", "waves:\n  - id: w\n    due: 2 days before answer-by\nanswer-by: @\n").empty());
  CHECK(found_in("network", "language: fr\nnetwork\n").empty());
  CHECK(found_in("structures", "- id: a\n  name: b: c\n- role: @\n").empty());
}

TEST_CASE("a mistake in one line is not carried over to the next, nor kept") {
  FromText from;
  from.network("network: Essai\n", "- name: Agora\n  contacts: [{id: a, name: A}]\n");
  from.event(
      "title: a\ndate: 2022-04-07\npresent:\n  - {structure: agora, people: [a]}\n  - {people: [b]}\n");
  CHECK(from.wrong() == Names{"attendance-who"});
  const auto event = from.event("title: a\ndate: 2022-04-07\n");
  const auto invitations = from.invitations(
      "waves:\n  - {id: a, channel: email, due: 2022-04-01}\n  - {id: b, channel: emial, due: 2022-04-01}\n",
      *event);
  CHECK(from.wrong() == Names{"unknown-value"});
  REQUIRE(invitations);
  REQUIRE(invitations->waves.size() == 1);
  CHECK(invitations->waves.front().id == "a");
}

TEST_CASE("a text whose next lines are lost is not judged by its first") {
  CHECK(found_in("event", "title: a\ndate: 2022-04  # avril\n  -07\n").empty());
  CHECK(found_in("event", "title: a\ndate: 2022-04\n\t-07\n").empty());
}

TEST_CASE("names are not unknown where structures.yaml is cut") {
  FromText from;
  from.network("network: Essai\n", "- name: Agora\n  tags: [urban]\n");
  const load::Names names(from.network_of_test, false);
  const auto& tree =
      from.tree("title: a\ndate: 2022-13-07\npresent: [vasi, {structure: agora, people: [x]}]\n");
  const auto event = load::event(tree, "soiree", names, from.found);
  REQUIRE(event);
  CHECK(from.wrong() == Names{"no-such-day"});
  load::invitations(from.tree("waves: [{on: 2022-03, to: [tag:rural, vasi], about: a}]\n"), names, &*event,
                    from.found);
  CHECK(from.wrong().empty());
}

TEST_CASE("one slip anywhere in a right file") {
  FromText from;
  const std::string root = "examples/parole-de-reseau/";
  from.network(bytes_of(root + "aliso.yaml"), bytes_of(root + "structures.yaml"));
  const std::string right = bytes_of(root + "events/2022-04-parole-de-reseau.yaml");
  const auto event = from.event(right);
  REQUIRE(event);
  REQUIRE(from.wrong().empty());
  const auto line_of = [](std::string_view text, std::size_t byte) {
    return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n');
  };
  const load::Names names(from.network_of_test);
  const std::size_t step = 17;  // every byte in turn takes too long for each run
  std::size_t partly = 0;
  for (const std::string_view slip : {"", "\t", "\"", "[", "}", ":", "\n", " ", "- ", "#", "{"}) {
    for (std::size_t at = slip.size() % step; at < right.size(); at += step) {
      std::string text = right;
      text.replace(at, slip.empty() ? 1 : 0, slip);
      diagnostics::Sources sources;
      const auto file = sources.add("x.yaml");
      sources.at(file).bytes = text;
      diagnostics::Diagnostics yaml_found, found;
      const auto tree = yaml::read(sources, file, yaml_found);
      if (!tree || tree->whole) continue;
      ++partly;
      load::event(*tree, "soiree", names, found);
      const auto line = line_of(text, at);
      for (const auto& one : found.all()) {
        const auto there = line_of(text, one.at->byte);
        if (there == line || there == line + 1) continue;
        CAPTURE(text.substr(at < 60 ? 0 : at - 60, 120));
        CAPTURE(slip);
        CAPTURE(line);
        CAPTURE(there);
        CHECK(one.name == "");
      }
    }
  }
  CHECK(partly > 500);
}
