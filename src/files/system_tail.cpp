// Write, fsync, and on failure cut back to the length before.
// A line that an earlier crash left cut is removed first: what it would have said never happened. One that
// lost only its line feed (editors and merges strip it) is given it back.

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "files/descriptor.h"
#include "files/system_disk.h"
#include "files/system_rights.h"
#include "files/whole_line.h"

namespace aliso::files {

namespace {

/// The length up to and with the last line feed; -1 if it can't be told.
off_t whole_lines(int descriptor) {
  off_t end = lseek(descriptor, 0, SEEK_END);
  char block[4096];
  while (end > 0) {
    const off_t start = end > static_cast<off_t>(sizeof block) ? end - static_cast<off_t>(sizeof block) : 0;
    const ssize_t size = pread(descriptor, block, static_cast<std::size_t>(end - start), start);
    if (size != end - start) return -1;
    for (ssize_t i = size; i > 0; --i) {
      if (block[i - 1] == '\n') return start + i;
    }
    end = start;
  }
  return end;
}

/// Ends the file by a line feed: gives it to a whole last line, takes a cut one away.
bool end_lines(int descriptor) {
  const off_t whole = whole_lines(descriptor);
  const off_t end = lseek(descriptor, 0, SEEK_END);
  if (whole < 0 || end < 0) return false;
  if (whole == end) return true;
  std::string last(static_cast<std::size_t>(end - whole), ' ');
  if (pread(descriptor, last.data(), last.size(), whole) != end - whole) return false;
  if (is_whole_line(last)) return write(descriptor, "\n", 1) == 1;
  return ftruncate(descriptor, whole) == 0 && lseek(descriptor, 0, SEEK_END) == whole;
}

/// Makes a folder's list of names durable, so that a new file in it survives a crash.
bool sync_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return false;
  // A disk that can't be told to (EINVAL) has done what it can.
  const bool synced = fsync(descriptor) == 0 || errno == EINVAL;
  close(descriptor);
  return synced;
}

class SystemTail : public Tail {
 public:
  SystemTail(int descriptor, std::filesystem::path path)
      : descriptor_(descriptor), path_(std::move(path)), end_(lseek(descriptor, 0, SEEK_END)) {}
  SystemTail(const SystemTail&) = delete;
  SystemTail& operator=(const SystemTail&) = delete;
  ~SystemTail() override { close(descriptor_); }

  Error append(std::string_view bytes) override {
    // Written in place counts as replaced too: editors and some sync clients do that.
    if (!is_at(descriptor_, path_) || !ends_as_left()) return replaced;
    const off_t before = lseek(descriptor_, 0, SEEK_END);
    std::size_t written = 0;
    while (written < bytes.size()) {
      const ssize_t size = write(descriptor_, bytes.data() + written, bytes.size() - written);
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) break;
      written += static_cast<std::size_t>(size);
    }
    if (written == bytes.size() && fsync(descriptor_) == 0) {
      end_ = before + static_cast<off_t>(bytes.size());
      last_ = bytes;
      // Replaced meanwhile: the lines went into the file of before.
      return is_at(descriptor_, path_) && ends_as_left() ? 0 : replaced;
    }
    const Error why = errno;
    // After a failed fsync the file's state on disk is unknown: cut back, so that the lines are not
    // read as said.
    if (ftruncate(descriptor_, before) == 0) fsync(descriptor_);
    return why;
  }

 private:
  /// Whether the file is as long as it was left, and ends in what was written last.
  [[nodiscard]] bool ends_as_left() const {
    if (lseek(descriptor_, 0, SEEK_END) != end_) return false;
    std::string last(last_.size(), ' ');
    return pread(descriptor_, last.data(), last.size(), end_ - static_cast<off_t>(last.size())) ==
               static_cast<ssize_t>(last.size()) &&
           last == last_;
  }

  int descriptor_;
  std::filesystem::path path_;
  off_t end_;
  std::string last_;
};

}  // namespace

std::unique_ptr<Tail> SystemDisk::tail(const std::filesystem::path& path, Error& error) {
  const std::filesystem::path folder = path.parent_path();
  const auto fail = [&] {
    error = errno;
    return nullptr;
  };
  if (mkdir(folder.c_str(), 0700) == 0) {
    share_folder(folder);
    if (!sync_folder(folder.parent_path())) return fail();
  } else if (errno != EEXIST) {
    return fail();
  }
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return fail();
  close_to_others(descriptor, folder);
  // A file system without locks (ENOLCK, EOPNOTSUPP) can't tell of another run; the network's own lock does.
  const bool taken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  errno = taken ? EWOULDBLOCK : 0;
  if (taken || !end_lines(descriptor) || !sync_folder(folder)) {
    error = errno != 0 ? errno : EIO;  // read or written by half: no error of the system's, but one of ours
    close(descriptor);
    return nullptr;
  }
  return std::make_unique<SystemTail>(descriptor, path);
}

}  // namespace aliso::files
