// What load writes, load reads as the same: items that are added to a file, lines of the journal.
// Expected texts from the format's definition, by hand.
#include "load/items.h"

#include <doctest/doctest.h>

#include "from_text.h"
#include "load/kinds.h"
#include "load/writing.h"

using namespace aliso;
using model::Count;

namespace {

constexpr std::string_view some = R"(
- {name: Agora}
- {name: VASI, contacts: [{id: accueil}, {name: Marie D.}]}
- {name: "null", id: nul}
)";

constexpr std::string_view two_evenings =
    "title: A\nsessions: [{date: 2026-01-08, place: Guéret}, {date: 2026-01-09, place: Masgot}]\n";

struct Some : FromText {
  Some() { network("network: Essai", some); }
};

std::string key_names(const load::Written& map) {
  std::string names;
  for (const auto& key : map.keys) names += (names.empty() ? "" : " ") + std::string(key.name);
  return names;
}

}  // namespace

TEST_CASE("answers and calls are written as they are read") {
  Some from;
  const auto event = from.event(two_evenings);
  const std::string_view lines[] = {
      "{structure: agora, session: gueret, answer: yes, people: 2-3, on: 2025-12-02, via: phone}",
      "{members: 10, answer: no}",
      "{structure: nul, answer: maybe, people: 35+}",
  };
  for (const std::string_view line : lines) {
    const auto read = from.invitations("answers: [" + std::string(line) + "]\n", *event);
    REQUIRE(from.wrong() == Names{});
    CHECK(yaml::in_brackets(load::item(read->answers->at(0), from.network_of_test, *event)) == line);
  }
  const std::string_view call =
      "{structure: vasi, on: 2025-12-03, outcome: message-left, note: \"rappeler : après 17h\"}";
  const auto read = from.invitations("calls: [" + std::string(call) + "]\n", *event);
  REQUIRE(from.wrong() == Names{});
  CHECK(yaml::in_brackets(load::item(read->calls.at(0), from.network_of_test)) == call);
  CHECK(load::answers_list().key == "answers");
  CHECK(load::calls_list().key == "calls");
}

TEST_CASE("contacts are written with those who are not named") {
  Some from;
  const auto event = from.event(
      "title: A\ndate: 2026-01-08\npresent: [{structure: vasi, people: [someone, accueil, someone]}]\n");
  REQUIRE(from.wrong() == Names{});
  const load::Written line =
      load::written_map(load::attendance_kind, {from.network_of_test}, &event->sessions[0].present->at(0));
  REQUIRE(key_names(line) == "structure people");
  std::string people;
  for (const load::Written& one : line.keys[1].value.items) people += one.text + " ";
  CHECK(people == "accueil someone someone ");
}

TEST_CASE("who came is written as shortly as can be") {
  Some from;
  const std::pair<std::string_view, std::string_view> lines[] = {
      {"agora", "agora"},
      {"{structure: agora}", "agora"},
      {"agora: 2+", "{agora: 2+}"},
      {"{structure: vasi, people: 1}", "{vasi: 1}"},
      {"{members: 4, people: 8}", "{members: 4, people: 8}"},
      {"{partners: 2}", "{partners: 2}"},
      {"{guests: 1+}", "{guests: 1+}"},
      {"{guest: \"null\", people: 1}", "{guest: \"null\", people: 1}"},
      {"{public: 12}", "{public: 12}"},
      {"{people: [marie-d, accueil], structure: vasi}", "{structure: vasi, people: [marie-d, accueil]}"},
  };
  for (const auto& [typed, expected] : lines) {
    const auto event = from.event("title: A\ndate: 2026-01-08\npresent:\n  - " + std::string(typed) + "\n");
    REQUIRE(from.wrong() == Names{});
    const auto& line = event->sessions.at(0).present->at(0);
    CHECK(yaml::in_brackets(load::item(line, from.network_of_test)) == expected);
  }
}

TEST_CASE("who came goes to the session's list, or to the top of the file behind the session's keys") {
  Some from;
  const auto& several = from.tree(two_evenings);
  const auto there = load::attendance_list(several, 1, false);
  CHECK((there.list == "sessions" && there.index == 1 && there.key == "present" && there.behind.empty()));
  const auto top = load::attendance_list(from.tree("title: A\ndate: 2026-01-08\n"), 0, true);
  CHECK((top.list.empty() && top.key == "excused"));
  REQUIRE(top.behind.size() == 17);  // all keys of a session but `course`, which is the event's there
  CHECK(top.behind.front() == "date");
  CHECK(top.behind.back() == "remote");
}

TEST_CASE("keys are written in the order of their table, those that were given") {
  Some from;
  const auto event = from.event(
      "venue: B\nname: N\ntitle: A\ndate: 2026-01-08..2026-01-09\nplace: Guéret\nat: [46.17, 1.87]\nquorum: "
      "over 1/2\n"
      "criteria:\n  - {rule: {weekday: first thursday, outside: events}, text: T}\n");
  REQUIRE(from.wrong() == Names{});
  const load::Writing writing{from.network_of_test, &*event};
  CHECK(key_names(load::written_map(load::event_kind, writing, &*event)) == "title sessions quorum criteria");
  CHECK(key_names(load::written_map(load::session_kind, writing, &event->sessions[0])) ==
        "date name id place venue at");
  CHECK(key_names(load::written_map(load::rule_kind, writing, &*event->criteria[0].rule)) ==
        "weekday outside");
}

TEST_CASE("a line of the journal reads back as its entry") {
  Some from;
  using State = model::JournalEntry::State;
  for (const auto& state : {State::intent, State::sent, State::failed, State::settled_sent,
                            State::settled_not_sent, State::gone}) {
    model::JournalEntry entry;
    entry.at = "2022-04-04T09:00:00+02:00";
    entry.key = "k \"1\"";
    entry.wave = "rappel";
    entry.session = "gueret";
    entry.structure_id = "vasi";
    entry.run = "abcdefgh";
    entry.told = {
        {"gueret",
         {*model::make_date(2022, 4, 7), *model::make_date(2022, 4, 8)},
         model::Hours{{18 * 60}, {}},
         "Guéret",
         "le Bakao",
         true},
        {"masgot", {*model::make_date(2022, 4, 14), *model::make_date(2022, 4, 14)}, {}, "", "", false}};
    entry.contact = "accueil";
    entry.channel = "email";
    entry.state = state;
    const auto file = from.sources.add("journal/soiree.jsonl");
    from.sources.at(file).bytes = load::journal_line(entry) + "\n";
    const auto read = load::journal(from.sources, file, from.network_of_test, from.found);
    REQUIRE(read.size() == 1);
    CHECK((read[0].at == entry.at && read[0].key == entry.key && read[0].wave == entry.wave &&
           read[0].session == entry.session && read[0].structure == 1 && read[0].run == entry.run &&
           read[0].told == entry.told && read[0].structure_id == "vasi" && read[0].contact == entry.contact &&
           read[0].channel == entry.channel && read[0].state == state));
  }
  model::JournalEntry gone;
  gone.at = "2022-04-04T09:00:00+02:00";
  gone.key = "k";
  gone.wave = "rappel";
  CHECK(
      load::journal_line(gone) ==
      R"({"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"k","wave":"rappel","session":"","structure":"","contact":"","channel":"","run":"","told":[],"state":"intent"})");
}
