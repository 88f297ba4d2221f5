// Whole commands on a disk in memory, with any bytes in the place of any file, of a template, a debrief, or
// what is typed. The first byte chooses: a(rguments, one a line), c(ells of a table to import), d(ebrief for
// --update), t(emplate), l(etter’s template), and the files by reading.cpp’s letters: n, s, e, i, j.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "unit/commands/running.h"

using namespace aliso;
using tests::MemoryDisk;
using tests::Ran;

namespace {

using Words = std::vector<std::string>;

void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// JSON that is no JSON, or no UTF-8, ends the run.
void is_json(const std::string& text) {
  must(nlohmann::json::accept(text), "JSON is JSON");
}

Ran try_words(MemoryDisk& disk, const Words& words) {
  // The door asks on stdin: nobody answers.
  std::istringstream nothing;
  std::streambuf* const kept = std::cin.rdbuf(nothing.rdbuf());
  Ran ran = tests::run(disk, words);
  std::cin.rdbuf(kept);
  std::cin.clear();
  must(ran.status >= 0 && ran.status <= 3, "the exit status is one of the manual's, and no defect");
  return ran;
}

/// Whether all lines of `old` stand in `now`, in their order: what a person wrote is there.
bool keeps_lines(const std::string& old, const std::string& now) {
  std::istringstream before(old), after(now);
  std::string wanted, line;
  while (std::getline(before, wanted)) {
    bool found = false;
    while (!found && std::getline(after, line)) found = line == wanted;
    if (!found) return false;
  }
  return true;
}

void typed(const std::string& text) {
  MemoryDisk disk = tests::network();
  Words words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && words.size() < 40;) words.push_back(line);
  const auto before = disk.files();
  const Ran ran = try_words(disk, words);
  for (const auto& [path, bytes] : before) {
    const auto now = disk.files().find(path);
    must(now != disk.files().end(), "no file goes");
    if (path.starts_with("/net/")) must(keeps_lines(bytes, now->second), "no line that was there goes");
    if (ran.status != 0) must(bytes == now->second, "what failed changed nothing");
  }
}

/// One of the list, by what the input is: each command has its turn, and an input costs four runs, not
/// twenty.
const Words& one_of(const std::vector<Words>& list, const std::string& input) {
  return list[std::hash<std::string>()(input) % list.size()];
}

/// One of the commands that read: where `check` finds no error it finds none either.
void read_by_one(MemoryDisk& disk, const std::string& input) {
  static const std::vector<Words> commands = {{"stats", "soiree"},
                                              {"stats", "soiree", "--format", "json"},
                                              {"stats", "--format", "csv"},
                                              {"remind"},
                                              {"remind", "--format", "json"},
                                              {"remind", "--format", "csv"},
                                              {"remind", "--channel", "phone"},
                                              {"remind", "--channel", "post"},
                                              {"debrief", "soiree"},
                                              {"debrief", "soiree", "--lang", "fr"},
                                              {"debrief", "soiree", "--format", "html"},
                                              {"privacy", "notice"},
                                              {"privacy", "register"}};
  const auto before = disk.files();
  const Ran checked = try_words(disk, {"check", "--format", "json"});
  is_json(checked.out);
  const Words& words = one_of(commands, input);
  const Ran ran = try_words(disk, words);
  must(ran.status == 0 || checked.status != 0, "who passed check is read by every command");
  if (words.back() == "json" && ran.status == 0) is_json(ran.out);
  must(disk.files() == before, "reading changes nothing");
}

void updated(const std::string& text) {
  MemoryDisk disk = tests::network();
  disk.put("/net/d.md", text);
  const Ran first = try_words(disk, {"debrief", "soiree", "--update", "/net/d.md"});
  const std::string once = disk.files().at("/net/d.md");
  if (first.status != 0) return must(once == text, "what failed changed nothing");
  const Ran second = try_words(disk, {"debrief", "soiree", "--update", "/net/d.md"});
  must(second.status == 0 && disk.files().at("/net/d.md") == once, "twice is as once");
}

void in_place(const std::string& path, const std::string& bytes) {
  MemoryDisk disk = tests::network();
  disk.put(path, bytes);
  read_by_one(disk, bytes);
  // A note is put beside what is there, or not at all.
  const std::vector<Words> notes = {{"answer", "soiree", "vasi", "yes"},
                                    {"call", "soiree", "agora", "answered", "--note", bytes.substr(0, 80)},
                                    {"attend", "atelier", "agora", "--people", "2"},
                                    {"sent", "soiree", "rappel", "vasi"}};
  const Words& words = one_of(notes, bytes + "note");
  const auto before = disk.files();
  const bool readable = try_words(disk, {"stats", words[1]}).status == 0;
  const Ran ran = try_words(disk, words);
  if (ran.status != 0)
    must(disk.files() == before, "what failed changed nothing");
  else if (readable)
    must(try_words(disk, {"stats", words[1]}).status == 0, "what was noted can be read");
}

/// A table of anybody's: looked at it changes nothing, refused neither; imported twice it is imported once.
void imported(const std::string& bytes) {
  static const std::vector<Words> commands = {
      {"import", "answers", "soiree", "/net/t.csv"},
      {"import", "answers", "soiree", "/net/t.csv", "--accept-close", "--learn"},
      {"import", "attendance", "atelier", "/net/t.csv", "--accept-close"},
      {"import", "attendance", "atelier", "/net/t.csv", "--column", "structure=1", "--column", "people=2"},
      {"import", "structures", "/net/t.csv"}};
  MemoryDisk disk = tests::network();
  disk.put("/net/t.csv", bytes);
  const auto before = disk.files();
  Words words = one_of(commands, bytes);
  Words looking = words;
  looking.insert(looking.end(), {"--dry-run", "--format", "json"});
  const Ran looked = try_words(disk, looking);
  must(disk.files() == before && disk.changes.empty(), "a dry run changes nothing");
  if (looked.status == 0) is_json(looked.out);
  const Ran ran = try_words(disk, words);
  must(ran.status == looked.status, "a dry run ends as the run");
  const auto once = disk.files();
  if (ran.status != 0) return must(once == before, "what failed changed nothing");
  must(try_words(disk, {"check"}).status == 0, "what was imported can be read");
  must(try_words(disk, words).status == 0 && disk.files() == once, "twice is as once");
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  setenv("PATH", "", 1);  // no program is run
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  static const std::map<char, const char*> places = {{'t', "/net/templates/debrief.md.mustache"},
                                                     {'l', "/net/templates/letter.md.mustache"},
                                                     {'n', "/net/aliso.yaml"},
                                                     {'s', "/net/structures.yaml"},
                                                     {'e', "/net/events/2026-01-soiree.yaml"},
                                                     {'i', "/net/invitations/2026-01-soiree.yaml"},
                                                     {'j', "/net/journal/2026-01-soiree.jsonl"}};
  const char kind = static_cast<char>(data[0]);
  if (kind == 'a')
    typed(rest);
  else if (kind == 'c')
    imported(rest);
  else if (kind == 'd')
    updated(rest);
  else if (const auto place = places.find(kind); place != places.end())
    in_place(place->second, rest);
  else
    return -1;  // not worth keeping
  return 0;
}
