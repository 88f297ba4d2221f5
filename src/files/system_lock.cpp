// flock(2) on a file that is removed while still held; on a disk without locks, a file's being there.
// After locking, the path must still name the locked file: else its last holder has just removed it.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <ctime>
#include <string>

#include "files/descriptor.h"
#include "files/system_disk.h"
#include "files/system_rights.h"

namespace aliso::files {

namespace fs = std::filesystem;

namespace {

std::string first_line(int descriptor) {
  char buffer[512];
  const ssize_t size = pread(descriptor, buffer, sizeof buffer, 0);
  std::string line(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
  return line.substr(0, line.find('\n'));
}

std::string first_line(const fs::path& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) return {};
  std::string line = first_line(descriptor);
  close(descriptor);
  return line;
}

class SystemLock : public Held {
 public:
  SystemLock(int descriptor, fs::path path) : descriptor_(descriptor), path_(std::move(path)) {}
  SystemLock(const SystemLock&) = delete;
  SystemLock& operator=(const SystemLock&) = delete;
  ~SystemLock() override {
    if (still()) unlink(path_.c_str());
    close(descriptor_);
  }
  [[nodiscard]] bool still() const override { return is_at(descriptor_, path_); }

 private:
  int descriptor_;
  fs::path path_;
};

/// The lock of a disk that has none: whoever could make the file holds it, as long as it says so.
class MadeFile : public Held {
 public:
  MadeFile(fs::path path, std::string line) : path_(std::move(path)), line_(std::move(line)) {}
  MadeFile(const MadeFile&) = delete;
  MadeFile& operator=(const MadeFile&) = delete;
  ~MadeFile() override {
    if (still()) unlink(path_.c_str());
  }
  [[nodiscard]] bool still() const override { return first_line(path_) == line_; }

 private:
  fs::path path_;
  std::string line_;
};

/// Whether the holder that a lock file names ("aliso send, 4242 @ bureau, …") was a process of this machine,
/// and is no more: killed, since it would have taken the file away.
bool is_gone(std::string_view line) {
  const auto comma = line.find(", ");
  const auto at = line.find(" @ ", comma);
  const auto end = line.find(", ", at);
  if (comma == std::string_view::npos || at == std::string_view::npos || end == std::string_view::npos)
    return false;
  char host[256] = {};
  gethostname(host, sizeof host - 1);
  const std::string_view number = line.substr(comma + 2, at - comma - 2);
  pid_t process = 0;
  const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), process);
  return error == std::errc() && stop == number.data() + number.size() && process > 0 &&
         line.substr(at + 3, end - at - 3) == host && kill(process, 0) != 0 && errno == ESRCH;
}

/// Whether a file has been there for some seconds: longer than it takes to write a line into it.
bool is_old(const fs::path& path) {
  struct stat found {};
  return stat(path.c_str(), &found) == 0 && std::time(nullptr) - found.st_mtime > 10;
}

/// Holds the lock by making a file beside `lock`, with a name of its own; a file that a killed run left is
/// taken away. Refused, with the holder's line, where another has made it.
Locking make_file(const fs::path& lock, std::string_view holder) {
  const fs::path path = lock.string() + std::string(made_suffix);
  for (int tries = 0; tries < 2; ++tries) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (descriptor >= 0) {
      const bool said =
          write(descriptor, holder.data(), holder.size()) == static_cast<ssize_t>(holder.size());
      const Error error = said ? 0 : errno;
      close(descriptor);
      if (said)
        return {std::make_unique<MadeFile>(path, std::string(holder.substr(0, holder.find('\n')))), true, 0,
                ""};
      unlink(path.c_str());
      return {nullptr, true, error, ""};
    }
    if (errno != EEXIST) return {nullptr, true, errno, ""};
    const std::string line = first_line(path);
    if (line.empty() ? !is_old(path) : !is_gone(line)) return {nullptr, true, 0, line};
    // Who takes away what a killed run left takes it aside first: of two at once, one finds it gone.
    const std::string aside = path.string() + "." + std::to_string(getpid());
    if (rename(path.c_str(), aside.c_str()) != 0) continue;
    const bool same = first_line(fs::path(aside)) == line;
    if (same || link(aside.c_str(), path.c_str()) == 0 || errno != EEXIST) unlink(aside.c_str());
  }
  return {nullptr, true, 0, first_line(path)};
}

bool has_no_locks(int error) {
  return error == EOPNOTSUPP || error == ENOLCK || error == ENOSYS || error == EINVAL;
}

}  // namespace

Locking SystemDisk::lock(const fs::path& path, std::string_view holder) {
  while (true) {
    // Those who share the folder wait for each other's locks.
    const auto mode = S_IRUSR | S_IWUSR | shared_bits(path.parent_path());
    int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode);
    if (descriptor < 0 && errno == EACCES) {
      descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
      if (descriptor < 0) errno = EACCES;
    }
    if (descriptor < 0) return {nullptr, false, errno, ""};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      const int why = errno;
      Locking refused{nullptr, false, 0, first_line(descriptor)};
      close(descriptor);
      // Who wrote a line into it holds a lock: so there are some, only not for us.
      if (!has_no_locks(why) || !refused.holder.empty()) return refused;
      unlink(path.c_str());
      return make_file(path, holder);
    }
    struct stat found {};
    if (is_at(descriptor, path) && fstat(descriptor, &found) == 0) {
      // Only for people to read: if the disk is full the lock holds all the same. A second name of it is
      // nobody's lock file.
      share_new(descriptor, path.parent_path());
      if (found.st_nlink == 1 && S_ISREG(found.st_mode) && ftruncate(descriptor, 0) == 0 &&
          pwrite(descriptor, holder.data(), holder.size(), 0) < 0)
        errno = 0;
      return {std::make_unique<SystemLock>(descriptor, path), false, 0, ""};
    }
    close(descriptor);
  }
}

}  // namespace aliso::files
