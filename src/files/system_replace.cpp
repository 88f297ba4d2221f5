// Writing aside, flushing, renaming.
// A failure at any step removes what was written aside.

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

#include "files/descriptor.h"
#include "files/system_disk.h"

namespace aliso::files {

namespace fs = std::filesystem;

namespace {

/// How the names of files written aside begin and end, around six letters: as nobody calls a file of their
/// own.
constexpr std::string_view aside_prefix = ".aliso-aside-";
constexpr std::string_view aside_suffix = "~";

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool is_aside(std::string_view name) {
  return name.size() == aside_prefix.size() + 6 + aside_suffix.size() && name.starts_with(aside_prefix) &&
         name.ends_with(aside_suffix);
}

/// Removes what a killed program had written aside in the folder and never put in place, so that nothing
/// piles up: what is still in use is locked, what is another person's is theirs.
void remove_abandoned(const fs::path& folder) {
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(folder, ec)) {
    const std::string name = entry.path().filename().string();
    if (!is_aside(name)) continue;
    const int descriptor = open(entry.path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) continue;
    struct stat found {};
    const bool ours = fstat(descriptor, &found) == 0 && found.st_uid == geteuid() && S_ISREG(found.st_mode);
    if (ours && flock(descriptor, LOCK_EX | LOCK_NB) == 0) unlink(entry.path().c_str());
    close(descriptor);
  }
}

/// A new file aside, locked while it is in use; its descriptor, or -1 and errno. Another run that was
/// clearing up may have taken it away before it was locked: then another one.
int open_aside(const fs::path& folder, std::string& name) {
  for (int tries = 0; tries < 100; ++tries) {
    name = (folder / (std::string(aside_prefix) + "XXXXXX" + std::string(aside_suffix))).string();
    const int descriptor = mkostemps(name.data(), static_cast<int>(aside_suffix.size()), O_CLOEXEC);
    if (descriptor < 0) return -1;
    // Where there are no locks nothing is cleared up either.
    if (flock(descriptor, LOCK_EX) != 0 || is_at(descriptor, name)) return descriptor;
    close(descriptor);
  }
  errno = EAGAIN;
  return -1;
}

/// Whether the file has those bytes.
bool has(const fs::path& path, std::string_view bytes) {
  std::string now;
  SystemDisk disk;
  return disk.read(path, now).end == Read::End::done && now == bytes;
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
/// success, as rename and link. `was`: see Disk::replace.
Error write_aside(const fs::path& path, std::string_view bytes, const struct stat* old,
                  std::optional<std::string_view> was, int (*move)(const char*, const char*)) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  remove_abandoned(folder);
  std::string aside;
  const int descriptor = open_aside(folder, aside);
  if (descriptor < 0) return errno;
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
  Error error = done ? 0 : errno;
  // Looked at last, so that hardly a moment is left in which a save would be lost.
  if (done && was && !has(path, *was)) error = replaced;
  if (error == 0 && move(aside.c_str(), path.c_str()) != 0) error = errno;
  done = error == 0;
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

Error SystemDisk::replace(const fs::path& path, std::string_view bytes, std::optional<std::string_view> was) {
  std::error_code absent, ec;
  const fs::path target = fs::is_symlink(path, absent) ? fs::weakly_canonical(path, ec) : path;
  if (ec) return ec.value();
  struct stat there {};
  if (stat(target.c_str(), &there) != 0) return write_aside(target, bytes, nullptr, was, std::rename);
  if (S_ISDIR(there.st_mode)) return EISDIR;
  if (!S_ISREG(there.st_mode)) return write_device(target, bytes);
  // A file that may not be written is not to be replaced behind its owner's back.
  if (access(target.c_str(), W_OK) != 0) return errno;
  return write_aside(target, bytes, &there, was, std::rename);
}

Error SystemDisk::create(const fs::path& path, std::string_view bytes) {
  return write_aside(path, bytes, nullptr, {}, rename_to_new);
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
