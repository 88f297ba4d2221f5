// Writing aside, flushing, renaming.
// A failure at any step removes what was written aside.

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

#include "files/system_disk.h"

namespace aliso::files {

namespace fs = std::filesystem;

namespace {

/// How the names of files written aside begin.
constexpr std::string_view aside_prefix = ".aliso-";

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Removes what a killed program had written aside in the folder and never put in place, so that nothing
/// piles up: what is still in use is locked.
void remove_abandoned(const fs::path& folder) {
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(folder, ec)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(aside_prefix) || name.size() != aside_prefix.size() + 6) continue;
    const int descriptor = open(entry.path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) continue;
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) unlink(entry.path().c_str());
    close(descriptor);
  }
}

/// Renames are on disk once their folder is; a file system that can't do that has done what it can.
void flush_folder(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

Error write_device(const fs::path& path, std::string_view bytes) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const Error error = write_all(descriptor, bytes) ? 0 : errno;
  close(descriptor);
  return error;
}

/// `old` is what is replaced, or nullptr; `move`: how the file written aside takes the place of `path`; 0 on
/// success, as rename and link.
Error write_aside(const fs::path& path, std::string_view bytes, const struct stat* old,
                  int (*move)(const char*, const char*)) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  remove_abandoned(folder);
  std::string aside = (folder / (std::string(aside_prefix) + "XXXXXX")).string();
  const int descriptor = mkostemp(aside.data(), O_CLOEXEC);
  if (descriptor < 0) return errno;
  flock(descriptor, LOCK_EX | LOCK_NB);  // held while it is in use, see remove_abandoned
  mode_t mode = 0;
  if (old != nullptr) {
    mode = old->st_mode & 07777;
    // Only root can give a file away; the group may be kept by its members.
    if (fchown(descriptor, old->st_uid, old->st_gid) != 0) {
      [[maybe_unused]] const int kept = fchown(descriptor, static_cast<uid_t>(-1), old->st_gid);
    }
  } else {
    const mode_t mask = umask(0);
    umask(mask);
    mode = 0666 & ~mask;
  }
  bool done = fchmod(descriptor, mode) == 0 && write_all(descriptor, bytes) && fsync(descriptor) == 0;
  done = done && move(aside.c_str(), path.c_str()) == 0;
  const Error error = done ? 0 : errno;
  if (!done) unlink(aside.c_str());
  close(descriptor);
  if (done) flush_folder(folder);
  return error;
}

/// As rename, but never over a file that is there.
int rename_to_new(const char* from, const char* to) {
  if (link(from, to) != 0) return -1;
  return unlink(from);
}

}  // namespace

Error SystemDisk::replace(const fs::path& path, std::string_view bytes) {
  std::error_code absent, ec;
  const fs::path target = fs::is_symlink(path, absent) ? fs::weakly_canonical(path, ec) : path;
  if (ec) return ec.value();
  struct stat there {};
  if (stat(target.c_str(), &there) != 0) return write_aside(target, bytes, nullptr, std::rename);
  if (S_ISDIR(there.st_mode)) return EISDIR;
  if (!S_ISREG(there.st_mode)) return write_device(target, bytes);
  // A file that may not be written is not to be replaced behind its owner's back.
  if (access(target.c_str(), W_OK) != 0) return errno;
  return write_aside(target, bytes, &there, std::rename);
}

Error SystemDisk::create(const fs::path& path, std::string_view bytes) {
  return write_aside(path, bytes, nullptr, rename_to_new);
}

Error SystemDisk::make_folders(const fs::path& folder) {
  std::error_code ec;
  fs::create_directories(folder, ec);
  return ec.value();
}

Error SystemDisk::remove(const fs::path& path) {
  std::error_code ec;
  fs::remove(path, ec);
  return ec.value();
}

}  // namespace aliso::files
