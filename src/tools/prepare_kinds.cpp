// Run by the build: the tables of load/ → JSON Schemas for editors, and the manual's lists of keys.
// Usage: prepare-kinds DATA/LANG FOLDER; writes keys.LANG.md and NAME.schema.json into FOLDER.
#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>
#include <vector>

#include "tools/files.h"
#include "tools/keys.h"
#include "tools/phrases.h"
#include "tools/schema.h"
#include "tools/setting.h"

namespace {

using namespace aliso::tools;

/// The phrases of data/lang/LANG/terminal/fields.txt; none has an argument.
std::map<std::string, std::string> phrases(const std::filesystem::path& file) {
  Mistakes mistakes;
  std::map<std::string, std::string> found;
  for (const Line& line : read_lines(file, mistakes)) found[line.key] = line.text;
  if (!mistakes.empty()) throw std::runtime_error(mistakes.front());
  return found;
}

Help help_from(const std::map<std::string, std::string>& known) {
  return [&known](const std::string& key) {
    const auto found = known.find(key);
    if (found == known.end()) throw std::runtime_error("fields.txt has no " + key);
    return found->second;
  };
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const std::filesystem::path languages = argv[1];
  const std::filesystem::path folder = argv[2];
  std::vector<std::map<std::string, std::string>> known_in;  // French, whose files they are, first
  for (const auto& language : folders_of(languages)) {
    const std::string code = language.filename().string();
    auto known = phrases(language / "terminal" / "fields.txt");
    write_file(folder / ("keys." + code + ".md"), keys(help_from(known), setting_of(language).colon));
    known_in.insert(code == "fr" ? known_in.begin() : known_in.end(), std::move(known));
  }
  const Help all = [&known_in](const std::string& key) {
    std::string text;
    for (const auto& known : known_in) text += (text.empty() ? "" : "\n\n") + help_from(known)(key);
    return text;
  };
  for (const char* file : {"aliso", "structures", "contacts", "event", "invitations"})
    write_file(folder / (std::string(file) + ".schema.json"), schema(file, all).dump(2) + "\n");
  return 0;
} catch (const std::exception& error) {
  std::cerr << "prepare-kinds: " << error.what() << '\n';
  return 1;
}
