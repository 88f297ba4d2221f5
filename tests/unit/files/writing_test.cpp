// The lock, the journal, a file put in its place: one writer at a time, whole lines and whole files only.
// Other processes are real ones, forked here.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "calls.h"
#include "files/journal.h"
#include "files/lock.h"
#include "files/network_folder.h"
#include "files/replace.h"
#include "files/system_disk.h"
#include "files/update.h"
#include "locked.h"

namespace fs = std::filesystem;
using namespace aliso;
using namespace std::chrono_literals;

namespace {

files::SystemDisk disk;
constexpr auto outcome = files::Journal::Of::outcome;

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
    const auto lock = files::Lock::take(disk, folder.path, "send", 0ms, found);
    REQUIRE(lock);
    CHECK(content(folder.path / ".aliso.lock").starts_with("aliso send, " + std::to_string(getpid())));
    const pid_t child = fork();
    if (child == 0) {
      diagnostics::Diagnostics theirs;
      const auto second = files::Lock::take(disk, folder.path, "answer", 50ms, theirs);
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
  CHECK(files::Lock::take(disk, folder.path, "send", 0ms, found));
}

TEST_CASE("a lock on a file that its last holder has just removed is none") {
  Folder folder;
  const fs::path path = folder.path / ".aliso.lock";
  // Between the taker's open and its lock, the holder goes: the file that the taker has open has no name any
  // more.
  calls::before = [&](const std::string& call) {
    if (call != "flock") return;
    calls::before = nullptr;
    fs::remove(path);
  };
  diagnostics::Diagnostics found;
  const auto lock = files::Lock::take(disk, folder.path, "send", 0ms, found);
  REQUIRE(lock);
  CHECK(fs::exists(path));
  diagnostics::Diagnostics theirs;
  CHECK_FALSE(files::Lock::take(disk, folder.path, "answer", 0ms, theirs));
  CHECK(theirs.all().at(0).name == "locked");
}

TEST_CASE("a lock on a file that another one has replaced is none") {
  Folder folder;
  const fs::path path = folder.path / ".aliso.lock";
  std::unique_ptr<files::Lock> other;
  calls::before = [&](const std::string& call) {
    if (call != "flock") return;
    calls::before = nullptr;
    fs::remove(path);
    diagnostics::Diagnostics none;
    if (auto taken = files::Lock::take(disk, folder.path, "answer", 0ms, none))
      other = std::make_unique<files::Lock>(std::move(*taken));
  };
  diagnostics::Diagnostics found;
  CHECK_FALSE(files::Lock::take(disk, folder.path, "send", 0ms, found));
  CHECK(other);
  CHECK(found.all().at(0).name == "locked");
}

TEST_CASE("a journal line is appended whole, for its owner's eyes, after a cut one is removed") {
  Folder folder;
  const auto lock = tests::locked(disk, folder.path);
  const fs::path path = folder.path / "journal" / "event.jsonl";
  diagnostics::Diagnostics found;
  {
    files::Journal journal(disk, path, lock);
    CHECK(journal.append({"{\"a\": 1}", "{\"b\": 2}"}, outcome, found));
  }
  std::ofstream(path, std::ios::app) << "{\"cut";
  {
    files::Journal journal(disk, path, lock);
    CHECK(journal.append({"{\"c\": 3}"}, outcome, found));
  }
  CHECK(content(path) == "{\"a\": 1}\n{\"b\": 2}\n{\"c\": 3}\n");
  struct stat info {};
  REQUIRE(stat(path.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("a journal that can't be written is said, and stays as it was") {
  Folder folder;
  const auto lock = tests::locked(disk, folder.path);
  diagnostics::Diagnostics found;
  files::Journal journal(disk, "/dev/null/journal/event.jsonl", lock);
  CHECK_FALSE(journal.append({"{}"}, outcome, found));
  CHECK(found.all().at(0).name == "journal-unwritable");
  CHECK(found.exit_status() == 3);
}

TEST_CASE("lines that are written by half are cut back: none of them is in the file") {
  Folder folder;
  const auto lock = tests::locked(disk, folder.path);
  const fs::path path = folder.path / "journal" / "event.jsonl";
  diagnostics::Diagnostics found;
  files::Journal journal(disk, path, lock);
  REQUIRE(journal.append({"{\"a\": 1}"}, outcome, found));
  // A disk that is full after four bytes more: the write is cut there, the next one fails.
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  rlimit full = before;
  full.rlim_cur = fs::file_size(path) + 4;
  const auto kept = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(setrlimit(RLIMIT_FSIZE, &full) == 0);
  const bool appended = journal.append({"{\"b\": 2}", "{\"c\": 3}"}, outcome, found);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, kept);
  CHECK_FALSE(appended);
  CHECK(found.all().at(0).name == "journal-unwritable");
  CHECK(content(path) == "{\"a\": 1}\n");
  // With room again it goes on.
  CHECK(journal.append({"{\"d\": 4}"}, outcome, found));
  CHECK(content(path) == "{\"a\": 1}\n{\"d\": 4}\n");
}

TEST_CASE("a half line is cut back before the next one, however long it is") {
  Folder folder;
  const auto lock = tests::locked(disk, folder.path);
  const fs::path path = folder.path / "event.jsonl";
  for (const std::size_t length : {1u, 4095u, 4096u, 4097u, 10000u}) {
    std::ofstream(path, std::ios::trunc) << "{\"a\": 1}\n" << std::string(length, 'x');
    diagnostics::Diagnostics found;
    files::Journal journal(disk, path, lock);
    CHECK(journal.append({"{}"}, outcome, found));
    CHECK(content(path) == "{\"a\": 1}\n{}\n");
  }
}

TEST_CASE("a journal's new name is on disk before its line counts as said") {
  Folder folder;
  diagnostics::Diagnostics found;
  const auto lock = tests::locked(disk, folder.path);
  files::Journal journal(disk, folder.path / "journal" / "event.jsonl", lock);
  calls::watch();
  CHECK(journal.append({"{}"}, outcome, found));
  CHECK(calls::made == std::vector<std::string>{"fsync folder", "flock", "fsync folder", "fsync file"});
}

TEST_CASE("a file's bytes are on disk before its name, and its name before the end") {
  Folder folder;
  const fs::path path = folder.path / "soiree.yaml";
  diagnostics::Diagnostics found;
  calls::watch();
  CHECK(files::create_file(disk, path, "title: Soirée\n", found));
  CHECK(calls::made == std::vector<std::string>{"flock", "fsync file", "link", "fsync folder"});
  calls::watch();
  CHECK(files::replace_file(disk, path, "title: Apéro\n", found));
  CHECK(calls::made == std::vector<std::string>{"flock", "fsync file", "rename", "fsync folder"});
  CHECK(content(path) == "title: Apéro\n");
}

TEST_CASE("a file that is replaced keeps its permissions, a link stays a link") {
  Folder folder;
  const fs::path path = folder.path / "mien.md", link = folder.path / "link.md";
  std::ofstream(path) << "old";
  fs::create_symlink("mien.md", link);
  diagnostics::Diagnostics found;
  for (const auto mode : {0600, 0640, 0664}) {
    REQUIRE(chmod(path.c_str(), static_cast<mode_t>(mode)) == 0);
    CHECK(files::replace_file(disk, link, std::to_string(mode), found));
    CHECK(content(path) == std::to_string(mode));
    CHECK(fs::is_symlink(link));
    struct stat info {};
    REQUIRE(stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 07777) == static_cast<mode_t>(mode));
  }
}

TEST_CASE("a new file never takes the place of one that is there, even of one that has just come") {
  Folder folder;
  const fs::path path = folder.path / "soiree.yaml";
  // Another program is faster by a moment.
  calls::before = [&](const std::string& call) {
    if (call != "fsync file") return;
    calls::before = nullptr;
    std::ofstream(path) << "title: Hers\n";
  };
  diagnostics::Diagnostics found;
  CHECK_FALSE(files::create_file(disk, path, "title: Ours\n", found));
  CHECK(content(path) == "title: Hers\n");
  CHECK(found.all().at(0).name == "unwritable-file");
  CHECK(found.exit_status() == 3);
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("what a network's people wrote is known as the network's, by whatever way it is named") {
  Folder folder;
  const files::NetworkFolder network(disk, folder.path);
  for (const char* room : {"events", "invitations", "templates", "journal"}) {
    INFO(room);
    fs::create_directories(folder.path / room / "2025");
    CHECK(network.holds(folder.path / room / "soiree.yaml"));
    CHECK(network.holds(folder.path / room / "2025" / "debrief.md.mustache"));
    CHECK(network.holds(folder.path / "debriefs" / ".." / room / "x"));
    CHECK_FALSE(network.holds(folder.path / "debriefs" / room / "x"));
  }
  CHECK(network.holds(folder.path / "aliso.yaml"));
  CHECK(network.holds(folder.path / "structures.yaml"));
  CHECK_FALSE(network.holds(folder.path / "debrief.md"));
  CHECK_FALSE(network.holds(folder.path.parent_path() / "templates" / "x"));
  std::ofstream(folder.path / "templates" / "debrief.md.mustache") << "# {{title}}\n";
  fs::create_symlink(folder.path / "templates" / "debrief.md.mustache", folder.path / "link.md");
  CHECK(network.holds(folder.path / "link.md"));
}

TEST_CASE("a file that somebody saved since it was read is left alone") {
  Folder folder;
  const fs::path path = folder.path / "event.yaml";
  std::ofstream(path) << "title: B\n";
  CHECK(disk.replace(path, "title: A\n# noted\n", "title: A\n", files::Access::usual) == files::replaced);
  CHECK(content(path) == "title: B\n");
  CHECK(disk.replace(path, "title: B\n# noted\n", "title: B\n", files::Access::usual) == 0);
  CHECK(content(path) == "title: B\n# noted\n");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("an editor that saves while a line is noted: its save and the line are both there") {
  Folder folder;
  const files::NetworkFolder network(disk, folder.path);
  const fs::path path = folder.path / "event.yaml";
  for (const int saves : {0, 1, 4, 5}) {
    std::ofstream(path) << "title: A\n";
    diagnostics::Sources sources;
    diagnostics::Diagnostics found;
    int asked = 0;
    const auto change = [&](std::uint32_t file) -> std::optional<std::string> {
      if (asked++ < saves) std::ofstream(path, std::ios::app) << "# saved\n";
      return sources.at(file).bytes + "# noted\n";
    };
    const bool noted = files::update_file(network, path, "test", sources, change, found);
    std::string expected = "title: A\n";
    for (int i = 0; i < saves; ++i) expected += "# saved\n";
    // Five times is too often: then it is said, and the person's file stays as it was saved.
    CHECK(noted == (saves < 5));
    CHECK(content(path) == expected + (noted ? "# noted\n" : ""));
    CHECK(found.all().size() == (noted ? 0 : 1));
  }
}

TEST_CASE("a file that can't be looked at again is not said to have changed") {
  Folder folder;
  const fs::path path = folder.path / "soiree.yaml";
  std::ofstream(path) << "title: a\n";
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  // One descriptor is left: for the file written aside, and none to read the old one again.
  const int next = dup(0);
  REQUIRE(next >= 0);
  close(next);
  rlimit few = before;
  few.rlim_cur = static_cast<rlim_t>(next) + 1;
  files::SystemDisk fresh;
  REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
  const files::Error error = fresh.replace(path, "title: b\n", "title: a\n", files::Access::usual);
  setrlimit(RLIMIT_NOFILE, &before);
  CHECK(error == EMFILE);
  CHECK(content(path) == "title: a\n");
}

TEST_CASE("what somebody noted about a file stays with it") {
  Folder folder;
  const fs::path path = folder.path / "soiree.yaml";
  std::ofstream(path) << "title: a\n";
  const std::string label = "à relire";
  if (setxattr(path.c_str(), "user.xdg.comment", label.data(), label.size(), 0) != 0)
    return;  // not on this disk
  REQUIRE(disk.replace(path, "title: b\n", "title: a\n", files::Access::usual) == 0);
  std::string now(label.size(), ' ');
  CHECK(getxattr(path.c_str(), "user.xdg.comment", now.data(), now.size()) ==
        static_cast<ssize_t>(label.size()));
  CHECK(now == label);
}
