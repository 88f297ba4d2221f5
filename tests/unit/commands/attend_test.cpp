// aliso attend on a disk in memory: whom a line speaks of, what is there already, which session it goes to.
// What goes to the file is compared to the byte.
#include <doctest/doctest.h>

#include "running.h"

using namespace aliso;
using tests::MemoryDisk;
using tests::run;

namespace {

using Words = std::vector<std::string>;

const std::string path = "/net/events/soiree.yaml";

MemoryDisk evening(const std::string& event) {
  MemoryDisk disk;
  disk.put("/net/aliso.yaml", "network: Essai\nlanguage: en\n");
  disk.put("/net/structures.yaml",
           "- name: Agora\n"
           "- name: FOL 23\n"
           "  contacts: [{id: m-d, name: Marion Dubreuil}, {id: accueil}, {id: a, name: Léa}, {id: b, name: "
           "LEA}]\n"
           "- {name: Le Tilleul, also: [Tilleul]}\n");
  disk.put(path, event);
  return disk;
}

const std::string head = "title: Soirée\ndate: 2026-01-10\nplace: Guéret\n";

/// What the event's file says behind its head once the words have been said, which must be done.
std::string added(const std::string& before, const Words& words) {
  MemoryDisk disk = evening(head + before);
  Words all = {"attend", "soiree"};
  all.insert(all.end(), words.begin(), words.end());
  const auto ran = run(disk, all);
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  return disk.files().at(path).substr(head.size());
}

/// What is said where nothing is to be changed.
std::string refused(int status, const std::string& before, const Words& words) {
  MemoryDisk disk = evening(head + before);
  const auto files = disk.files();
  Words all = {"attend", "soiree"};
  all.insert(all.end(), words.begin(), words.end());
  const auto ran = run(disk, all);
  CHECK(ran.status == status);
  CHECK(disk.files() == files);
  return status == 0 ? ran.out : ran.err;
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an outside structure is noted by its name, with its people") {
  CHECK(added("", {"--guest", "Le Papier plié"}) == "present:\n  - guest: Le Papier plié\n");
  CHECK(added("present: [agora]\n", {"--guest", " Le Papier plié ", "--people", "2-3"}) ==
        "present: [agora, {guest: Le Papier plié, people: 2-3}]\n");
  CHECK(added("headcount: 9\n", {"--guest", "Ondes: radio", "--people", "1"}) ==
        "headcount: 9\npresent:\n  - {guest: \"Ondes: radio\", people: 1}\n");
  CHECK(added("", {"--guest", "Ondes", "--excused"}) == "excused:\n  - guest: Ondes\n");
  // What keys send that are no letters is a blank.
  CHECK(added("", {"--guest", "On\x1b[Ddes"}) == "present:\n  - guest: \"On [Ddes\"\n");
}

TEST_CASE("an outside structure that is already noted, however it is spelled, stays as it is") {
  const std::string there = "present:\n  - {guest: Le Papier plié, people: 2}\n";
  CHECK(
      says(refused(0, there, {"--guest", "LE PAPIER-PLIE"}),
           "already noted for Guéret, Saturday 10 January 2026, line 5: {guest: Le Papier plié, people: 2}"));
  refused(0, there, {"--guest", "Le Papier plié", "--people", "2"});
  const std::string other = refused(1, there, {"--guest", "le papier plie", "--people", "3"});
  CHECK(says(other, "“Le Papier plié” is already noted, with another number of people"));
  CHECK(says(other, "change this line by hand: {guest: Le Papier plié, people: 3}"));
  CHECK(says(refused(1, there, {"--guest", "Le Papier plié", "--excused"}), "is already noted as present"));
  CHECK(says(refused(1, "excused: [{guest: Ondes}]\n", {"--guest", "ondes"}), "is already noted as excused"));
}

TEST_CASE("a structure of the network is no outside one, by any of its names") {
  for (const char* name : {"Le Tilleul", "le-tilleul", "TILLEUL"})
    CHECK(says(refused(2, "", {"--guest", name}), "give its id: le-tilleul"));
  CHECK(says(refused(2, "", {"--guest", "…!"}), "is not a name"));
  CHECK(says(refused(2, "", {"--guest", ""}), "is not a name"));
  CHECK(says(refused(2, "", {"--guest", "Le Papier pli\xe9"}), "--guest: the text is not UTF-8"));
}

TEST_CASE("people who came for themselves are a line of their own, once") {
  CHECK(added("present:\n  - agora\n", {"--public", "12"}) == "present:\n  - agora\n  - public: 12\n");
  CHECK(added("", {"--public", "10+"}) == "present:\n  - public: 10+\n");
  const std::string there = "present:\n  - public: 12\n";
  CHECK(says(refused(0, there, {"--public", "12"}), "line 5: public: 12; nothing was changed"));
  const std::string other = refused(1, there, {"--public", "15"});
  CHECK(says(other, "already noted: public: 12; nothing was changed"));
  CHECK(says(other, "change this line by hand: public: 15"));
  // Over two lines it is what they add up to.
  const std::string twice = "present: [{public: 12}, {public: 3}]\n";
  refused(0, twice, {"--public", "15"});
  const std::string third = refused(1, twice, {"--public", "12"});
  CHECK(says(third, "already noted: public: 12, public: 3; nothing was changed"));
  CHECK(says(third, "make one line of them by hand: public: 12"));
  CHECK(says(refused(2, "", {"--public", "many"}), "--public: “many” is not a number of people"));
  CHECK(says(refused(2, "", {"--public", "0"}), "--public: “0” is not a number of people"));
}

TEST_CASE("who came for a structure is noted by their contacts") {
  CHECK(added("", {"fol-23", "--with", "m-d", "--with", "ACCUEIL", "--with", "Marion  dubreuil"}) ==
        "present:\n  - {structure: fol-23, people: [m-d, accueil]}\n");
  CHECK(added("headcount: 9\n", {"fol-23", "--with", "a"}) ==
        "headcount: 9\npresent:\n  - {structure: fol-23, people: [a]}\n");
  const std::string there = "present:\n  - {structure: fol-23, people: [m-d, accueil]}\n";
  refused(0, there, {"fol-23", "--with", "accueil", "--with", "m-d"});
  refused(0, there, {"fol-23", "--people", "2"});
  refused(0, there, {"fol-23"});
  const std::string other = refused(1, there, {"fol-23", "--with", "m-d"});
  CHECK(says(other, "for fol-23, other people are noted, or only how many"));
  CHECK(says(other, "change this line by hand: {structure: fol-23, people: [m-d]}"));
  CHECK(says(refused(1, "present: [fol-23]\n", {"fol-23", "--with", "m-d"}), "or only how many"));
}

TEST_CASE("a contact that isn't there, or of whom there are two: the structure's are listed") {
  const std::string none = refused(2, "", {"fol-23", "--with", "Jeanne"});
  CHECK(says(none,
             "fol-23 has no contact “Jeanne”; its contacts:\n  m-d  Marion Dubreuil\n  accueil\n  a  Léa\n"));
  CHECK(says(refused(2, "", {"fol-23", "--with", "?"}), "fol-23 has no contact “?”"));
  const std::string two = refused(2, "", {"fol-23", "--with", "léa"});
  CHECK(says(two, "several contacts of fol-23 can be meant by “léa”"));
  CHECK(says(two, "\n  b  LEA\n"));
  CHECK(says(refused(2, "", {"agora", "--with", "m-d"}), "agora has no contact"));
}

TEST_CASE("what makes no sense together is said, before anything is opened") {
  const std::pair<Words, const char*> wrong[] = {
      {{"agora", "--guest", "Ondes"}, "one of the three"},
      {{"agora", "--public", "2"}, "one of the three"},
      {{"--guest", "Ondes", "--public", "2"}, "one of the three"},
      {{"--with", "m-d"}, "give STRUCTURE"},
      {{"--guest", "Ondes", "--with", "m-d"}, "give STRUCTURE"},
      {{"--public", "2", "--with", "m-d"}, "give STRUCTURE"},
      {{"fol-23", "--with", "m-d", "--people", "2"}, "not with --people"},
      {{"fol-23", "--with", "m-d", "--excused"}, "not with --excused"},
      {{"--public", "2", "--people", "2"}, "not with --people"},
      {{"--public", "2", "--excused"}, "not with --excused"},
      {{"agora", "--people", "2", "--excused"}, "not with --excused"},
      {{"--people", "2"}, "give STRUCTURE, or --guest"},
      {{}, "STRUCTURE, --guest or --public is missing"},
  };
  for (const auto& [words, what] : wrong) {
    const std::string err = refused(2, "", words);
    INFO(err);
    CHECK(says(err, what));
  }
}

TEST_CASE("after midnight it is the evening that is ending, by the network's clock") {
  const std::string two =
      "title: Nuit\nsessions:\n  - {date: 2026-01-10, time: 21h-2h, place: Guéret}\n"
      "  - {date: 2026-01-11, time: 10h-12h, place: Masgot}\n";
  const std::string first = "{date: 2026-01-10, time: 21h-2h, place: Guéret, present: [agora]}";
  const std::string second = "{date: 2026-01-11, time: 10h-12h, place: Masgot, present: [agora]}";
  const Words words = {"attend", "soiree", "agora"};
  // 1768087800 is 2026-01-10 23:30 UTC: half past midnight of the 11th in Paris.
  MemoryDisk night = evening(two);
  const auto ran = tests::run_at(night, 1768087800, words);
  CHECK(ran.status == 0);
  CHECK(ran.out == "noted for Guéret, Saturday 10 January 2026, in /net/events/soiree.yaml, line 3: agora\n");
  CHECK(says(night.files().at(path), first));
  // At seven, and where only a day is given, it is the 11th's.
  MemoryDisk morning = evening(two);
  CHECK(tests::run_at(morning, 1768111200, words).status == 0);
  CHECK(says(morning.files().at(path), second));
  MemoryDisk given = evening(two);
  CHECK(tests::run_at(given, 1768087800, {"--on", "2026-01-11", "attend", "soiree", "agora"}).status == 0);
  CHECK(says(given.files().at(path), second));
  // In Cayenne it is half past eight in the evening.
  MemoryDisk overseas = evening(two);
  overseas.put("/net/aliso.yaml", "network: Essai\nlanguage: en\ntime-zone: America/Cayenne\n");
  CHECK(tests::run_at(overseas, 1768087800, words).status == 0);
  CHECK(says(overseas.files().at(path), first));
}

TEST_CASE("the confirmation says for which session, and whether it is an apology") {
  MemoryDisk disk = evening("title: Fête\ndate: 2026-01-10\n");
  CHECK(run(disk, {"attend", "soiree", "agora", "--excused"}).out ==
        "apologies noted for the session of Saturday 10 January 2026, in /net/events/soiree.yaml, line 4: "
        "agora\n");
  CHECK(run(disk, {"attend", "soiree", "agora", "--excused"}).out ==
        "apologies already noted for the session of Saturday 10 January 2026, line 4: agora; nothing was "
        "changed\n");
  MemoryDisk stay = evening("title: Séjour\ndate: 2026-01-10..2026-01-12\n");
  CHECK(says(run(stay, {"attend", "soiree", "agora"}).out,
             "noted for the session from 10 to 12 January 2026, in "));
}
