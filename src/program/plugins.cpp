// Finding aliso-NAME and becoming it.
// The program is replaced: its exit status, its streams and its signals are the person's.
#include "program/plugins.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "program/command.h"
#include "program/command_line.h"
#include "program/installed.h"

namespace aliso::program {

namespace fs = std::filesystem;

namespace {

/// The folder of this program, then those of PATH; an empty part of PATH is the current one.
std::vector<fs::path> folders() {
  std::vector<fs::path> result;
  if (const fs::path self = program_folder(); !self.empty()) result.push_back(self);
  for (fs::path& folder : path_folders()) result.push_back(std::move(folder));
  return result;
}

}  // namespace

std::vector<std::string> plugin_names() {
  std::vector<std::string> names;
  std::error_code none;
  for (const fs::path& folder : folders()) {
    for (const auto& entry : fs::directory_iterator(folder, none)) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("aliso-") && name.size() > 6 && can_run(entry.path()))
        names.push_back(name.substr(6));
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

int run_plugin(const std::string& name, std::span<const std::string> words, Commands all,
               const words::Language& said) {
  if (name.find('/') == std::string::npos) {
    for (const fs::path& folder : folders()) {
      const std::string program = (folder / ("aliso-" + name)).string();
      if (!can_run(program)) continue;
      std::vector<char*> arguments{const_cast<char*>(program.c_str())};
      for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
      arguments.push_back(nullptr);
      std::signal(SIGXFSZ, SIG_DFL);  // as the person's shell gave it
      execv(program.c_str(), arguments.data());
      throw UsageError{said.say("usage.plugin-fails", {{"program", program}})};
    }
  }
  std::vector<std::string> plugins = plugin_names();
  std::vector<std::string_view> known(plugins.begin(), plugins.end());
  for (const Command* command : all) {
    if (command->kind == Kind::external && command->name == name)
      throw UsageError{said.say("usage.program-missing", {{"name", name}})};
    if (command->kind != Kind::internal) known.push_back(command->name);
  }
  throw unknown_word("usage.command-unknown", name, known, said);
}

}  // namespace aliso::program
