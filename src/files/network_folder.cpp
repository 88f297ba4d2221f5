// Walking up to aliso.yaml and listing what lies beside it.
// Reading is in one place, so that what can't be read is said in one way.
#include "files/network_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace aliso::files {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> stems(const fs::path& folder) {
  std::vector<std::string> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".yaml") found.push_back(entry.path().stem().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

fs::path NetworkFolder::event(std::string_view stem) const {
  return root / "events" / (std::string(stem) + ".yaml");
}
fs::path NetworkFolder::invitation(std::string_view stem) const {
  return root / "invitations" / (std::string(stem) + ".yaml");
}
fs::path NetworkFolder::journal(std::string_view stem) const {
  return root / "journal" / (std::string(stem) + ".jsonl");
}

std::optional<NetworkFolder> find_network(const fs::path& start, diagnostics::Diagnostics& diagnostics) {
  std::error_code ec;
  for (fs::path folder = fs::weakly_canonical(start, ec);; folder = folder.parent_path()) {
    if (fs::exists(folder / "aliso.yaml", ec)) {
      return NetworkFolder{folder, stems(folder / "events"), stems(folder / "invitations")};
    }
    if (folder == folder.parent_path()) break;
  }
  diagnostics.add(
      {"no-network", diagnostics::Severity::unreadable, std::nullopt, 0, {{"folder", shown_path(start)}}});
  return std::nullopt;
}

std::string shown_path(const fs::path& path) {
  std::error_code ec;
  const fs::path relative = fs::proximate(path, ec);
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
  std::ifstream in(path, std::ios::binary);
  diagnostics::Source& source = sources.at(file);
  std::error_code ec;
  source.read = in && !fs::is_directory(path, ec);
  if (source.read) source.bytes.assign(std::istreambuf_iterator<char>(in), {});
  if (!source.read) {
    diagnostics.add({"unreadable-file", diagnostics::Severity::unreadable, model::Place{file, 0}, 0, {}});
  }
  return source.read;
}

}  // namespace aliso::files
