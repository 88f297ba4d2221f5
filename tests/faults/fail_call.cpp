// Preloaded into the real program: the Nth call of one kind on a file below FAULT_BELOW fails, or kills it.
// FAULT_CALL=write|fsync|rename|ftruncate|open|mkdir, FAULT_NTH=1…, FAULT_ERRNO=28 or
// FAULT_KILL=before|after.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

std::string below() {
  const char* folder = std::getenv("FAULT_BELOW");
  return folder ? folder : "";
}

bool concerned(const std::string& path) {
  return !below().empty() && path.starts_with(below());
}

std::string path_of(int descriptor) {
  char link[64];
  char target[PATH_MAX];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const ssize_t size = readlink(link, target, sizeof target);
  return size > 0 ? std::string(target, static_cast<std::size_t>(size)) : "";
}

std::string absolute(const char* path) {
  if (path[0] == '/') return path;
  char here[PATH_MAX];
  return getcwd(here, sizeof here) ? std::string(here) + "/" + path : path;
}

enum class Fault { none, fail, kill_before, kill_after };

Fault fault(const char* call) {
  const char* wanted = std::getenv("FAULT_CALL");
  if (!wanted || std::strcmp(wanted, call) != 0) return Fault::none;
  static int count = 0;
  const char* nth = std::getenv("FAULT_NTH");
  if (++count != std::atoi(nth ? nth : "0")) return Fault::none;
  // Tells the test that the call was reached at all.
  if (const char* mark = std::getenv("FAULT_MARK")) {
    using Open = int (*)(const char*, int, ...);
    const int mark_file = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "open"))(mark, O_CREAT | O_WRONLY, 0600);
    if (mark_file >= 0) close(mark_file);
  }
  if (const char* when = std::getenv("FAULT_KILL"))
    return std::strcmp(when, "before") == 0 ? Fault::kill_before : Fault::kill_after;
  return Fault::fail;
}

int error_number() {
  const char* number = std::getenv("FAULT_ERRNO");
  return number ? std::atoi(number) : ENOSPC;
}

/// Does `call` unless it is the one that is to fail.
template <class Call>
auto run(const char* name, bool counted, Call call) -> decltype(call()) {
  const Fault chosen = counted ? fault(name) : Fault::none;
  if (chosen == Fault::fail) {
    errno = error_number();
    return -1;
  }
  if (chosen == Fault::kill_before) raise(SIGKILL);
  const auto result = call();
  if (chosen == Fault::kill_after) raise(SIGKILL);
  return result;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

int open_as(const char* name, const char* path, int flags, mode_t mode) {
  const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
  return run("open", writes && concerned(absolute(path)),
             [&] { return real<int(const char*, int, ...)>(name)(path, flags, mode); });
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
  const bool counted = concerned(path_of(descriptor));
  const Fault chosen = counted ? fault("write") : Fault::none;
  const auto call = real<ssize_t(int, const void*, size_t)>("write");
  if (chosen == Fault::fail) {
    // A full disk takes a part first.
    if (size > 1 && error_number() == ENOSPC && std::getenv("FAULT_SHORT"))
      return call(descriptor, bytes, size / 2);
    errno = error_number();
    return -1;
  }
  if (chosen == Fault::kill_before) {
    // Killed in the middle of a write: a cut line.
    const ssize_t part = call(descriptor, bytes, size / 2);
    (void)part;
    raise(SIGKILL);
  }
  const ssize_t result = call(descriptor, bytes, size);
  if (chosen == Fault::kill_after) raise(SIGKILL);
  return result;
}

int fsync(int descriptor) {
  return run("fsync", concerned(path_of(descriptor)), [&] { return real<int(int)>("fsync")(descriptor); });
}

int rename(const char* from, const char* to) noexcept {
  return run("rename", concerned(absolute(to)),
             [&] { return real<int(const char*, const char*)>("rename")(from, to); });
}

int ftruncate(int descriptor, off_t length) noexcept {
  return run("ftruncate", concerned(path_of(descriptor)),
             [&] { return real<int(int, off_t)>("ftruncate")(descriptor, length); });
}

int mkdir(const char* path, mode_t mode) noexcept {
  return run("mkdir", concerned(absolute(path)),
             [&] { return real<int(const char*, mode_t)>("mkdir")(path, mode); });
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_as("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_as("open64", path, flags, mode);
}

}  // extern "C"
