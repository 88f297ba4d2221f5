// Lock, read, change, replace.
// The lock is held until the new bytes are in place.
#include "files/update.h"

#include "files/lock.h"
#include "files/reading.h"
#include "files/replace.h"

namespace aliso::files {

namespace fs = std::filesystem;

bool update_file(const fs::path& root, const fs::path& path, std::string_view command,
                 diagnostics::Sources& sources, const Change& change, diagnostics::Diagnostics& diagnostics) {
  const auto lock = Lock::take(root, command, std::chrono::seconds(10), diagnostics);
  if (!lock) return false;
  std::error_code ec;
  const bool is_new = fs::symlink_status(path, ec).type() == fs::file_type::not_found;
  const std::uint32_t file = sources.add(shown_path(path));
  if (!is_new && !read_into(file, path, sources, diagnostics)) return false;
  auto bytes = change(file);
  if (!bytes) return false;
  if (sources.at(file).byte_order_mark) bytes->insert(0, byte_order_mark);
  if (is_new) {
    fs::create_directories(path.parent_path(), ec);
    return create_file(path, *bytes, diagnostics);
  }
  return replace_file(path, *bytes, diagnostics);
}

}  // namespace aliso::files
