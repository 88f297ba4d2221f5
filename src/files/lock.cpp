// flock(2) on a file that is removed while still held.
// After locking, the path must still name the locked file: else its last holder has just removed it.
#include "files/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
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
  std::strftime(moment, sizeof moment, "%Y-%m-%d %H:%M:%S", localtime_r(&now, &local));
  return fmt::format("aliso {}, {} @ {}, {}\n", command, getpid(), host, moment);
}

std::string first_line(int descriptor) {
  char buffer[512];
  const ssize_t size = pread(descriptor, buffer, sizeof buffer, 0);
  std::string line(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
  return line.substr(0, line.find('\n'));
}

bool still_there(int descriptor, const std::filesystem::path& path) {
  struct stat mine {};
  struct stat named {};
  return fstat(descriptor, &mine) == 0 && stat(path.c_str(), &named) == 0 && mine.st_ino == named.st_ino &&
         mine.st_dev == named.st_dev;
}

}  // namespace

std::optional<Lock> Lock::take(const std::filesystem::path& folder, std::string_view command,
                               std::chrono::milliseconds patience, diagnostics::Diagnostics& diagnostics) {
  const std::filesystem::path path = folder / ".aliso.lock";
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (true) {
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
      const int why = errno;
      diagnostics.add(
          {"unwritable-folder",
           diagnostics::Severity::unreadable,
           std::nullopt,
           0,
           {{"file", path.filename().string()}, {"folder", shown_path(folder)}, {"why", failure(why)}}});
      return std::nullopt;
    }
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
      if (still_there(descriptor, path)) {
        const std::string line = holder_line(command);
        // Only for people to read: if the disk is full the lock holds all the same.
        if (ftruncate(descriptor, 0) == 0 && pwrite(descriptor, line.data(), line.size(), 0) < 0) errno = 0;
        return Lock(descriptor, path);
      }
      close(descriptor);
      continue;
    }
    const std::string holder = first_line(descriptor);
    close(descriptor);
    if (std::chrono::steady_clock::now() >= deadline) {
      diagnostics.add({"locked",
                       diagnostics::Severity::unreadable,
                       std::nullopt,
                       0,
                       {{"folder", shown_path(folder)}, {"holder", holder}}});
      return std::nullopt;
    }
    std::this_thread::sleep_for(between_tries);
  }
}

Lock::Lock(Lock&& other) noexcept : descriptor_(other.descriptor_), path_(std::move(other.path_)) {
  other.descriptor_ = -1;
}

Lock::~Lock() {
  if (descriptor_ < 0) return;
  unlink(path_.c_str());
  close(descriptor_);
}

}  // namespace aliso::files
