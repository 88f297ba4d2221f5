// Handing over a message, to small real programs.
// What they are: sh scripts whose behaviour is plain to see.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>

#include <atomic>
#include <chrono>
#include <csignal>
#include <string>
#include <vector>

#include "send/mailer.h"

using aliso::send::Fate;
using aliso::send::hand_over;
using namespace std::chrono_literals;

TEST_CASE("a mailer that takes the message has sent it") {
  CHECK(hand_over({"sh", "-c", "test \"$(cat)\" = bonjour"}, "bonjour\n", 60s).fate == Fate::sent);
  CHECK(hand_over({"sh", "-c", "wc -c | grep -q 3000000"}, std::string(3'000'000, 'x'), 60s).fate ==
        Fate::sent);
}

TEST_CASE("a mailer that refuses has failed, and its last word is kept") {
  const auto handed =
      hand_over({"sh", "-c", "cat >/dev/null; echo first >&2; echo no route >&2; exit 75"}, "x", 60s);
  CHECK(handed.fate == Fate::failed);
  CHECK(handed.said == "first / no route");
  CHECK(handed.not_run.empty());
}

TEST_CASE(
    "a mailer that can't be run has failed, and why is told by a name, not in the C library's English") {
  const auto missing = hand_over({"aliso-no-such-mailer"}, "x", 60s);
  CHECK(missing.fate == Fate::failed);
  CHECK(missing.said == "aliso-no-such-mailer");
  CHECK(missing.not_run == "missing");
  CHECK(hand_over({"/etc/passwd"}, "x", 60s).not_run == "denied");
  CHECK(hand_over({}, "x", 60s).fate == Fate::failed);
}

TEST_CASE("a mailer that is there, and whose interpreter isn't, is not said to be missing") {
  const std::filesystem::path script =
      std::filesystem::temp_directory_path() / ("aliso-mailer-" + std::to_string(getpid()));
  std::ofstream(script) << "#!/no/such/interpreter\n";
  std::filesystem::permissions(script, std::filesystem::perms::owner_all);
  const auto handed = hand_over({script.string()}, "x", 60s);
  std::filesystem::remove(script);
  CHECK(handed.fate == Fate::failed);
  CHECK(handed.not_run == "interpreter");
}

TEST_CASE("the last word is kept after many others, however soon the mailer ends") {
  const std::vector<std::string> talkative = {
      "sh", "-c", "cat>/dev/null; printf '%s\n' \"$(seq -s ' ' 600)\" >&2; echo no route >&2; exit 75"};
  for (int i = 0; i < 40; ++i) CHECK(hand_over(talkative, "x", 60s).said.ends_with(" 599 600 / no route"));
  // More than is kept, and more than a pipe holds.
  const auto handed =
      hand_over({"sh", "-c", "cat>/dev/null; seq 100000 >&2; echo no route >&2; exit 75"}, "x", 60s);
  CHECK(handed.fate == Fate::failed);
  CHECK(handed.said == "99999 / 100000 / no route");
}

TEST_CASE("the last word is kept where the mailer had ended before anything of it was read") {
  // It stops whoever hands over, says more than one look takes, and ends; who hands over goes on afterwards.
  // In a process of its own: a shell that runs these tests must not see them stop.
  const std::vector<std::string> sudden = {"sh", "-c",
                                           "cat >/dev/null; (sleep 0.3; kill -CONT $PPID) 2>/dev/null & kill "
                                           "-STOP $PPID; seq 2000 >&2; echo no route >&2;"
                                           " exit 75"};
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(hand_over(sudden, "x", 60s).said == "1999 / 2000 / no route" ? 0 : 1);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

TEST_CASE("what the mailer started and left behind is not waited for") {
  const auto began = std::chrono::steady_clock::now();
  // It holds the pipe open and is silent; it holds it open and never stops writing.
  CHECK(hand_over({"sh", "-c", "cat>/dev/null; echo queued >&2; sleep 60 & exit 0"}, "x", 50s).said ==
        "queued");
  CHECK(hand_over({"sh", "-c", "cat>/dev/null; timeout 60 yes >&2 & exit 0"}, "x", 50s).fate == Fate::sent);
  CHECK(std::chrono::steady_clock::now() - began < 40s);  // far from either: this machine may stall
}

TEST_CASE("one that does not read its input is judged by its exit status") {
  CHECK(hand_over({"true"}, std::string(3'000'000, 'x'), 60s).fate == Fate::sent);
  CHECK(hand_over({"false"}, std::string(3'000'000, 'x'), 60s).fate == Fate::failed);
}

TEST_CASE("one that hangs, or is killed, leaves the message's fate unknown") {
  CHECK(hand_over({"sh", "-c", "sleep 30"}, "x", 200ms).fate == Fate::unknown);
  CHECK(hand_over({"sh", "-c", "trap '' TERM; sleep 30 & wait; sleep 30"}, "x", 200ms).fate == Fate::unknown);
  CHECK(hand_over({"sh", "-c", "kill -9 $$"}, "x", 60s).fate == Fate::unknown);
}

TEST_CASE("arguments reach the mailer as they are: no shell reads them") {
  CHECK(
      hand_over({"test", "$(touch /tmp/x); `id` | cat", "=", "$(touch /tmp/x); `id` | cat"}, "", 60s).fate ==
      Fate::sent);
}

TEST_CASE("a mailer that can't be run is known before anything is handed to it") {
  using aliso::send::unrunnable;
  CHECK(unrunnable("sh").empty());
  CHECK(unrunnable("/bin/sh").empty());
  CHECK(unrunnable("aliso-no-such-mailer") == "missing");
  CHECK(unrunnable("/usr/sbin/aliso-no-such-mailer") == "missing");
  CHECK(unrunnable("/etc/passwd") == "denied");
  CHECK(unrunnable("/etc") == "folder");
  CHECK(unrunnable("") == "missing");
}

TEST_CASE("a mailer that fails without a word has its exit status told") {
  const auto handed = hand_over({"sh", "-c", "cat >/dev/null; exit 127"}, "x", 60s);
  CHECK(handed.fate == Fate::failed);
  CHECK(handed.said.empty());
  CHECK(handed.status == 127);
}

TEST_CASE(
    "a mailer has no terminal to ask on, and its end is known whatever our caller thinks of its children") {
  CHECK(hand_over({"sh", "-c", "cat >/dev/null; (: < /dev/tty) 2>/dev/null && exit 0; exit 75"}, "x", 60s)
            .status == 75);
  const auto before = std::signal(SIGCHLD, SIG_IGN);
  CHECK(hand_over({"sh", "-c", "cat >/dev/null; exit 3"}, "x", 60s).status == 3);
  std::signal(SIGCHLD, before);
}

TEST_CASE("whoever asks to stop doesn't wait for a mailer that hangs; one that ends soon has its say") {
  const std::atomic<bool> stop = true;
  const auto began = std::chrono::steady_clock::now();
  CHECK(hand_over({"sh", "-c", "cat >/dev/null; sleep 60"}, "x", 60s, stop).fate == Fate::unknown);
  CHECK(std::chrono::steady_clock::now() - began < 40s);
  bool had_its_say = false;  // a machine that stalls may take longer than the half second it is given
  for (int tries = 0; tries < 20 && !had_its_say; ++tries)
    had_its_say = hand_over({"sh", "-c", "cat >/dev/null"}, "x", 60s, stop).fate == Fate::sent;
  CHECK(had_its_say);
}
