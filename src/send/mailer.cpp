// posix_spawn with pipes to its input and from its error output, watched until a deadline.
// The mailer gets a session of its own, so that ending it ends what it started, and one that would ask for a
// password finds no terminal to ask on: it fails at once, instead of being stopped until its time is over.
#include "send/mailer.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <optional>
#include <thread>

#include "files/failure.h"
#include "program/installed.h"

namespace aliso::send {

namespace {

using Clock = std::chrono::steady_clock;

/// How long a mailer may take to end after it was asked to (SIGTERM).
constexpr std::chrono::milliseconds grace{500};
/// How often a mailer that has closed its pipes is looked at.
constexpr int look_ms = 20;
/// What is kept of the error output: its end, where the reason stands.
constexpr std::size_t said_limit = 8192;
/// What is read at the most after the mailer has ended: more than any pipe holds unless somebody asked for
/// it. What it started may go on writing, and is not listened to for ever.
constexpr std::size_t left_limit = std::size_t{1024} * 1024;

struct Pipe {
  int read = -1;
  int write = -1;
  Pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) == 0) {
      read = ends[0];
      write = ends[1];
    }
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(read);
    close_end(write);
  }
  static void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
};

/// Its last words, a line after the other: the last line alone often only says that it failed.
std::string last_words(std::string_view text) {
  constexpr int most_lines = 3;
  std::string words;
  for (int lines = 0; lines < most_lines && !text.empty();) {
    const auto feed = text.rfind('\n');
    std::string_view line = feed == std::string_view::npos ? text : text.substr(feed + 1);
    text = feed == std::string_view::npos ? std::string_view() : text.substr(0, feed);
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) continue;
    words = words.empty() ? std::string(line) : std::string(line) + " / " + words;
    ++lines;
  }
  return words;
}

std::optional<int> ended(pid_t child) {
  int status = 0;
  return waitpid(child, &status, WNOHANG) == child ? std::optional(status) : std::nullopt;
}

int end_now(pid_t child) {
  kill(-child, SIGTERM);
  for (const auto until = Clock::now() + grace; Clock::now() < until;) {
    if (const auto status = ended(child)) {
      kill(-child, SIGKILL);
      return *status;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(look_ms));
  }
  kill(-child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

/// Reads one block of what was said; the number of bytes, nothing at the end (`errors` is then closed) or
/// where there is none yet.
std::size_t hear(Pipe& errors, std::string& said) {
  char block[1024];
  const ssize_t size = errors.read < 0 ? -1 : read(errors.read, block, sizeof block);
  if (size == 0) Pipe::close_end(errors.read);
  if (size <= 0) return 0;
  said.append(block, static_cast<std::size_t>(size));
  if (said.size() > 2 * said_limit) said.erase(0, said.size() - said_limit);
  return static_cast<std::size_t>(size);
}

/// What the mailer had said before it ended still stands in the pipe. Never waits: whoever else holds the
/// pipe open may hold it for long.
void hear_the_rest(Pipe& errors, std::string& said) {
  for (std::size_t heard = 0; heard < left_limit;) {
    const std::size_t size = hear(errors, said);
    if (size == 0) return;
    heard += size;
  }
}

/// Feeds the message and collects the error output until the mailer ends; nothing at the deadline, or soon
/// after somebody asks to stop.
std::optional<int> watch(pid_t child, Pipe& input, Pipe& errors, std::string_view message, std::string& said,
                         Clock::time_point deadline, const std::atomic<bool>& stop) {
  bool stopping = false;
  fcntl(input.write, F_SETFL, O_NONBLOCK);
  fcntl(errors.read, F_SETFL, O_NONBLOCK);
  while (Clock::now() < deadline) {
    if (stop && !stopping) {
      stopping = true;
      deadline = std::min(deadline, Clock::now() + grace);
    }
    if (message.empty()) Pipe::close_end(input.write);
    pollfd watched[2] = {{errors.read, POLLIN, 0}, {input.write, POLLOUT, 0}};
    if (poll(watched, 2, look_ms) < 0 && errno != EINTR) break;
    if (watched[1].revents != 0 && input.write >= 0) {
      const ssize_t size = ::write(input.write, message.data(), message.size());
      if (size > 0) message.remove_prefix(static_cast<std::size_t>(size));
      // It does not want to read more: its exit status will say whether it has what it needs.
      if (size < 0 && errno != EAGAIN && errno != EINTR) message = {};
    }
    if (watched[0].revents != 0) hear(errors, said);
    if (const auto status = ended(child)) return status;
  }
  return std::nullopt;
}

}  // namespace

std::string unrunnable(const std::string& program) {
  namespace fs = std::filesystem;
  if (program.empty()) return "missing";
  std::error_code none;
  if (program.find('/') != std::string::npos) {
    if (program::can_run(program)) return {};
    return fs::is_directory(program, none) ? "folder" : fs::exists(program, none) ? "denied" : "missing";
  }
  bool there = false;
  for (const fs::path& folder : program::path_folders()) {
    if (program::can_run(folder / program)) return {};
    there = there || fs::is_regular_file(folder / program, none);
  }
  return there ? "denied" : "missing";
}

Handed hand_over(const std::vector<std::string>& command, std::string_view message,
                 std::chrono::milliseconds limit, const std::atomic<bool>& stop) {
  const auto deadline = Clock::now() + limit;
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGCHLD, SIG_DFL);  // whoever started us may have ignored it: no exit status would ever come
  Pipe input;
  Pipe errors;
  const std::string program = command.empty() ? std::string() : command.front();
  if (input.read < 0 || errors.read < 0) return {Fate::failed, program, files::failure(errno)};

  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.read, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.write, STDERR_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.write, STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGTERM);
  sigaddset(&defaults, SIGXFSZ);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF);
  pid_t child = -1;
  const int refused = arguments[0] == nullptr ? EINVAL
                                              : posix_spawnp(&child, arguments[0], &actions, &attributes,
                                                             arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  // It is there, so that what is missing is what its first line names, or a library.
  if (refused == ENOENT && unrunnable(program).empty()) return {Fate::failed, program, "interpreter"};
  if (refused != 0) return {Fate::failed, program, files::failure(refused)};
  Pipe::close_end(input.read);
  Pipe::close_end(errors.write);

  std::string said;
  const auto status = watch(child, input, errors, message, said, deadline, stop);
  if (!status) end_now(child);
  hear_the_rest(errors, said);
  if (!status) return {Fate::unknown, last_words(said), {}};
  if (!WIFEXITED(*status)) return {Fate::unknown, last_words(said), {}};
  const int exit_status = WEXITSTATUS(*status);
  return {exit_status == 0 ? Fate::sent : Fate::failed, last_words(said), {}, exit_status};
}

}  // namespace aliso::send
