// Walking up to aliso.yaml and listing what lies beside it.
// Nothing is opened here: a file that isn't asked for costs nothing.
#include "files/network_folder.h"

#include <algorithm>

#include "model/names.h"

namespace aliso::files {

namespace fs = std::filesystem;

namespace {

/// An event's id on the command line: letters that need no quoting, in small letters.
bool good_stem(std::string_view stem) {
  return std::all_of(stem.begin(), stem.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void warn(std::string_view name, const fs::path& path, std::string instead,
          diagnostics::Diagnostics& diagnostics) {
  diagnostics.add({name,
                   diagnostics::Severity::warning,
                   std::nullopt,
                   0,
                   {{"file", shown_path(path)}, {"instead", std::move(instead)}}});
}

/// A name that would do: small letters without accents, with hyphens for what else stands in it.
std::string better_stem(std::string_view stem) {
  std::string better = model::slug(stem);
  return better.empty() ? "2022-04-07" : better;
}

std::vector<std::string> stems(const fs::path& folder, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> found;
  std::error_code ec;
  fs::directory_iterator entries(folder, ec);
  if (ec && ec != std::errc::no_such_file_or_directory) {
    diagnostics.add({"unreadable-folder",
                     diagnostics::Severity::unreadable,
                     std::nullopt,
                     0,
                     {{"folder", shown_path(folder)}, {"why", reason(ec.value())}}});
  }
  for (; !ec && entries != fs::directory_iterator(); entries.increment(ec)) {
    const fs::path& path = entries->path();
    const std::string name = path.filename().string();
    if (name.starts_with('.')) continue;  // an editor's
    const std::string extension = path.extension().string();
    std::string stem = path.stem().string();
    if (extension == ".yml" || extension == ".YAML" || extension == ".YML") {
      warn("yml-extension", path, stem + ".yaml", diagnostics);
    } else if (extension == ".yaml") {
      if (!good_stem(stem)) warn("file-name", path, better_stem(stem) + ".yaml", diagnostics);
      found.push_back(std::move(stem));
    }
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
  const fs::path from = fs::weakly_canonical(start, ec);
  const auto fail = [&](std::string_view name) {
    diagnostics.add({name, diagnostics::Severity::unreadable, std::nullopt, 0, {{"folder", from.string()}}});
    return std::nullopt;
  };
  if (ec || !fs::is_directory(from, ec)) return fail("no-folder");
  for (fs::path folder = from;; folder = folder.parent_path()) {
    // A link that leads nowhere is found as well, so that reading it says so.
    if (fs::exists(fs::symlink_status(folder / "aliso.yaml", ec))) {
      NetworkFolder network{folder, {}, {}};
      network.events = stems(folder / "events", diagnostics);
      network.invitations = stems(folder / "invitations", diagnostics);
      return network;
    }
    if (folder == folder.parent_path()) break;
  }
  return fail("no-network");
}

}  // namespace aliso::files
