// Looking beside the program.
// /proc tells where it lies, links followed.
#include "program/installed.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace aliso::program {

namespace fs = std::filesystem;

namespace {

/// What an editor takes whatever the folder's name.
std::string url_of(const fs::path& folder) {
  std::string text = "file://";
  for (const char c : folder.string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    text += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return text;
}

}  // namespace

std::vector<fs::path> path_folders() {
  std::vector<fs::path> result;
  const char* value = std::getenv("PATH");
  std::string_view path = value ? value : "";
  while (!path.empty()) {
    const auto colon = path.find(':');
    const auto folder = path.substr(0, colon);
    result.emplace_back(folder.empty() ? "." : folder);
    path.remove_prefix(colon == std::string_view::npos ? path.size() : colon + 1);
  }
  return result;
}

bool can_run(const fs::path& file) {
  std::error_code none;
  return fs::is_regular_file(file, none) && access(file.c_str(), X_OK) == 0;
}

fs::path program_folder() {
  std::error_code none;
  return fs::read_symlink("/proc/self/exe", none).parent_path();
}

std::string schema_line(std::string_view name) {
  const fs::path program = program_folder();
  for (const char* beside : {"../share/aliso/schema", "../../data/schema"}) {
    const fs::path folder = (program / beside).lexically_normal();
    std::error_code none;
    if (fs::is_directory(folder, none))
      return fmt::format("# yaml-language-server: $schema={}/{}.schema.json\n", url_of(folder), name);
  }
  return {};
}

std::optional<fs::path> examples_folder() {
  const fs::path folder = (program_folder() / "../share/doc/aliso/examples").lexically_normal();
  std::error_code none;
  return fs::is_directory(folder, none) ? std::optional(folder) : std::nullopt;
}

}  // namespace aliso::program
