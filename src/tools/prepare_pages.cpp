// The manual's compiler: man/LANG/*.md → the table of help texts in C++, and one man page a file.
// Run by the build; usage: prepare-pages MAN DATA/LANG KINDS VERSION OUT MANUALS; KINDS holds keys.LANG.md.
#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>

#include "tools/files.h"
#include "tools/literal.h"
#include "tools/page.h"
#include "tools/phrases.h"

namespace {

using namespace aliso::tools;

/// Topics of the manual; all other pages are commands.
std::string section_of(const std::string& name) {
  if (name == "format") return "5";
  for (const char* topic : {"figures", "templates", "exit-codes", "questions"})
    if (name == topic) return "7";
  return "1";
}

/// "-o FILE, --output FILE" of definitions that open with a hyphen, and their first sentence. A hyphen alone
/// is something to type.
void collect_options(const std::vector<Block>& blocks, std::string& to, int& n) {
  for (const Block& block : blocks) {
    const std::string term = plain(block.term);
    if (block.kind != Block::Kind::item || !term.starts_with("-") || term == "-") continue;
    std::string text = block.body.empty() ? "" : plain(block.body.front().text);
    if (const auto stop = text.find_first_of(".;"); stop != std::string::npos) text.resize(stop);
    while (text.ends_with(' ')) text.pop_back();
    to += "    {" + literal(term) + ", " + literal(text) + "},\n";
    ++n;
  }
}

/// Phrases `template-name.GROUP.NAME = text` as lists of keys, one part a group.
std::string names_as_keys(const std::filesystem::path& file, const std::string& colon) {
  const std::string opening = "template-name.";
  std::string keys, group;
  Mistakes mistakes;
  for (const Line& line : read_lines(file, mistakes)) {
    const auto dot = line.key.find('.', opening.size());
    if (!line.key.starts_with(opening) || dot == std::string::npos) continue;
    if (const std::string of = line.key.substr(opening.size(), dot - opening.size()); of != group) {
      group = of;
      keys += "\n<!-- keys templates " + group + " -->\n";
    }
    std::string text = line.text;
    // Phrases quote braces, which mean something to them.
    std::erase(text, '\'');
    keys += "- `" + line.key.substr(dot + 1) + "`" + colon + " " + text + "\n";
  }
  if (!mistakes.empty()) throw std::runtime_error(mistakes.front());
  return keys + "\n";
}

/// A language of the manual, and how its pages are set.
struct Source {
  std::string language;
  std::filesystem::path folder;
  Setting setting;
  std::string keys;
};

Source source_of(const std::filesystem::path& folder, const std::filesystem::path& languages,
                 const std::filesystem::path& kinds, const std::string& spoken) {
  const std::string language = folder.filename().string();
  Setting setting = setting_of(languages / language);
  setting.languages = spoken;
  std::string keys = read_file(kinds / ("keys." + language + ".md")) +
                     names_as_keys(languages / language / "terminal" / "template-names.txt", setting.colon);
  return {language, folder, std::move(setting), std::move(keys)};
}

/// What --lang takes, as a synopsis shows it: French first, as in the list that files are read by.
std::string spoken_in(const std::filesystem::path& languages) {
  std::string first, others;
  for (const auto& folder : folders_of(languages)) {
    const std::string code = folder.filename().string();
    (code == "fr" ? first : others) += "|" + code;
  }
  return (first + others).substr(1);
}

/// The pages of one language: the table in C++, and the man pages into `manual`. A page that it has not is
/// the English one; man looks for that by itself.
std::string prepare(const Source& own, const Source& english, const std::string& version,
                    const std::filesystem::path& manual) {
  const std::string& language = own.language;
  std::string options, table;
  int number = 0;
  std::map<std::string, std::pair<std::filesystem::path, const Source*>> pages;
  for (const Source* source : {&own, &english})
    for (const std::filesystem::path& path : files_of(source->folder, ".md"))
      pages.try_emplace(path.stem().string(), path, source);
  for (const auto& [name_of_page, found] : pages) {
    const auto& [path, source] = found;
    const Setting& setting = source->setting;
    try {
      const Page page = read(path, setting, source->keys);
      const std::string section = section_of(page.name);
      if (source == &own)
        write_file(manual / (page.title + "." + section),
                   as_roff(page, section, version, "man/" + language + "/" + page.name + ".md", setting));
      std::string list;
      int n = 0;
      collect_options(page.blocks, list, n);
      const std::string name = n > 0 ? "options_" + std::to_string(number) : "{}";
      if (n > 0) options += "constexpr PageOption " + name + "[] = {\n" + list + "};\n";
      table += "    {" + literal(page.name) + ", \"" + section + "\", " + literal(plain(page.summary)) +
               ",\n    " + literal(as_text(page, setting)) + ",\n    " + name + "},\n";
      ++number;
    } catch (const std::exception& error) {
      throw std::runtime_error(path.string() + ": " + error.what());
    }
  }
  return "// Written by prepare-pages; edit man/" + language +
         " instead.\n#include \"program/pages.h\"\n\nnamespace aliso::program {\n\nnamespace {\n\n" +
         options + "constexpr Page table[] = {\n" + table + "};\n\n}  // namespace\n\n" +
         "extern const std::span<const Page> pages_" + language + ";\n" +
         "constinit const std::span<const Page> pages_" + language + "{table};\n\n" +
         "}  // namespace aliso::program\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 7) return 2;
  const std::filesystem::path pages = argv[1], languages = argv[2], kinds = argv[3];
  const std::filesystem::path out = argv[5], manuals = argv[6];
  std::string declared, listed;
  const std::string spoken = spoken_in(languages);
  const Source english = source_of(pages / "en", languages, kinds, spoken);
  for (const auto& folder : folders_of(pages)) {
    const Source own = source_of(folder, languages, kinds, spoken);
    const std::string& language = own.language;
    std::filesystem::create_directories(manuals / language);
    write_file(out / ("pages_" + language + ".cpp"), prepare(own, english, argv[4], manuals / language));
    declared += "extern const std::span<const Page> pages_" + language + ";\n";
    listed += "      {\"" + language + "\", pages_" + language + "},\n";
  }
  write_file(out / "manuals.cpp",
             "// Written by prepare-pages: the folders of man/.\n#include \"program/pages.h\"\n\n"
             "namespace aliso::program {\n\n" +
                 declared + "\nstd::span<const Manual> manuals() {\n  static const Manual list[] = {\n" +
                 listed + "  };\n  return list;\n}\n\n}  // namespace aliso::program\n");
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
