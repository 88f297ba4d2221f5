// Lock, read, change, replace; from the beginning where an editor, which knows no lock, has saved the file
// meanwhile. The lock is held until the new bytes are in place.
#include "files/update.h"

#include "files/lock.h"
#include "files/reading.h"
#include "files/replace.h"

namespace aliso::files {

namespace fs = std::filesystem;

namespace {

/// So often an editor that saves meanwhile is given way to.
constexpr int most_tries = 5;

/// The bytes as they lie on the disk.
std::string on_disk(const diagnostics::Source& source, std::string_view bytes) {
  return (source.byte_order_mark ? std::string(byte_order_mark) : std::string()) + std::string(bytes);
}

}  // namespace

bool update_file(const NetworkFolder& network, const fs::path& path, std::string_view command,
                 diagnostics::Sources& sources, const Change& change, diagnostics::Diagnostics& diagnostics) {
  Disk& disk = network.disk();
  // Only those who write beside it are waited for: messages may go out meanwhile.
  if (const Error error = disk.make_folders(path.parent_path()))
    return written(error, path.parent_path(), diagnostics);
  const auto lock = Lock::take(disk, path.parent_path(), command, std::chrono::seconds(10), diagnostics);
  if (!lock) return false;
  for (int tries = 1;; ++tries) {
    const bool is_new = !may_be_there(disk, path);
    const std::uint32_t file = sources.add(shown_path(path));
    if (!is_new && !read_into(disk, file, path, sources, diagnostics)) return false;
    const std::string was = on_disk(sources.at(file), sources.at(file).bytes);
    const auto changed = change(file);
    if (!changed) return false;
    const std::string bytes = on_disk(sources.at(file), *changed);
    if (is_new) return create_file(disk, path, bytes, diagnostics);
    // An editor has saved the file since it was read: begun again with what it holds now.
    const Error error = disk.replace(path, bytes, was, Access::usual);
    if (error != replaced || tries == most_tries) return written(error, path, diagnostics);
  }
}

}  // namespace aliso::files
