// The order is the caller's: what says who is meant goes last, so that the same word finds them again.
// A file that somebody has saved since is left alone, and nothing after it is touched.
#include "opening/rewriting.h"

#include <chrono>

#include "files/reading.h"
#include "files/replace.h"

namespace aliso::opening {

namespace fs = std::filesystem;

std::optional<Rewrite> read_for_rewriting(Opening& opening, const fs::path& path) {
  const auto file = files::read_file(opening.folder->disk(), path, opening.sources, opening.found);
  if (!file) return std::nullopt;
  const diagnostics::Source& source = opening.sources.at(*file);
  return Rewrite{path, source.path, source.bytes, source.bytes,
                 source.byte_order_mark ? std::string(files::byte_order_mark) : std::string()};
}

std::optional<FolderLocks> FolderLocks::take(const files::NetworkFolder& folder,
                                             std::span<const std::string_view> rooms,
                                             std::string_view command, diagnostics::Diagnostics& found) {
  FolderLocks taken;
  const auto lock = [&](const fs::path& where) {
    auto one = files::Lock::take(folder.disk(), where, command, std::chrono::seconds(10), found);
    if (one) taken.locks_.push_back(std::move(*one));
    return one.has_value();
  };
  if (!lock(folder.root)) return std::nullopt;
  for (const std::string_view room : rooms)
    if (folder.disk().is_folder(folder.root / room) && !lock(folder.root / room)) return std::nullopt;
  return taken;
}

bool rewrite(Opening& opening, std::span<const Rewrite> files) {
  files::Disk& disk = opening.folder->disk();
  for (const Rewrite& one : files) {
    const files::Error error =
        disk.replace(one.path, one.mark + one.after, one.mark + one.before, files::Access::usual);
    if (!files::written(error, one.path, opening.found)) return false;
  }
  return true;
}

}  // namespace aliso::opening
