// Looking beside the program.
// /proc tells where it lies, links followed.
#include "program/installed.h"

namespace aliso::program {

namespace fs = std::filesystem;

fs::path program_folder() {
  std::error_code none;
  return fs::read_symlink("/proc/self/exe", none).parent_path();
}

fs::path schema_folder() {
  const fs::path program = program_folder();
  std::error_code none;
  for (const fs::path& folder : {program / "../share/aliso/schema", program / "../../data/schema"}) {
    if (fs::is_directory(folder, none)) return folder.lexically_normal();
  }
  return "/usr/local/share/aliso/schema";
}

}  // namespace aliso::program
