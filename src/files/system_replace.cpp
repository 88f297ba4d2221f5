// Writing aside, flushing, renaming.
// A failure at any step removes what was written aside.

#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <string>

#include "files/descriptor.h"
#include "files/system_disk.h"
#include "files/system_rights.h"

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

/// Six letters that no other run takes at the same time, or only once in a million tries.
std::string six_letters() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::array<unsigned char, 6> random{};
  std::string result;
  if (getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) random = {};
  for (const unsigned char byte : random) result += letters[byte % letters.size()];
  return result;
}

/// A new file aside, locked while it is in use; its descriptor, or -1 and errno. Another run that was
/// clearing up may have taken it away before it was locked: then another one. `mode` is made less by the
/// system (umask), or by what the folder says of its new files.
int open_aside(const fs::path& folder, mode_t mode, std::string& name) {
  for (int tries = 0; tries < 100; ++tries) {
    name = (folder / (std::string(aside_prefix) + six_letters() + std::string(aside_suffix))).string();
    const int descriptor = open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0 && errno == EEXIST) continue;
    if (descriptor < 0) return -1;
    // Where there are no locks nothing is cleared up either.
    if (flock(descriptor, LOCK_EX) != 0 || is_at(descriptor, name)) return descriptor;
    close(descriptor);
  }
  errno = EAGAIN;
  return -1;
}

/// 0 where the file still has those bytes, `replaced` where it hasn't, or why that can't be told.
Error still_has(const fs::path& path, std::string_view bytes) {
  std::string now;
  SystemDisk disk;
  const Read read = disk.read(path, now);
  if (read.end == Read::End::failed) return read.error;
  return read.end == Read::End::done && now == bytes ? 0 : replaced;
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

/// As rename, but never over a file that is there: by a second name, by a rename that knows how, or else by
/// taking the name first. There alone, a crash between the two leaves an empty file.
int rename_to_new(const char* from, const char* to) {
  const auto unknown = [] {
    return errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM;
  };
  if (link(from, to) == 0) return unlink(from);
  if (!unknown()) return -1;
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (!unknown()) return -1;
  const int taken = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (taken < 0) return -1;
  close(taken);
  if (std::rename(from, to) == 0) return 0;
  const int error = errno;
  unlink(to);
  errno = error;
  return -1;
}

}  // namespace

Error SystemDisk::write_aside(const fs::path& path, std::string_view bytes, const struct stat* old,
                              std::optional<std::string_view> was, Access access,
                              int (*move)(const char*, const char*)) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (cleared_.insert(folder).second) remove_abandoned(folder);
  std::string aside;
  // For its owner alone until it has the rights of the one that it replaces.
  const bool usual_new = old == nullptr && access == Access::usual;
  const int descriptor = open_aside(folder, usual_new ? 0666 : 0600, aside);
  if (descriptor < 0) return errno;
  Error error = 0;
  if (usual_new)
    share_new(descriptor, folder);
  else if (old != nullptr && access == Access::usual)
    error = keep_rights(descriptor, path, *old);
  if (old != nullptr) keep_marks(descriptor, path);
  // A disk that can't be told to write now (EINVAL) has done what it can.
  if (error == 0 && (!write_all(descriptor, bytes) || (fsync(descriptor) != 0 && errno != EINVAL)))
    error = errno;
  // Looked at last, so that hardly a moment is left in which a save would be lost.
  if (error == 0 && was) error = still_has(path, *was);
  if (error == 0 && move(aside.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) unlink(aside.c_str());
  close(descriptor);
  if (error == 0) flush_folder(folder);
  return error;
}

Error SystemDisk::replace(const fs::path& path, std::string_view bytes, std::optional<std::string_view> was,
                          Access access) {
  struct stat there {};
  // Before its links are followed by name: /dev/stdout leads to what has none.
  if (stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode))
    return write_device(path, bytes);
  std::error_code absent, ec;
  const fs::path target = fs::is_symlink(path, absent) ? fs::weakly_canonical(path, ec) : path;
  if (ec) return ec.value();
  if (stat(target.c_str(), &there) != 0) return write_aside(target, bytes, nullptr, was, access, std::rename);
  if (S_ISDIR(there.st_mode)) return EISDIR;
  // A file that may not be written is not to be replaced behind its owner's back.
  if (::access(target.c_str(), W_OK) != 0) return errno;
  return write_aside(target, bytes, &there, was, access, std::rename);
}

Error SystemDisk::create(const fs::path& path, std::string_view bytes) {
  return write_aside(path, bytes, nullptr, {}, Access::usual, rename_to_new);
}

Error SystemDisk::make_folders(const fs::path& folder) {
  std::error_code ec;
  fs::path made;
  for (const fs::path& part : folder) {
    made /= part;
    if (fs::is_directory(made, ec)) continue;
    if (fs::create_directory(made, ec)) share_folder(made);
    if (ec) return ec.value();
  }
  return 0;
}

Error SystemDisk::remove(const fs::path& path) {
  std::error_code ec;
  fs::remove(path, ec);
  return ec.value();
}

}  // namespace aliso::files
