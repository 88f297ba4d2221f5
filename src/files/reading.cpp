// Saying why a file can't be read.
// The byte order mark is taken off here, and remembered.
#include "files/reading.h"

#include "files/failure.h"

namespace aliso::files {

namespace fs = std::filesystem;

std::string shown_path(const fs::path& path) {
  // By the names alone: no look at the disk, and links that lead in a circle do no harm.
  std::error_code ec;
  const fs::path here = fs::current_path(ec);
  const fs::path relative = path.is_absolute() ? path.lexically_proximate(here) : path.lexically_normal();
  return !ec && relative.native().size() < path.native().size() ? relative.string() : path.string();
}

std::optional<std::uint32_t> read_file(Disk& disk, const fs::path& path, diagnostics::Sources& sources,
                                       diagnostics::Diagnostics& diagnostics) {
  const std::uint32_t file = sources.add(shown_path(path));
  if (!read_into(disk, file, path, sources, diagnostics)) return std::nullopt;
  return file;
}

bool read_into(Disk& disk, std::uint32_t file, const fs::path& path, diagnostics::Sources& sources,
               diagnostics::Diagnostics& diagnostics) {
  const auto fail = [&](std::string_view name, words::Args args = {}) {
    diagnostics.add({name, diagnostics::Severity::unreadable, model::Place{file, 0}, 0, std::move(args)});
    return false;
  };
  diagnostics::Source& source = sources.at(file);
  const Read read = disk.read(path, source.bytes);
  source.owner = read.owner;
  switch (read.end) {
    case Read::End::missing:
      return fail("missing-file");
    case Read::End::dangling_link:
      return fail("dangling-link", {{"target", read.what}});
    case Read::End::no_file:
      return fail("not-a-file", {{"kind", read.what}});
    case Read::End::too_large:
      return fail("file-too-large");
    case Read::End::failed:
      return fail("unreadable-file", {{"why", failure(read.error)}});
    case Read::End::done:
      break;
  }
  if (source.bytes.starts_with(byte_order_mark)) {
    source.bytes.erase(0, byte_order_mark.size());
    source.byte_order_mark = true;
  }
  source.read = true;
  return true;
}

}  // namespace aliso::files
