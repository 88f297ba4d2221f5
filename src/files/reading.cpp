// One open, one look at what was opened, one read.
// The file is judged by its descriptor, so that nothing can change in between.
#include "files/reading.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "files/failure.h"

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

std::string shown_path(const fs::path& path) {
  // By the names alone: no look at the disk, and links that lead in a circle do no harm.
  std::error_code ec;
  const fs::path here = fs::current_path(ec);
  const fs::path relative = path.is_absolute() ? path.lexically_proximate(here) : path.lexically_normal();
  return !ec && relative.native().size() < path.native().size() ? relative.string() : path.string();
}

std::optional<std::uint32_t> read_file(const fs::path& path, diagnostics::Sources& sources,
                                       diagnostics::Diagnostics& diagnostics) {
  const std::uint32_t file = sources.add(shown_path(path));
  if (!read_into(file, path, sources, diagnostics)) return std::nullopt;
  return file;
}

bool read_into(std::uint32_t file, const fs::path& path, diagnostics::Sources& sources,
               diagnostics::Diagnostics& diagnostics) {
  const auto fail = [&](std::string_view name, words::Args args = {}) {
    diagnostics.add({name, diagnostics::Severity::unreadable, model::Place{file, 0}, 0, std::move(args)});
    return false;
  };
  const Descriptor opened(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (opened.number() < 0) {
    const int error = errno;
    if (error == ENXIO) return fail("not-a-file", {{"kind", std::string("socket")}});
    if (error != ENOENT && error != ENOTDIR) return fail("unreadable-file", {{"why", failure(error)}});
    std::error_code none;
    if (fs::is_symlink(fs::symlink_status(path, none))) {
      return fail("dangling-link", {{"target", fs::read_symlink(path, none).string()}});
    }
    return fail("missing-file");
  }
  struct stat found {};
  if (::fstat(opened.number(), &found) != 0) return fail("unreadable-file", {{"why", failure(errno)}});
  if (!S_ISREG(found.st_mode)) return fail("not-a-file", {{"kind", kind(found.st_mode)}});
  if (static_cast<std::uintmax_t>(found.st_size) > max_bytes) return fail("file-too-large");

  diagnostics::Source& source = sources.at(file);
  if (!read_all(opened.number(), static_cast<std::size_t>(found.st_size), source.bytes)) {
    const int error = errno;
    source.bytes.clear();
    return fail("unreadable-file", {{"why", failure(error)}});
  }
  if (source.bytes.size() > max_bytes) {
    source.bytes.clear();
    return fail("file-too-large");
  }
  if (source.bytes.starts_with(byte_order_mark)) {
    source.bytes.erase(0, byte_order_mark.size());
    source.byte_order_mark = true;
  }
  source.read = true;
  return true;
}

}  // namespace aliso::files
