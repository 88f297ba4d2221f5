// Defined in the test's own program, so that they are found before the C library's.
// Each does what it is for, by the kernel's own entry.
#include "calls.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

void note(const std::string& name) {
  calls::made.push_back(name);
  if (const auto before = calls::before) before(name);
}

int result(long status) {
  return static_cast<int>(status);
}

}  // namespace

extern "C" {

int fsync(int descriptor) {
  struct stat found {};
  note(fstat(descriptor, &found) == 0 && S_ISDIR(found.st_mode) ? "fsync folder" : "fsync file");
  return result(syscall(SYS_fsync, descriptor));
}

int rename(const char* from, const char* to) noexcept {
  note("rename");
  return result(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int link(const char* from, const char* to) noexcept {
  note("link");
  return result(syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int flock(int descriptor, int operation) noexcept {
  note("flock");
  return result(syscall(SYS_flock, descriptor, operation));
}

}  // extern "C"
