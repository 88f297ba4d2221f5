// Files by the names that other systems and other hands give them: accents apart, capitals, folders of years.
// f-ê-t-e is one event, however its files' names are stored.
#include <doctest/doctest.h>

#include "running.h"

using namespace aliso;
using tests::MemoryDisk;
using tests::run;

namespace {

constexpr const char* event = "title: Fête\ndate: 2026-01-10\npresent: [vasi]\n";
const std::string together = "2026-02-f\u00EAte";
const std::string apart = "2026-02-fe\u0302te";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an event is found by its name without accents and capitals") {
  MemoryDisk disk = tests::network();
  disk.put("/net/events/" + apart + ".yaml", event);
  for (const std::string& word : {std::string("fete"), std::string("FETE"), std::string("F\u00EAte"),
                                  together, apart, "events/" + together + ".yaml"}) {
    INFO(word);
    const auto done = run(disk, {"stats", word});
    CHECK(done.status == 0);
    CHECK(has(done.out, apart));
  }
  CHECK(run(disk, {"stats", "Soiree"}).status == 0);
  CHECK(run(disk, {"stats", "Soirée"}).status == 0);
  CHECK(run(disk, {"stats", "…"}).status == 2);
}

TEST_CASE("what is typed with its accent names the one that has it") {
  MemoryDisk disk = tests::network();
  disk.put("/net/events/" + together + ".yaml", event);
  disk.put("/net/events/2026-03-fete.yaml", event);
  CHECK(run(disk, {"stats", "f\u00EAte"}).status == 0);
  const auto both = run(disk, {"stats", "fete"});
  CHECK(both.status == 2);
  CHECK(has(both.err, together));
  CHECK(has(both.err, "2026-03-fete"));
}

TEST_CASE("an event and its invitations belong together however their accents are stored") {
  for (const auto& [of_event, of_invitations] : {std::pair(apart, together), std::pair(together, apart)}) {
    MemoryDisk disk = tests::network();
    disk.put("/net/events/" + of_event + ".yaml", event);
    disk.put("/net/invitations/" + of_invitations + ".yaml",
             "answers:\n  - {structure: agora, answer: yes}\n");
    CHECK(!has(run(disk, {"check"}).err, "belong to no event"));
    CHECK(has(run(disk, {"stats", of_event, "--format", "json"}).out, "\"yes\": 1"));
    for (const std::string& form : {together, apart}) {
      CHECK(run(disk, {"check", "/net/invitations/" + form + ".yaml"}).status == 0);
      CHECK(run(disk, {"check", "/net/events/" + form + ".yaml"}).status == 0);
    }
    CHECK(run(disk, {"answer", "fete", "vasi", "no"}).status == 0);
    CHECK(has(disk.files().at("/net/invitations/" + of_invitations + ".yaml"), "vasi"));
    CHECK(!disk.is_there("/net/invitations/" + of_event + ".yaml"));
    // The event's own are its own; the others are nobody's then.
    disk.put("/net/invitations/" + of_event + ".yaml", "answers: []\n");
    CHECK(has(run(disk, {"check"}).err, "belong to no event"));
  }
}

TEST_CASE("an event and its journal belong together however their accents are stored") {
  MemoryDisk disk = tests::network();
  disk.put("/net/events/" + apart + ".yaml", event);
  disk.put("/net/journal/" + together + ".jsonl",
           R"({"schema":"aliso/journal/1","at":"2026-01-05T09:00:00+01:00","key":"k/a/b/c/d","wave":"w",)"
           R"("session":"2026-01-10","structure":"agora","channel":"email","state":"sent","run":"abcdefgh"})"
           "\n");
  const auto done = run(disk, {"check"});
  CHECK(!has(done.err, "journal-lost-event"));
  CHECK(!has(done.err, "there is no event"));
  CHECK(has(done.err, together + ".jsonl:1"));  // it is read as the event's: the wave is lost
}

TEST_CASE("what lies in folders of folders, or in one by another name, is looked for as well") {
  MemoryDisk disk = tests::network();
  disk.put("/net/events/2025/03/2025-03-x.yaml", event);
  disk.put("/net/events/2024/2024-03-x.yml", event);
  disk.put("/net/Events/2023-03-x.yaml.txt", event);
  disk.put("/net/invitation/2023/2023-03-x.yaml", "answers: []\n");
  disk.put("/net/template/debrief.mustache", "");
  const auto done = run(disk, {"check"});
  CHECK(done.status == 0);
  for (const char* named : {"events/2025/03/: 1 file is not read", "events/2024/2024-03-x.yml is not read",
                            "Events/2023-03-x.yaml.txt is not read", "invitation/2023/: 1 file is not read",
                            "template/: 1 file is not read", "mv -n /net/template /net/templates",
                            "mv -n /net/events/2025/03/*.yaml"}) {
    INFO(named);
    INFO(done.err);
    CHECK(has(done.err, named));
  }
  // Nothing but a slip in it: the folder as a whole, where the network's own isn't there.
  MemoryDisk bare;
  bare.put("/net/aliso.yaml", "network: N\n");
  bare.put("/net/Events/2023/2023-03-x.yml", event);
  CHECK(has(run(bare, {"check"}).err, "mv -n /net/Events /net/events"));
}

TEST_CASE("a network whose file has another name is not said to be nowhere") {
  for (const char* name : {"aliso.yml", "Aliso.yaml", "aliso.yaml.txt", "ALISO.YAML"}) {
    INFO(name);
    MemoryDisk disk;
    disk.put(std::string("/net/") + name, "network: N\n");
    disk.put("/net/events/2026-01-x.yaml", event);
    const auto done = run(disk, {"stats"});
    CHECK(done.status == 3);
    CHECK(has(done.err, std::string(name) + " is not read"));
    CHECK(has(done.err, "mv -n"));
  }
}

TEST_CASE("what looks meant and is not read is said by check alone") {
  MemoryDisk disk = tests::network();
  disk.put("/net/structures.yml", "[]\n");
  disk.put("/net/Structures.yaml", "[]\n");
  disk.put("/net/structures.yaml.txt", "[]\n");
  disk.put("/net/structures.yaml.bak", "[]\n");
  disk.put("/net/budget.yaml", "[]\n");
  disk.put("/net/.structures.yaml.swp", "[]\n");
  disk.put("/net/events/2026-01-x.yaml.txt", event);
  disk.put("/net/events/2025/2025-01-x.yaml", event);
  disk.put("/net/events/photos/a.jpg", "");
  disk.put("/net/Événements/2024-01-x.yaml", event);
  disk.put("/net/docs/2024-01-x.yaml", event);
  disk.put("/net/invitations/2025/2025-01-x.yaml", "answers: []\n");
  const auto done = run(disk, {"check"});
  CHECK(done.status == 0);
  for (const char* named :
       {"structures.yml is not read", "Structures.yaml is not read", "structures.yaml.txt is not read",
        "2026-01-x.yaml.txt is not read", "events/2025/: 1 file is not read",
        "Événements/: 1 file is not read", "invitations/2025/: 1 file is not read"}) {
    INFO(named);
    CHECK(has(done.err, named));
  }
  for (const char* left : {".bak", "budget", ".swp", "photos", "docs"}) {
    INFO(left);
    CHECK(!has(done.err, left));
  }
  CHECK(run(disk, {"stats"}).err == "");
  CHECK(run(disk, {"check", "/net/aliso.yaml"}).err == "");
}
