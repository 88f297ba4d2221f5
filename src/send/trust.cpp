// The owners of aliso.yaml, of its folder, and of a program in it: whoever owns the folder can put another
// file there. Who may only write in them was let in by their owner.
#include "send/trust.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "words/shell.h"

namespace aliso::send {

namespace {

bool is_named(const program::Run& run, const std::filesystem::path& root) {
  const char* named = std::getenv("ALISO_TRUST");
  const std::vector<std::string> folders = named_folders(named != nullptr ? named : "");
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return run.disk.same(folder, root); });
}

}  // namespace

std::vector<std::string> named_folders(std::string_view list) {
  std::vector<std::string> folders;
  std::string folder;
  const auto end = [&] {
    if (!folder.empty()) folders.push_back(std::move(folder));
    folder.clear();
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool escapes =
        list[i] == '\\' && i + 1 < list.size() && (list[i + 1] == ':' || list[i + 1] == '\\');
    if (list[i] == ':')
      end();
    else
      folder += list[escapes ? ++i : i];
  }
  end();
  return folders;
}

std::string as_named(std::string_view folder) {
  std::string name;
  for (const char c : folder) {
    if (c == ':' || c == '\\') name += '\\';
    name += c;
  }
  return name;
}

bool is_trusted(const program::Run& run, opening::Opening& opening, MailerIs mailer) {
  const std::filesystem::path& root = opening.folder->root;
  std::vector<std::filesystem::path> paths = {root / "aliso.yaml", root};
  const std::filesystem::path program = opening.network->mail->command.front();
  const std::filesystem::path inside = program.lexically_relative(root);
  if (!inside.empty() && *inside.begin() != ".." && (mailer == MailerIs::there || run.disk.is_there(program)))
    paths.push_back(program);
  for (const auto& path : paths) {
    std::string owner = run.disk.stranger(path);
    // What was read is asked first: its name may lead to another file by now.
    if (const std::string& read = opening.sources.at(opening.settings).owner;
        &path == &paths.front() && !read.empty())
      owner = read;
    if (owner.empty()) continue;
    if (is_named(run, root)) return true;
    opening.found.add({"foreign-network",
                       diagnostics::Severity::unreadable,
                       std::nullopt,
                       0,
                       {{"file", path.string()},
                        {"owner", owner},
                        {"there", owner == "?" ? "no" : "yes"},
                        {"folder", words::shell_quoted(as_named(root.string()))}}});
    return false;
  }
  return true;
}

}  // namespace aliso::send
