// People taken out of a file's bytes: the rest stays to the byte, in every style; expected bytes by hand.
// That no figure changes is tests/user/forget.py's.
#include "opening/unnamed.h"

#include <doctest/doctest.h>

#include "load/load.h"
#include "yaml/edit.h"

using namespace aliso;
using opening::People;

namespace {

/// Agora: lou and ana; VASI: lou.
model::Network two_structures() {
  model::Network network;
  for (const auto& [id, people] : {std::pair("agora", std::vector<const char*>{"lou", "ana"}),
                                   std::pair("vasi", std::vector<const char*>{"lou"})}) {
    model::Structure structure;
    structure.id = structure.name = id;
    for (const char* person : people) structure.contacts.emplace_back().id = person;
    network.structures.push_back(structure);
  }
  return network;
}

const People agoras_lou = {{0, "lou"}};
const People everybody = {{0, "lou"}, {0, "ana"}, {1, "lou"}};

std::string out_of_event(const std::string& bytes, const People& who = agoras_lou) {
  const model::Network network = two_structures();
  return opening::event_without("title: A\n" + bytes, network, who).value_or("! no way").substr(9);
}

std::string out_of_structures(const std::string& bytes, const People& who = agoras_lou) {
  return opening::structures_without(bytes, two_structures(), who).value_or("! no way");
}

std::string out_of_contacts(const std::string& bytes, const People& who = agoras_lou) {
  const model::Network network = two_structures();
  return opening::contacts_without(bytes, network, who).value_or("! no way");
}

}  // namespace

TEST_CASE("in an event a person is someone; a list of nobody known is its number") {
  CHECK(out_of_event("present: [{structure: agora, people: [lou, ana]}]  # x\n") ==
        "present: [{structure: agora, people: [someone, ana]}]  # x\n");
  CHECK(out_of_event("present: [{structure: Agora, people: [lou, someone]}, vasi]\n") ==
        "present: [{structure: Agora, people: 2}, vasi]\n");
  CHECK(out_of_event("present:\n  - structure: agora\n    people:\n      - lou\n      - ana\n  - vasi\n") ==
        "present:\n  - structure: agora\n    people:\n      - someone\n      - ana\n  - vasi\n");
  CHECK(out_of_event("present:\n  - structure: agora\n    people:\n      - lou\n  - vasi\n") ==
        "present:\n  - structure: agora\n    people: 1\n  - vasi\n");
  CHECK(out_of_event("present:\r\n  - {structure: agora, people: [lou]}") ==
        "present:\r\n  - {structure: agora, people: 1}");
}

TEST_CASE("a comment in a list stays, and so does the list") {
  CHECK(out_of_event("present:\n  - structure: agora\n    people:\n      - lou  # venue tard\n") ==
        "present:\n  - structure: agora\n    people:\n      - someone  # venue tard\n");
}

TEST_CASE("who stands twice at one session counts once, before and after") {
  CHECK(
      out_of_event(
          "present:\n  - {structure: agora, people: [lou, lou]}\n  - {structure: agora, people: [lou, ana]}\n"
          "  - {structure: agora, people: [lou]}\n") ==
      "present:\n  - {structure: agora, people: 1}\n  - {structure: agora, people: [ana]}\n"
      "  - {structure: agora, people: 0}\n");
  CHECK(out_of_event("sessions:\n  - {date: 2026-01-08, present: [{structure: agora, people: [lou]}]}\n"
                     "  - {date: 2026-01-09, present: [{structure: agora, people: [lou]}]}\n") ==
        "sessions:\n  - {date: 2026-01-08, present: [{structure: agora, people: 1}]}\n"
        "  - {date: 2026-01-09, present: [{structure: agora, people: 1}]}\n");
}

TEST_CASE("another structure's contact of that id stays, and so does an event without anybody") {
  const std::string others =
      "present: [{structure: vasi, people: [lou]}]\nexcused: [agora]\ncourse: |\n  lou\n";
  CHECK(out_of_event(others) == others);
  CHECK(out_of_event("excused: [{structure: vasi, people: [lou]}]\n", everybody) ==
        "excused: [{structure: vasi, people: 1}]\n");
}

TEST_CASE("a contact is cut out with its own comment lines; the last one takes its key along") {
  const std::string two =
      "- name: agora\n  contacts:\n    # Lou\n    - id: lou\n      phone: \"1\"  # le soir\n\n    # Ana\n"
      "    - {id: ana}\n- name: vasi\n  contacts: [{id: lou}]   # une\n  tags: [a]\n";
  CHECK(out_of_structures(two) ==
        "- name: agora\n  contacts:\n    # Ana\n    - {id: ana}\n- name: vasi\n  contacts: [{id: lou}]   # "
        "une\n"
        "  tags: [a]\n");
  CHECK(out_of_structures(two, {{0, "ana"}}) ==
        "- name: agora\n  contacts:\n    # Lou\n    - id: lou\n      phone: \"1\"  # le soir\n- name: vasi\n"
        "  contacts: [{id: lou}]   # une\n  tags: [a]\n");
  CHECK(out_of_structures(two, everybody) == "- name: agora\n- name: vasi\n  tags: [a]\n");
}

TEST_CASE("out of contacts.yaml, the structure's key goes with the last one") {
  const std::string apart = "# Apart\n\nAgora:\n  - id: lou\n  - id: ana\nvasi:\n  - id: lou";
  CHECK(out_of_contacts(apart) == "# Apart\n\nAgora:\n  - id: ana\nvasi:\n  - id: lou");
  CHECK(out_of_contacts(apart, {{1, "lou"}}) == "# Apart\n\nAgora:\n  - id: lou\n  - id: ana");
  CHECK(out_of_contacts(apart, everybody) == "# Apart\n\n{}");
}

TEST_CASE("a call keeps everything but its note") {
  const auto without = [](const std::string& bytes) {
    return opening::calls_without_notes(bytes, [](std::size_t call) { return call == 0; })
        .value_or("! no way");
  };
  CHECK(without("calls:\n  - {structure: a, note: Lou, on: 2026-01-02}\n  - {structure: b, note: Ana}\n") ==
        "calls:\n  - {structure: a, on: 2026-01-02}\n  - {structure: b, note: Ana}\n");
  CHECK(without("calls:\n  - structure: a\n    note: |\n      Lou\n      rappelle\n    on: 2026-01-02\n") ==
        "calls:\n  - structure: a\n    on: 2026-01-02\n");
  CHECK(without("answers: []\n") == "answers: []\n");
}

TEST_CASE("a line of the journal keeps all but the person, its spaces too; keys stay apart") {
  const model::Network network = two_structures();
  const auto line = [](const std::string& key, const std::string& contact) {
    return R"({"schema": "aliso/journal/1", "at": "2026-01-02T09:00:00+01:00", "key": ")" + key +
           R"(", "wave": "w", "structure": "agora", "contact": ")" + contact + R"(", "state": "sent"})" +
           "\n";
  };
  const auto without = [&](const std::string& bytes) {
    return load::journal_without(bytes, network, [](const auto& entry) { return entry.contact == "lou"; });
  };
  CHECK(without(line("e/-/w/agora/lou", "lou") + line("e/-/w/agora/ana", "ana")) ==
        line("e/-/w/agora/-", "-") + line("e/-/w/agora/ana", "ana"));
  CHECK(without(line("e/-/w/agora/lou/s.2026-01-08", "lou")) == line("e/-/w/agora/-/s.2026-01-08", "-"));
  // One to nobody by name had gone out as well: two messages stay two.
  CHECK(
      without(line("e/-/w/agora/-", "") + line("e/-/w/agora/lou", "lou") + line("e/-/w/agora/lou", "lou")) ==
      line("e/-/w/agora/-", "") + line("e/-/w/agora/-2", "-") + line("e/-/w/agora/-2", "-"));
  CHECK(without("no line\r\n") == "no line\r\n");
  const std::string done = line("e/-/w/agora/-", "-");
  CHECK(without(done) == done);
}
