// Trying again until it is ours or patience ends.
// Who waits too long is told who holds it.
#include "files/lock.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <string>
#include <thread>

#include "files/failure.h"
#include "files/reading.h"

namespace aliso::files {

namespace {

constexpr std::chrono::milliseconds between_tries{20};

/// What the lock file says: command, process, machine, moment.
std::string holder_line(std::string_view command) {
  char host[256] = {};
  gethostname(host, sizeof host - 1);
  const std::time_t now = std::time(nullptr);
  char moment[32] = {};
  std::tm local{};
  tzset();  // localtime_r need not look at TZ
  std::strftime(moment, sizeof moment, "%Y-%m-%d %H:%M:%S", localtime_r(&now, &local));
  return fmt::format("aliso {}, {} @ {}, {}\n", command, getpid(), host, moment);
}

}  // namespace

std::optional<Lock> Lock::take(Disk& disk, const std::filesystem::path& folder, std::string_view command,
                               std::chrono::milliseconds patience, diagnostics::Diagnostics& diagnostics) {
  const std::filesystem::path path = folder / ".aliso.lock";
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (true) {
    Locking tried = disk.lock(path, holder_line(command));
    if (tried.held) {
      if (tried.weak)
        diagnostics.add(
            {"no-locks", diagnostics::Severity::notice, std::nullopt, 0, {{"folder", shown_path(folder)}}});
      return Lock(std::move(tried.held));
    }
    // Another person's that has just been made is theirs alone for an instant.
    const bool late = std::chrono::steady_clock::now() >= deadline;
    const bool just_made = tried.error == EACCES && !late && disk.is_there(path);
    if (tried.error != 0 && !just_made) {
      diagnostics.add({"unwritable-folder",
                       diagnostics::Severity::unreadable,
                       std::nullopt,
                       0,
                       {{"file", path.filename().string()},
                        {"folder", shown_path(folder)},
                        {"why", failure(tried.error)}}});
      return std::nullopt;
    }
    if (late) {
      diagnostics.add({tried.weak ? "locked-by-file" : "locked",
                       diagnostics::Severity::unreadable,
                       std::nullopt,
                       0,
                       {{"folder", shown_path(folder)},
                        {"holder", tried.holder},
                        {"file", shown_path(path) + std::string(made_suffix)}}});
      return std::nullopt;
    }
    std::this_thread::sleep_for(between_tries);
  }
}

}  // namespace aliso::files
