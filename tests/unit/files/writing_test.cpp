// The lock and the journal: one writer at a time, whole lines only.
// Other processes are real ones, forked here.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "files/journal.h"
#include "files/lock.h"

namespace fs = std::filesystem;
using namespace aliso;
using namespace std::chrono_literals;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("aliso-writing-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a lock keeps another process out, says who holds it, and leaves nothing behind") {
  Folder folder;
  diagnostics::Diagnostics found;
  {
    const auto lock = files::Lock::take(folder.path, "send", 0ms, found);
    REQUIRE(lock);
    CHECK(content(folder.path / ".aliso.lock").starts_with("aliso send, " + std::to_string(getpid())));
    const pid_t child = fork();
    if (child == 0) {
      diagnostics::Diagnostics theirs;
      const auto second = files::Lock::take(folder.path, "answer", 50ms, theirs);
      const bool refused = !second && theirs.all().at(0).name == "locked";
      _exit(refused ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  CHECK(fs::is_empty(folder.path));
}

TEST_CASE("what a killed holder leaves behind does not block") {
  Folder folder;
  std::ofstream(folder.path / ".aliso.lock") << "aliso send, 1 @ nowhere, 2020-01-01 00:00:00\n";
  diagnostics::Diagnostics found;
  CHECK(files::Lock::take(folder.path, "send", 0ms, found));
}

TEST_CASE("a journal line is appended whole, for its owner's eyes, after a cut one is removed") {
  Folder folder;
  const fs::path path = folder.path / "journal" / "event.jsonl";
  diagnostics::Diagnostics found;
  {
    files::Journal journal(path);
    CHECK(journal.append({"{\"a\": 1}", "{\"b\": 2}"}, found));
  }
  std::ofstream(path, std::ios::app) << "{\"cut";
  {
    files::Journal journal(path);
    CHECK(journal.append({"{\"c\": 3}"}, found));
  }
  CHECK(content(path) == "{\"a\": 1}\n{\"b\": 2}\n{\"c\": 3}\n");
  struct stat info {};
  REQUIRE(stat(path.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("a journal that can't be written is said, and stays as it was") {
  diagnostics::Diagnostics found;
  files::Journal journal("/dev/null/journal/event.jsonl");
  CHECK_FALSE(journal.append({"{}"}, found));
  CHECK(found.all().at(0).name == "journal-unwritable");
  CHECK(found.exit_status() == 3);
}
