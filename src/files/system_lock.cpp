// flock(2) on a file that is removed while still held.
// After locking, the path must still name the locked file: else its last holder has just removed it.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "files/descriptor.h"
#include "files/system_disk.h"

namespace aliso::files {

namespace {

std::string first_line(int descriptor) {
  char buffer[512];
  const ssize_t size = pread(descriptor, buffer, sizeof buffer, 0);
  std::string line(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
  return line.substr(0, line.find('\n'));
}

class SystemLock : public Held {
 public:
  SystemLock(int descriptor, std::filesystem::path path) : descriptor_(descriptor), path_(std::move(path)) {}
  SystemLock(const SystemLock&) = delete;
  SystemLock& operator=(const SystemLock&) = delete;
  ~SystemLock() override {
    if (still()) unlink(path_.c_str());
    close(descriptor_);
  }
  [[nodiscard]] bool still() const override { return is_at(descriptor_, path_); }

 private:
  int descriptor_;
  std::filesystem::path path_;
};

}  // namespace

Locking SystemDisk::lock(const std::filesystem::path& path, std::string_view holder) {
  while (true) {
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return {nullptr, errno, ""};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      Locking refused{nullptr, 0, first_line(descriptor)};
      close(descriptor);
      return refused;
    }
    if (is_at(descriptor, path)) {
      // Only for people to read: if the disk is full the lock holds all the same.
      if (ftruncate(descriptor, 0) == 0 && pwrite(descriptor, holder.data(), holder.size(), 0) < 0) errno = 0;
      return {std::make_unique<SystemLock>(descriptor, path), 0, ""};
    }
    close(descriptor);
  }
}

}  // namespace aliso::files
