// What commands do to the disk: reading ones nothing, writing ones all or nothing, whatever is refused.
// No folder of the machine is touched.
#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>

#include "commands/command.h"
#include "running.h"

using namespace aliso;
using tests::MemoryDisk;
using tests::run;

namespace {

using Words = std::vector<std::string>;

const Words answer = {"answer", "soiree", "vasi", "no", "--date", "2026-01-11"};

/// Each change that the words make is refused in turn: what is on the disk afterwards is what was there, or
/// all that was wanted; and the run says so.
void all_or_nothing(const MemoryDisk& before, const Words& words) {
  MemoryDisk whole = before;
  const auto done = run(whole, words);
  REQUIRE(done.status == 0);
  REQUIRE(whole.changes.size() > 1);
  for (std::size_t nth = 1; nth <= whole.changes.size(); ++nth) {
    for (const int refusal : {ENOSPC, EACCES, EROFS, EIO}) {
      MemoryDisk disk = before;
      disk.refused = nth;
      disk.refusal = refusal;
      const auto ran = run(disk, words);
      INFO(whole.changes[nth - 1] << " is refused: " << ran.err);
      CHECK(ran.status == 3);
      CHECK(ran.err != "");
      CHECK(ran.out == "");
      CHECK(disk.files() == before.files());
      // Once there is room, the same words do it.
      disk.refused = 0;
      CHECK(run(disk, words).status == 0);
      CHECK(disk.files() == whole.files());
    }
  }
}

}  // namespace

TEST_CASE("a command that only reads, by its row, changes nothing") {
  const std::vector<Words> forms = {
      {"check"},
      {"check", "-v"},
      {"check", "--format", "json"},
      {"list", "structures"},
      {"list", "contacts", "--format", "csv"},
      {"list", "actions", "--format", "ics"},
      {"list", "events"},
      {"stats"},
      {"stats", "atelier"},
      {"stats", "--format", "csv"},
      {"plan"},
      {"plan", "--places", "--format", "json"},
      {"calendar"},
      {"calendar", "atelier", "--work"},
      {"map"},
      {"map", "--by", "structure", "--format", "geojson"},
      {"map", "atelier", "--format", "svg", "--links"},
      {"trends"},
      {"trends", "structures", "--format", "csv"},
      {"trends", "waves"},
      {"trends", "calls"},
      {"sheet", "atelier"},
      {"sheet", "atelier", "--after", "--format", "html"},
      {"forecast"},
      {"forecast", "-v"},
      {"forecast", "--format", "json"},
      {"remind"},
      {"remind", "--format", "json"},
      {"remind", "--channel", "phone"},
      {"help", "stats"},
      {"complete", "--", "stats", ""},
  };
  for (const program::Command* command : commands::all_commands()) {
    if (command->effect != program::Effect::reads) continue;
    int tried = 0;
    for (const Words& words : forms) {
      if (words.front() != command->name) continue;
      MemoryDisk disk = tests::network();
      const auto before = disk.files();
      const auto ran = run(disk, words);
      INFO(words.front() << ": " << ran.err);
      CHECK(ran.status == 0);
      CHECK(disk.changes == std::vector<std::string>{});
      CHECK(disk.files() == before);
      ++tried;
    }
    INFO(command->name);
    CHECK(tried > 0);
  }
}

TEST_CASE("stats opens the event that was asked for, and no other") {
  MemoryDisk disk = tests::network();
  CHECK(run(disk, {"stats", "atelier"}).status == 0);
  CHECK(disk.reads == 3);  // aliso.yaml, structures.yaml, the event
}

TEST_CASE("an answer is put in its file under the lock, which goes") {
  MemoryDisk disk = tests::network();
  const auto ran = run(disk, answer);
  CHECK(ran.err == "");
  CHECK(ran.out.find("line 5: {structure: vasi, answer: no, on: 2026-01-11}") != std::string::npos);
  CHECK(disk.changes == std::vector<std::string>{"lock /net/invitations/.aliso.lock",
                                                 "replace /net/invitations/2026-01-soiree.yaml"});
  CHECK(disk.files().at("/net/invitations/2026-01-soiree.yaml") ==
        "waves:\n  - {id: rappel, channel: phone, due: 2026-01-12}\nanswers:\n  - {structure: agora, answer: "
        "yes}\n"
        "  - {structure: vasi, answer: no, on: 2026-01-11}\n");
  CHECK_FALSE(disk.files().contains("/net/.aliso.lock"));
}

TEST_CASE("all or nothing, whatever is refused") {
  SUBCASE("answer") {
    all_or_nothing(tests::network(), answer);
  }
  SUBCASE("answer, a new file in a new folder") {
    MemoryDisk disk;
    disk.put("/net/aliso.yaml", "network: Essai\n");
    disk.put("/net/structures.yaml", "- name: VASI\n");
    disk.put("/net/events/soiree.yaml", "title: Soirée\ndate: 2026-01-20\n");
    all_or_nothing(disk, answer);
  }
  SUBCASE("attend") {
    all_or_nothing(tests::network(), {"attend", "atelier", "agora", "--people", "2"});
  }
  SUBCASE("attend, an outside structure") {
    all_or_nothing(tests::network(), {"attend", "atelier", "--guest", "Ondes", "--people", "2"});
  }
  SUBCASE("import") {
    MemoryDisk disk = tests::network();
    disk.put("/net/poll.csv", "Structure;Réponse;Combien\nVASI;oui;2\nAgora;peut-être;\n");
    all_or_nothing(disk, {"import", "answers", "soiree", "/net/poll.csv"});
  }
  SUBCASE("call") {
    all_or_nothing(tests::network(), {"call", "soiree", "vasi", "no-reply"});
  }
}

TEST_CASE("import --dry-run looks without a lock and without a write") {
  MemoryDisk disk = tests::network();
  disk.put("/net/poll.csv", "Structure;Réponse\nVASI;oui\n");
  const auto before = disk.files();
  const auto ran = run(disk, {"import", "answers", "soiree", "/net/poll.csv", "--dry-run"});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("Would be noted") != std::string::npos);
  CHECK(disk.changes.empty());
  CHECK(disk.files() == before);
}

TEST_CASE("new and init write all their files or none") {
  const std::pair<Words, MemoryDisk> cases[] = {{{"new", "2026-03-fete"}, tests::network()}, {{"init"}, {}}};
  for (const auto& [words, before] : cases) {
    MemoryDisk whole = before;
    REQUIRE(run(whole, words).status == 0);
    for (std::size_t nth = 1; nth <= whole.changes.size(); ++nth) {
      if (whole.changes[nth - 1].starts_with("make folder /")) continue;  // its file is refused then
      MemoryDisk disk = before;
      disk.refused = nth;
      const auto ran = run(disk, words);
      INFO(words.front() << ": " << whole.changes[nth - 1] << " is refused: " << ran.err);
      CHECK(ran.status == 3);
      CHECK(disk.files() == before.files());
    }
  }
}

TEST_CASE("export writes its tables and then what makes them a package, or nothing") {
  const Words words = {"export", "/out", "--contacts"};
  MemoryDisk whole = tests::network();
  REQUIRE(run(whole, words).status == 0);
  CHECK(whole.changes.back() == "replace /out/datapackage.json");
  const MemoryDisk empty = tests::network();
  MemoryDisk replaced = whole;
  replaced.changes.clear();
  REQUIRE(run(replaced, {"export", "/out"}).status == 0);
  CHECK_FALSE(replaced.files().contains("/out/contacts.csv"));
  const auto first_of_package =
      std::find_if(replaced.changes.begin(), replaced.changes.end(),
                   [](const std::string& one) { return one.find("/out/") != one.npos; });
  CHECK(*first_of_package == "remove /out/datapackage.json");
  for (std::size_t nth = 1; nth <= whole.changes.size(); ++nth) {
    if (whole.changes[nth - 1].starts_with("make folder /")) continue;  // its files are refused then
    MemoryDisk disk = empty;
    disk.refused = nth;
    const auto ran = run(disk, words);
    INFO(whole.changes[nth - 1] << " is refused: " << ran.err);
    CHECK(ran.status == 3);
    CHECK(ran.out == "");
    CHECK(disk.files() == empty.files());
    // The run ends there: nothing that is there looks like a package.
    MemoryDisk stopped = empty;
    stopped.refused = nth;
    stopped.refused_from_then_on = true;
    CHECK(run(stopped, words).status == 3);
    CHECK_FALSE(stopped.files().contains("/out/datapackage.json"));
    MemoryDisk again = whole;
    again.changes.clear();
    again.refused = nth;
    again.refused_from_then_on = true;
    if (run(again, words).status != 0 && nth > 2)
      CHECK_FALSE(again.files().contains("/out/datapackage.json"));
  }
}

TEST_CASE("new, stopped between its two files, writes the other when it is asked again") {
  MemoryDisk disk = tests::network();
  REQUIRE(run(disk, {"new", "2026-03-fete"}).status == 0);
  const auto whole = disk.files();
  const std::string event = whole.at("/net/events/2026-03-fete.yaml");
  MemoryDisk stopped = tests::network();
  stopped.put("/net/events/2026-03-fete.yaml", event);
  const auto again = run(stopped, {"new", "2026-03-fete"});
  CHECK(again.status == 0);
  CHECK(again.out == "/net/invitations/2026-03-fete.yaml\n");
  CHECK(stopped.files() == whole);
  CHECK(run(stopped, {"new", "2026-03-fete"}).status == 3);  // both are there
  // An event that somebody has touched is theirs.
  MemoryDisk touched = tests::network();
  touched.put("/net/events/2026-03-fete.yaml", event + "place: Guéret\n");
  const auto before = touched.files();
  CHECK(run(touched, {"new", "2026-03-fete"}).status == 3);
  CHECK(touched.files() == before);
}

TEST_CASE("debrief --update refreshes a block, and leaves the file where it is refused") {
  MemoryDisk disk = tests::network();
  disk.put("/net/mien.md", "# Mine\n\n<!-- aliso: sessions -->\nold\n<!-- /aliso -->\n\nBy hand.\n");
  const auto before = disk.files();
  disk.refused = 1;
  CHECK(run(disk, {"debrief", "atelier", "--update", "/net/mien.md"}).status == 3);
  CHECK(disk.files() == before);
  disk.refused = 0;
  CHECK(run(disk, {"debrief", "atelier", "--update", "/net/mien.md"}).status == 0);
  const std::string& now = disk.files().at("/net/mien.md");
  CHECK(now.starts_with("# Mine\n\n<!-- aliso: sessions -->\n"));
  CHECK(now.ends_with("<!-- /aliso -->\n\nBy hand.\n"));
  CHECK(now.find("old") == std::string::npos);
}

TEST_CASE("-o takes the place of nothing that a person wrote in the network") {
  for (const char* file :
       {"aliso.yaml", "structures.yaml", "events/2026-01-atelier.yaml", "templates/debrief.md.mustache",
        "invitations/new.yaml", "journal/2026-01-soiree.jsonl"}) {
    MemoryDisk disk = tests::network();
    disk.put("/net/templates/debrief.md.mustache", "# {{title}}\n");
    const auto before = disk.files();
    INFO(file);
    CHECK(run(disk, {"stats", "atelier", "-o", std::string("/net/") + file}).status == 2);
    CHECK(disk.files() == before);
    CHECK(disk.changes.empty());
  }
}
