// Looking, and reading: one open, one look at what was opened, one read.
// The file is judged by its descriptor, so that nothing can change in between.
#include "files/system_disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "files/reading.h"
#include "files/system_rights.h"

namespace aliso::files {

namespace fs = std::filesystem;

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

std::string kind(mode_t mode) {
  if (S_ISDIR(mode)) return "folder";
  if (S_ISFIFO(mode)) return "pipe";
  if (S_ISSOCK(mode)) return "socket";
  return "device";
}

/// All bytes to the end; errno is set where it returns false.
bool read_all(int descriptor, std::size_t expected, std::string& bytes) {
  bytes.resize(expected + 1);  // one more, to see the end without growing
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) {
      if (size > max_bytes) return true;  // it grows while it is read: too large, as the caller sees
      bytes.resize(size * 2);
    }
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got == 0) break;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return true;
}

}  // namespace

bool SystemDisk::is_there(const fs::path& path) {
  struct stat found {};
  return ::lstat(path.c_str(), &found) == 0;
}

bool SystemDisk::is_folder(const fs::path& path) {
  std::error_code ec;
  return fs::is_directory(path, ec);
}

Error SystemDisk::enter(const fs::path& folder) {
  return ::access((folder / ".").c_str(), X_OK) == 0 ? 0 : errno;
}

Error SystemDisk::list(const fs::path& folder, const std::function<void(std::string_view)>& give) {
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.c_str()), ::closedir);
  if (!entries) return errno;
  errno = 0;
  while (const dirent* entry = ::readdir(entries.get())) {
    give(entry->d_name);
    errno = 0;
  }
  return errno;
}

fs::path SystemDisk::real(const fs::path& path, Error& error) {
  std::error_code ec;
  fs::path result = fs::weakly_canonical(path, ec);
  error = ec.value();
  return result;
}

bool SystemDisk::same(const fs::path& one, const fs::path& other) {
  struct stat first {};
  struct stat second {};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
         first.st_ino == second.st_ino && first.st_dev == second.st_dev;
}

bool SystemDisk::open_beyond(const fs::path& path, Access access) {
  struct stat found {};
  if (access == Access::usual || ::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return false;
  // What is another person's, or has an access list, is so by somebody's will.
  if (access == Access::sharers && (found.st_uid != geteuid() || has_access_list(path))) return false;
  const mode_t others = access == Access::sharers ? shared_bits(path.parent_path()) : 0;
  return (found.st_mode & (S_IRGRP | S_IROTH) & ~others) != 0;
}

bool SystemDisk::sheltered(const fs::path& path) {
  Error error = 0;
  for (fs::path folder = real(path, error).parent_path(); error == 0; folder = folder.parent_path()) {
    struct stat found {};
    if (::stat(folder.c_str(), &found) == 0 && (found.st_mode & S_IXOTH) == 0) return true;
    if (folder == folder.parent_path()) break;
  }
  return false;
}

namespace {

/// The number of the person whose it is, unless they are root or whoever runs this.
std::string other_owner(const struct stat& found) {
  if (found.st_uid == 0 || found.st_uid == geteuid()) return {};
  // Whoever became root for one command (sudo) is still themselves.
  const char* before = geteuid() == 0 ? std::getenv("SUDO_UID") : nullptr;
  std::string owner = std::to_string(found.st_uid);
  return before != nullptr && owner == before ? std::string() : owner;
}

}  // namespace

std::string SystemDisk::stranger(const fs::path& path) {
  // A link is another person's even where it leads to what is one's own.
  for (const auto look : {::lstat, ::stat}) {
    struct stat found {};
    if (look(path.c_str(), &found) != 0) return "?";
    if (std::string owner = other_owner(found); !owner.empty()) return owner;
  }
  return {};
}

Read SystemDisk::read(const fs::path& path, std::string& bytes) {
  const Descriptor opened(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (opened.number() < 0) {
    const Error error = errno;
    if (error == ENXIO) return {Read::End::no_file, 0, "socket"};
    if (error != ENOENT && error != ENOTDIR) return {Read::End::failed, error};
    std::error_code none;
    if (fs::is_symlink(fs::symlink_status(path, none)))
      return {Read::End::dangling_link, 0, fs::read_symlink(path, none).string()};
    return {Read::End::missing};
  }
  struct stat found {};
  if (::fstat(opened.number(), &found) != 0) return {Read::End::failed, errno};
  if (!S_ISREG(found.st_mode)) return {Read::End::no_file, 0, kind(found.st_mode)};
  if (static_cast<std::uintmax_t>(found.st_size) > max_bytes) return {Read::End::too_large};
  if (!read_all(opened.number(), static_cast<std::size_t>(found.st_size), bytes)) {
    const Error error = errno;
    bytes.clear();
    return {Read::End::failed, error};
  }
  // Asked of what is read, not of its name: another file may stand there by now.
  if (bytes.size() <= max_bytes) return {.owner = other_owner(found)};
  bytes.clear();
  return {Read::End::too_large};
}

}  // namespace aliso::files
