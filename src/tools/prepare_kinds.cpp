// Run by the build: the tables of load/ → JSON Schemas for editors, and the manual's lists of keys.
// Usage: prepare-kinds DATA/LANG FOLDER; writes keys.LANG.md and NAME.schema.json into FOLDER.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>

#include "tools/keys.h"
#include "tools/schema.h"

namespace {

using aliso::load::Help;

/// The phrases of data/lang/LANG/terminal/fields.txt; none has an argument.
std::map<std::string, std::string> phrases(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + " can't be read");
  std::map<std::string, std::string> found;
  for (std::string line; std::getline(in, line);) {
    const auto equals = line.find(" = ");
    if (!line.starts_with('#') && equals != std::string::npos)
      found[line.substr(0, equals)] = line.substr(equals + 3);
  }
  return found;
}

Help help_from(const std::map<std::string, std::string>& known) {
  return [&known](const std::string& key) {
    const auto found = known.find(key);
    if (found == known.end()) throw std::runtime_error("fields.txt has no " + key);
    return found->second;
  };
}

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error(file.string() + " can't be written");
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const std::filesystem::path languages = argv[1];
  const std::filesystem::path folder = argv[2];
  for (const auto& language : std::filesystem::directory_iterator(languages)) {
    const std::string code = language.path().filename().string();
    const auto known = phrases(language.path() / "terminal" / "fields.txt");
    write(folder / ("keys." + code + ".md"), aliso::load::keys(help_from(known), code == "fr" ? " :" : ":"));
  }
  const auto fr = phrases(languages / "fr" / "terminal" / "fields.txt");
  const auto en = phrases(languages / "en" / "terminal" / "fields.txt");
  const Help both = [&](const std::string& key) { return help_from(fr)(key) + "\n\n" + help_from(en)(key); };
  for (const char* file : {"aliso", "structures", "event", "invitations"})
    write(folder / (std::string(file) + ".schema.json"), aliso::load::schema(file, both).dump(2) + "\n");
  return 0;
} catch (const std::exception& error) {
  std::cerr << "prepare-kinds: " << error.what() << '\n';
  return 1;
}
