// The loop that sends: no message that the journal doesn't know of, none after one that couldn't be noted.
#include <doctest/doctest.h>

#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "files/system_disk.h"
#include "locked.h"
#include "send/sending.h"

namespace fs = std::filesystem;
using aliso::model::JournalEntry;
using aliso::send::Ready;
using aliso::send::Sent;
using aliso::send::Tally;

namespace {

/// A folder of its own that goes with the test.
struct Folder {
  mutable aliso::files::SystemDisk disk;
  fs::path path = fs::temp_directory_path() / ("aliso-sending-" + std::to_string(getpid()));
  aliso::files::Lock lock;
  Folder() : lock((fs::create_directories(path), aliso::tests::locked(disk, path))) {}
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

/// A mailer that leaves a line for each message.
std::vector<std::string> mailer(const fs::path& mark) {
  return {"sh", "-c", "cat > /dev/null; echo x >> '" + mark.string() + "'"};
}

std::size_t lines_of(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::size_t n = 0;
  while (std::getline(in, line)) ++n;
  return n;
}

Ready ready(aliso::files::Journal& journal, std::size_t length_of_outcome = 10) {
  Ready result;
  result.label = "essai";
  result.message = "Subject: essai\n\n";
  result.lines = [length_of_outcome](JournalEntry::State state) {
    const bool intent = state == JournalEntry::State::intent;
    return std::vector<std::string>{intent ? "intent" : std::string(length_of_outcome, 'o')};
  };
  result.journal = &journal;
  return result;
}

Tally send(const std::vector<Ready>& messages, const fs::path& mark, aliso::diagnostics::Diagnostics& found) {
  const std::atomic<bool> stop = false;
  return aliso::send::send_all(
      messages, mailer(mark), stop, [](const Sent&) {}, found, [] {});
}

}  // namespace

TEST_CASE("each message is noted before and after") {
  const Folder folder;
  aliso::files::Journal journal(folder.disk, folder.path / "journal" / "soiree.jsonl", folder.lock);
  aliso::diagnostics::Diagnostics found;
  const Tally tally = send({ready(journal), ready(journal)}, folder.path / "mark", found);
  CHECK(tally.sent == 2);
  CHECK(tally.left == 0);
  CHECK(lines_of(folder.path / "mark") == 2);
  CHECK(lines_of(folder.path / "journal" / "soiree.jsonl") == 4);
}

TEST_CASE("an intent that can't be noted: neither it nor what follows is sent") {
  const Folder folder;
  std::ofstream(folder.path / "file") << "no folder";
  aliso::files::Journal broken(folder.disk, folder.path / "file" / "soiree.jsonl", folder.lock);
  aliso::files::Journal sound(folder.disk, folder.path / "autre.jsonl", folder.lock);
  aliso::diagnostics::Diagnostics found;
  const Tally tally = send({ready(broken), ready(sound)}, folder.path / "mark", found);
  CHECK(tally.sent == 0);
  CHECK(tally.left == 2);
  CHECK(lines_of(folder.path / "mark") == 0);
  REQUIRE(found.all().size() == 1);
  CHECK(found.all()[0].name == "journal-unwritable");
}

TEST_CASE("an outcome that can't be noted: it is maybe sent, and nothing follows") {
  const Folder folder;
  aliso::files::Journal journal(folder.disk, folder.path / "soiree.jsonl", folder.lock);
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  rlimit small = before;
  small.rlim_cur = 1024;  // room for the intents, not for the outcome's 4,096 bytes
  const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  aliso::diagnostics::Diagnostics found;
  const Tally tally = send({ready(journal, 4096), ready(journal, 10)}, folder.path / "mark", found);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, ignored);
  CHECK(tally.sent == 0);
  CHECK(tally.unknown == 1);
  CHECK(tally.left == 1);
  CHECK(lines_of(folder.path / "mark") == 1);
  CHECK(lines_of(folder.path / "soiree.jsonl") == 1);  // the intent alone
  CHECK(found.has_errors());
}

TEST_CASE("a mailer that can't be run for one message is not tried for the others") {
  const Folder folder;
  aliso::files::Journal journal(folder.disk, folder.path / "soiree.jsonl", folder.lock);
  aliso::diagnostics::Diagnostics found;
  const std::atomic<bool> stop = false;
  int told = 0;
  const Tally tally = aliso::send::send_all(
      {ready(journal), ready(journal), ready(journal)}, {"aliso-no-such-mailer"}, stop,
      [&told](const Sent&) { ++told; }, found, [] {});
  CHECK(tally.failed == 1);
  CHECK(tally.left == 2);
  CHECK(told == 1);
  CHECK(lines_of(folder.path / "soiree.jsonl") == 2);  // tried, and how it ended
}

TEST_CASE("a pause stands between two messages, not before the first nor after the last") {
  const Folder folder;
  aliso::files::Journal journal(folder.disk, folder.path / "soiree.jsonl", folder.lock);
  aliso::diagnostics::Diagnostics found;
  const std::atomic<bool> stop = false;
  std::string order;
  const Tally tally = aliso::send::send_all(
      {ready(journal), ready(journal), ready(journal)}, mailer(folder.path / "mark"), stop,
      [&order](const Sent&) { order += "sent "; }, found, [&order] { order += "pause "; });
  CHECK(tally.sent == 3);
  CHECK(order == "sent pause sent pause sent ");
}

TEST_CASE("who stops during a pause: nothing more is noted") {
  const Folder folder;
  aliso::files::Journal journal(folder.disk, folder.path / "soiree.jsonl", folder.lock);
  aliso::diagnostics::Diagnostics found;
  std::atomic<bool> stop = false;
  const Tally tally = aliso::send::send_all(
      {ready(journal), ready(journal)}, mailer(folder.path / "mark"), stop, [](const Sent&) {}, found,
      [&stop] { stop = true; });
  CHECK(tally.sent == 1);
  CHECK(tally.left == 1);
  CHECK(lines_of(folder.path / "soiree.jsonl") == 2);
}

TEST_CASE("a pause is as long as it is said, and ends when somebody stops") {
  using namespace std::chrono_literals;
  std::atomic<bool> stop = false;
  const auto began = std::chrono::steady_clock::now();
  aliso::send::pause(30ms, stop);
  CHECK(std::chrono::steady_clock::now() - began >= 30ms);
  stop = true;
  aliso::send::pause(24h, stop);  // would hang
}
