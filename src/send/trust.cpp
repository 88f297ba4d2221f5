// The owners of aliso.yaml, of its folder, and of a program in it: whoever owns the folder can put another
// file there. Who may only write in them was let in by their owner.
#include "send/trust.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <vector>

#include "words/shell.h"

namespace aliso::send {

namespace {

bool is_named(const program::Run& run, const std::filesystem::path& root) {
  const char* named = std::getenv("ALISO_TRUST");
  std::string_view folders = named != nullptr ? named : "";
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    if (!folder.empty() && run.disk.same(folder, root)) return true;
    folders.remove_prefix(std::min(folders.size(), folder.size() + 1));
  }
  return false;
}

}  // namespace

bool is_trusted(const program::Run& run, opening::Opening& opening) {
  const std::filesystem::path& root = opening.folder->root;
  std::vector<std::filesystem::path> paths = {root / "aliso.yaml", root};
  const std::filesystem::path program = opening.network->mail->command.front();
  const std::filesystem::path inside = program.lexically_relative(root);
  if (!inside.empty() && *inside.begin() != "..") paths.push_back(program);
  for (const auto& path : paths) {
    const std::string owner = run.disk.stranger(path);
    if (owner.empty()) continue;
    if (is_named(run, root)) return true;
    opening.found.add(
        {"foreign-network",
         diagnostics::Severity::unreadable,
         std::nullopt,
         0,
         {{"file", path.string()}, {"owner", owner}, {"folder", words::shell_quoted(root.string())}}});
    return false;
  }
  return true;
}

}  // namespace aliso::send
