// A journal whose ground goes away while it is written: replaced, removed, without its lock, in another's
// hands. On the real disk, in a folder of its own.
#include "files/journal.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "files/system_disk.h"
#include "files/whole_line.h"
#include "locked.h"

namespace fs = std::filesystem;
using namespace aliso;
using Of = files::Journal::Of;

namespace {

struct Ground {
  files::SystemDisk disk;
  fs::path folder = fs::temp_directory_path() / ("aliso-journal-" + std::to_string(getpid()));
  files::Lock lock;
  fs::path path = folder / "journal" / "event.jsonl";
  diagnostics::Diagnostics found;
  files::Journal journal{disk, path, lock};

  Ground() : lock((fs::create_directories(folder / "journal"), tests::locked(disk, folder))) {}
  ~Ground() { fs::remove_all(folder); }
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;

  bool append(const char* line, Of of) { return journal.append({line}, of, found); }
  void put(std::string_view bytes) const {
    std::ofstream(path, std::ios::binary) << bytes;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  }
  [[nodiscard]] std::string content() const {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  [[nodiscard]] std::string said() const {
    std::string names;
    for (const auto& one : found.all()) names += std::string(one.name) + ' ';
    return names;
  }
};

}  // namespace

TEST_CASE("a last line without its line feed is whole where its first brace is closed by its last byte") {
  for (const char* whole : {"{}", R"({"a": "b"})", R"({"told": [{"a": 1}]})", R"({"a": "}\"{"})", "{}\r"})
    CHECK_MESSAGE(files::is_whole_line(whole), whole);
  for (const char* cut :
       {"", "{", R"({"told": [{"a": 1})", R"({"a": "}")", R"({"a": "\"})", "x{}", "{}x", "{}{}", "}"})
    CHECK_MESSAGE(!files::is_whole_line(cut), cut);
}

TEST_CASE("a whole last line that lost its line feed is kept by the next one") {
  Ground ground;
  ground.put("{\"a\": 1}\n{\"told\": [{\"b\": 2}]}");
  CHECK(ground.append("{\"c\": 3}", Of::intent));
  CHECK(ground.content() == "{\"a\": 1}\n{\"told\": [{\"b\": 2}]}\n{\"c\": 3}\n");
}

TEST_CASE("replaced by a copy of before: no intent goes into it, what the run has noted does") {
  Ground ground;
  ground.put("{\"old\": 0}\n");
  REQUIRE(ground.append("{\"a\": 1}", Of::intent));
  REQUIRE(ground.append("{\"a\": 2}", Of::outcome));
  fs::remove(ground.path);
  ground.put("{\"old\": 0}\n");
  CHECK_FALSE(ground.append("{\"b\": 1}", Of::intent));
  CHECK(ground.content() == "{\"old\": 0}\n{\"a\": 1}\n{\"a\": 2}\n");
  CHECK_FALSE(ground.append("{\"c\": 1}", Of::intent));
  CHECK(ground.content() == "{\"old\": 0}\n{\"a\": 1}\n{\"a\": 2}\n");
  CHECK(ground.said() == "journal-replaced ");
}

TEST_CASE("removed with its folder while a message was on its way: its outcome is noted, nothing follows") {
  Ground ground;
  REQUIRE(ground.append("{\"a\": 1}", Of::intent));
  fs::remove_all(ground.path.parent_path());
  CHECK(ground.append("{\"a\": 2}", Of::outcome));
  CHECK(ground.content() == "{\"a\": 1}\n{\"a\": 2}\n");
  CHECK_FALSE(ground.append("{\"b\": 1}", Of::intent));
  CHECK(ground.said() == "journal-replaced ");
}

TEST_CASE("without the lock's file no intent is noted, but what has happened is; another's lock stays") {
  Ground ground;
  REQUIRE(ground.append("{\"a\": 1}", Of::intent));
  fs::remove(ground.folder / ".aliso.lock");
  const auto theirs = tests::locked(ground.disk, ground.folder);
  CHECK(ground.append("{\"a\": 2}", Of::outcome));
  CHECK_FALSE(ground.append("{\"b\": 1}", Of::intent));
  CHECK(ground.said() == "lock-gone ");
  CHECK(theirs.still());
}

TEST_CASE("a journal that another run is writing is left alone") {
  Ground ground;
  REQUIRE(ground.append("{\"a\": 1}", Of::intent));
  files::Journal other{ground.disk, ground.path, ground.lock};
  CHECK_FALSE(other.append({"{\"b\": 1}"}, Of::intent, ground.found));
  CHECK(ground.said() == "journal-unwritable ");
  CHECK(std::get<std::string>(ground.found.all().front().args[1].second) == "busy");
  CHECK(ground.content() == "{\"a\": 1}\n");
}
