// Write, fsync, and on failure cut back to the length before.
// A line that an earlier crash left cut is removed first: what it would have said never happened.
#include "files/journal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "files/failure.h"
#include "files/reading.h"

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

/// Makes a folder's list of names durable, so that a new file in it survives a crash.
bool sync_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool synced = fsync(descriptor) == 0;
  close(descriptor);
  return synced;
}

void refuse(const std::filesystem::path& path, int why, diagnostics::Diagnostics& diagnostics) {
  diagnostics.add({"journal-unwritable",
                   diagnostics::Severity::unreadable,
                   std::nullopt,
                   0,
                   {{"file", shown_path(path)}, {"why", failure(why)}}});
}

}  // namespace

Journal::~Journal() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool Journal::open(diagnostics::Diagnostics& diagnostics) {
  const std::filesystem::path folder = path_.parent_path();
  if (mkdir(folder.c_str(), 0700) == 0) {
    if (!sync_folder(folder.parent_path())) return refuse(path_, errno, diagnostics), false;
  } else if (errno != EEXIST) {
    return refuse(path_, errno, diagnostics), false;
  }
  const int descriptor = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return refuse(path_, errno, diagnostics), false;
  const off_t whole = whole_lines(descriptor);
  if (whole < 0 || ftruncate(descriptor, whole) != 0 || lseek(descriptor, 0, SEEK_END) < 0 ||
      !sync_folder(folder)) {
    refuse(path_, errno, diagnostics);
    close(descriptor);
    return false;
  }
  descriptor_ = descriptor;
  return true;
}

bool Journal::append(const std::vector<std::string>& lines, diagnostics::Diagnostics& diagnostics) {
  if (descriptor_ < 0 && !open(diagnostics)) return false;
  std::string block;
  for (const std::string& line : lines) block += line + '\n';
  const off_t before = lseek(descriptor_, 0, SEEK_END);
  std::size_t written = 0;
  while (written < block.size()) {
    const ssize_t size = write(descriptor_, block.data() + written, block.size() - written);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    written += static_cast<std::size_t>(size);
  }
  if (written == block.size() && fsync(descriptor_) == 0) return true;
  const int why = errno;
  // After a failed fsync the file's state on disk is unknown: cut back, so that the lines are not
  // read as said, and never write through this descriptor again.
  if (ftruncate(descriptor_, before) == 0) fsync(descriptor_);
  close(descriptor_);
  descriptor_ = -1;
  refuse(path_, why, diagnostics);
  return false;
}

}  // namespace aliso::files
