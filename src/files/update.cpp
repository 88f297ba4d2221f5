// Lock, read, change, replace.
// The lock is held until the new bytes are in place.
#include "files/update.h"

#include "files/lock.h"
#include "files/reading.h"
#include "files/replace.h"

namespace aliso::files {

namespace fs = std::filesystem;

bool update_file(const NetworkFolder& network, const fs::path& path, std::string_view command,
                 diagnostics::Sources& sources, const Change& change, diagnostics::Diagnostics& diagnostics) {
  Disk& disk = network.disk();
  const auto lock = Lock::take(disk, network.root, command, std::chrono::seconds(10), diagnostics);
  if (!lock) return false;
  const bool is_new = !may_be_there(disk, path);
  const std::uint32_t file = sources.add(shown_path(path));
  if (!is_new && !read_into(disk, file, path, sources, diagnostics)) return false;
  auto bytes = change(file);
  if (!bytes) return false;
  if (sources.at(file).byte_order_mark) bytes->insert(0, byte_order_mark);
  if (!is_new) return replace_file(disk, path, *bytes, diagnostics);
  disk.make_folders(path.parent_path());
  return create_file(disk, path, *bytes, diagnostics);
}

}  // namespace aliso::files
