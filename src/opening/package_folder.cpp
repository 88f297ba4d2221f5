// Writing a package whole or not at all.
// The order is what a crash leaves behind: at worst tables that nothing calls a package.
#include "opening/package_folder.h"

#include <algorithm>

#include "files/replace.h"
#include "opening/output.h"

namespace aliso::opening {

namespace fs = std::filesystem;
using program::UsageError;

namespace {

/// Whether one path is the other, or lies in it.
bool is_in(const fs::path& path, const fs::path& folder) {
  const auto end = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first;
  return end == folder.end();
}

fs::path from_root(files::Disk& disk, const fs::path& path) {
  std::error_code code;
  const fs::path typed = fs::absolute(path, code).lexically_normal();
  files::Error error = 0;
  fs::path real = disk.real(typed.filename().empty() ? typed.parent_path() : typed, error);
  return error == 0 ? real : typed;
}

}  // namespace

void wanted_package_folder(const program::Run& run, const Opening& opening, const std::string& folder,
                           std::span<const std::string> may_have) {
  files::Disk& disk = run.disk;
  if (folder.empty())
    throw UsageError{
        run.terminal.say("usage.argument-missing", {{"name", run.terminal.say("argument.dir")}})};
  const fs::path there = from_root(disk, folder), network = from_root(disk, opening.folder->root);
  if (is_in(there, network)) throw UsageError{run.terminal.say("export.in-network", {{"folder", folder}})};
  if (!disk.is_there(folder)) return;
  std::vector<std::string> others;
  bool whole = false, any = false;
  disk.list(folder, [&](std::string_view name) {
    if (name == "." || name == "..") return;
    any = true;
    whole = whole || name == may_have.back();
    if (std::find(may_have.begin(), may_have.end(), name) == may_have.end()) others.emplace_back(name);
  });
  // Tables without what makes them a package may be anybody's.
  if (any && !whole && others.empty()) others.emplace_back("…");
  if (!others.empty() || !disk.is_folder(folder))
    throw UsageError{run.terminal.say("export.not-empty", {{"folder", folder}})};
  for (const std::string& name : may_have) spare_network(run, opening, (fs::path(folder) / name).string());
}

void write_package(const program::Run& run, Opening& opening, const std::string& folder,
                   std::span<const PackagedFile> files, std::span<const std::string> may_have) {
  files::Disk& disk = run.disk;
  if (const auto error = disk.make_folders(folder); !files::written(error, folder, opening.found)) return;
  // What is not to be found any more, the file that makes it whole first.
  for (auto name = may_have.rbegin(); name != may_have.rend(); ++name) {
    const bool stays =
        std::any_of(files.begin(), files.end(), [&](const auto& one) { return one.name == *name; });
    const fs::path path = fs::path(folder) / *name;
    if ((stays && *name != may_have.back()) || !disk.is_there(path)) continue;
    if (!files::written(disk.remove(path), path, opening.found)) return;
  }
  std::vector<fs::path> done;
  for (const PackagedFile& file : files) {
    done.push_back(fs::path(folder) / file.name);
    if (files::replace_file(disk, done.back(), file.bytes, opening.found, {}, file.access)) continue;
    for (const fs::path& one : done)
      if (disk.is_there(one)) disk.remove(one);
    return;
  }
}

}  // namespace aliso::opening
