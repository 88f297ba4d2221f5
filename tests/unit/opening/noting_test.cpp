// Many things noted in one write: to one list or several, looked at once, under one lock; or nothing at all.
// On a disk in memory, which tells what was done to it.
#include "opening/noting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "checks/checks.h"
#include "load/load.h"
#include "memory_disk.h"
#include "opening/opening.h"

using namespace aliso;
using opening::Note;

namespace {

const std::string path = "/net/invitations/soiree.yaml";

/// Runs `note` on a network with one evening, whose invitations are as given.
class Noting {
 public:
  explicit Noting(const std::string& invitations) {
    disk.put("/net/aliso.yaml", "network: Essai\n");
    disk.put("/net/structures.yaml", "- name: VASI\n- name: Agora\n- name: CAF\n");
    disk.put("/net/events/soiree.yaml", "title: Soirée\ndate: 2026-01-20\n");
    if (!invitations.empty()) disk.put(path, invitations);
    run.directory = "/net";
    run.today = *model::make_date(2026, 1, 12);
    run.today_given = true;
    opened = opening::open_network(run);
  }

  std::optional<opening::Noted> note(const std::vector<Note>& notes) {
    const load::Names names(*opened.network);
    const auto event = opening::read_event(opened, names, "soiree");
    const opening::Look look = [&](const yaml::Tree& tree, diagnostics::Diagnostics& wrong,
                                   diagnostics::Diagnostics& contradictions) {
      ++looks;
      model::Dossier dossier;
      dossier.event = *event;
      dossier.invitations = load::invitations(tree, names, &dossier.event, wrong);
      if (!dossier.invitations || wrong.has_errors()) return;
      const model::Dossier* const one = &dossier;
      checks::event(*opened.network, dossier, {&one, 1}, run.today, contradictions);
    };
    return opening::note(opened, path, "import", look, [&](const yaml::Tree&) { return notes; });
  }

  tests::MemoryDisk disk;
  std::ostringstream out, err;
  program::Run run{.language = {},
                   .terminal = *words::Language::of("en"),
                   .disk = disk,
                   .out = out,
                   .err = err,
                   .documents = out};
  opening::Opening opened;
  int looks = 0;
};

Note answer(const std::string& structure, const std::string& reply) {
  return {{.key = "answers"}, {"", {{"structure", structure}, {"answer", reply}, {"on", "2026-01-11"}}}};
}
Note call(const std::string& structure, const std::string& day) {
  return {{.key = "calls"}, {"", {{"structure", structure}, {"on", day}, {"outcome", "no-reply"}}}};
}

}  // namespace

TEST_CASE("many things go into several lists in one write, looked at once before and once after") {
  Noting noting("answers:   # as they come\n  - {structure: agora, answer: maybe}\n# the end\n");
  const auto noted = noting.note(
      {answer("vasi", "yes"), call("caf", "2026-01-10"), answer("caf", "no"), call("vasi", "2026-01-11")});
  REQUIRE(noted);
  const std::string after =
      "answers:   # as they come\n  - {structure: agora, answer: maybe}\n"
      "  - {structure: vasi, answer: yes, on: 2026-01-11}\n  - {structure: caf, answer: no, on: 2026-01-11}\n"
      "# the end\ncalls:\n  - {structure: caf, on: 2026-01-10, outcome: no-reply}\n"
      "  - {structure: vasi, on: 2026-01-11, outcome: no-reply}\n";
  CHECK(noting.disk.files().at(path) == after);
  CHECK(noted->after == after);
  CHECK(noting.disk.changes ==
        std::vector<std::string>{"lock /net/invitations/.aliso.lock", "replace " + path});
  CHECK(noting.looks == 2);
  std::vector<std::uint32_t> lines;
  for (const auto& line : noted->lines) lines.push_back(line.number);
  CHECK(lines == std::vector<std::uint32_t>{3, 7, 4, 8});
  CHECK(opening::told(noting.run, *noted)
            .find("line 7: {structure: caf, on: 2026-01-10, outcome: no-reply}\n") != std::string::npos);
}

TEST_CASE("a file that isn't there yet is made with all of them") {
  Noting noting("");
  REQUIRE(noting.note({answer("vasi", "yes"), answer("caf", "no")}));
  CHECK(noting.disk.files().at(path) ==
        "answers:\n  - {structure: vasi, answer: yes, on: 2026-01-11}\n"
        "  - {structure: caf, answer: no, on: 2026-01-11}\n");
}

TEST_CASE("one that can't be so keeps all of them out, and is the one that is named") {
  Noting noting("answers:\n  - {structure: agora, answer: maybe}\n");
  const auto before = noting.disk.files();
  // There is no such structure.
  CHECK_FALSE(noting.note({answer("vasi", "yes"), call("nobody", "2026-01-10"), call("vasi", "2026-01-11")}));
  CHECK(noting.disk.files() == before);
  CHECK(noting.disk.changes == std::vector<std::string>{"lock /net/invitations/.aliso.lock"});
  const auto& all = noting.opened.found.all();
  const auto not_noted =
      std::find_if(all.begin(), all.end(), [](const auto& one) { return one.name == "not-noted"; });
  REQUIRE(not_noted != all.end());
  CHECK(std::get<std::string>(not_noted->args.at(0).second) ==
        "{structure: nobody, on: 2026-01-10, outcome: no-reply}");
}

TEST_CASE("where one finds no place nothing is noted") {
  Noting noting("answers: []\n");
  const auto before = noting.disk.files();
  CHECK_FALSE(
      noting.note({answer("vasi", "yes"), {{.key = "about", .list = "waves", .index = 3}, {"x", {}}}}));
  CHECK(noting.disk.files() == before);
  CHECK(noting.opened.found.all().at(0).name == "no-place-for-item");
}

TEST_CASE("nothing to note leaves the file as it is, without a word") {
  Noting noting("answers: []\n");
  CHECK_FALSE(noting.note({}));
  CHECK_FALSE(noting.opened.found.has_errors());
  CHECK(noting.disk.changes == std::vector<std::string>{"lock /net/invitations/.aliso.lock"});
}

TEST_CASE("an event's file that has gone since is one that can't be read, not an empty one") {
  Noting noting("");
  REQUIRE(noting.opened.network);
  noting.disk.remove("/net/events/soiree.yaml");
  const opening::Look look = [](const yaml::Tree&, diagnostics::Diagnostics&, diagnostics::Diagnostics&) {
    FAIL("nothing is there to be looked at");
  };
  CHECK_FALSE(opening::note(noting.opened, "/net/events/soiree.yaml", "attend", look,
                            [](const yaml::Tree&) { return std::vector<Note>{}; }));
  REQUIRE(noting.opened.found.all().size() == 1);
  CHECK(noting.opened.found.all().front().name == "missing-file");
  CHECK(!noting.disk.is_there("/net/events/soiree.yaml"));
}
