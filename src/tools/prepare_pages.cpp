// The manual's compiler: man/LANG/*.md → the table of help texts in C++, and one man page a file.
// Run by the build; usage: prepare-pages LANG VERSION OUT.cpp MAN-FOLDER KEYS.md|- NAMES.txt|- PAGES.md…
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "tools/page.h"

namespace {

using namespace aliso::pages;

/// Topics of the manual; all other pages are commands.
std::string section_of(const std::string& name) {
  if (name == "format") return "5";
  if (name == "figures" || name == "templates" || name == "exit-codes") return "7";
  return "1";
}

/// As a C++ literal; cut in pieces, since compilers limit their length.
std::string literal(const std::string& text) {
  std::string all = "\"";
  std::size_t since = 0;
  for (const char c : text) {
    if (c == '\n')
      all += "\\n";
    else if (c == '\x01' || c == '\x02')
      all += c == '\x01' ? "\\001" : "\\002";
    else if (c == '"' || c == '\\')
      all += std::string("\\") + c;
    else
      all += c;
    if (++since > 1000 && c == '\n') {
      all += "\"\n    \"";
      since = 0;
    }
  }
  return all + "\"";
}

/// "-o FILE, --output FILE" of definitions that open with a hyphen, and their first sentence.
void collect_options(const std::vector<Block>& blocks, std::string& to, int& n) {
  for (const Block& block : blocks) {
    if (block.kind != Block::Kind::item || block.term.empty() || !plain(block.term).starts_with("-"))
      continue;
    std::string text = block.body.empty() ? "" : plain(block.body.front().text);
    if (const auto stop = text.find_first_of(".;"); stop != std::string::npos) text.resize(stop);
    while (text.ends_with(' ')) text.pop_back();
    to += "    {" + literal(plain(block.term)) + ", " + literal(text) + "},\n";
    ++n;
  }
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (text.empty()) throw std::runtime_error("can't be read");
  return text;
}

/// Phrases `template-name.GROUP.NAME = text` as lists of keys, one part a group.
std::string names_as_keys(const std::string& phrases, const std::string& colon) {
  const std::string opening = "template-name.";
  std::string keys, group;
  std::istringstream lines(phrases);
  for (std::string line; std::getline(lines, line);) {
    const auto equals = line.find(" = ");
    const auto dot = line.find('.', opening.size());
    if (!line.starts_with(opening) || equals == std::string::npos || dot > equals) continue;
    if (const std::string of = line.substr(opening.size(), dot - opening.size()); of != group) {
      group = of;
      keys += "\n<!-- keys templates " + group + " -->\n";
    }
    std::string text = line.substr(equals + 3);
    // Phrases quote braces, which mean something to them.
    std::erase(text, '\'');
    keys += "- `" + line.substr(dot + 1, equals - dot - 1) + "`" + colon + " " + text + "\n";
  }
  return keys + "\n";
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  if (!(out << text) || !out.flush()) throw std::runtime_error("can't write " + path.string());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 8) return 2;
  const std::string language = argv[1], version = argv[2];
  std::string options, table, path;
  try {
    std::string keys;
    if (path = argv[5]; path != "-") keys = read_file(path);
    if (path = argv[6]; path != "-") keys += names_as_keys(read_file(path), language == "fr" ? " :" : ":");
    std::vector<std::string> paths(argv + 7, argv + argc);
    std::sort(paths.begin(), paths.end(), [](const std::string& a, const std::string& b) {
      return std::filesystem::path(a).stem() < std::filesystem::path(b).stem();
    });
    for (std::size_t i = 0; i < paths.size(); ++i) {
      path = paths[i];
      const Page page = read(path, language, keys);
      const std::string section = section_of(page.name);
      write_file(std::filesystem::path(argv[4]) / (page.title + "." + section),
                 as_roff(page, section, version, language));
      std::string list;
      int n = 0;
      collect_options(page.blocks, list, n);
      if (n > 0) options += "constexpr PageOption options_" + std::to_string(i) + "[] = {\n" + list + "};\n";
      table += "    {" + literal(page.name) + ", \"" + section + "\", " + literal(plain(page.summary)) +
               ",\n    " + literal(as_text(page)) + ",\n    " +
               (n > 0 ? "options_" + std::to_string(i) : "{}") + "},\n";
    }
    path = argv[3];
    write_file(
        path, "// Written by prepare-pages; edit man/" + language +
                  " instead.\n#include \"program/pages.h\"\n\nnamespace aliso::program {\n\nnamespace {\n\n" +
                  options + "constexpr Page table[] = {\n" + table + "};\n\n}  // namespace\n\n" +
                  "extern const std::span<const Page> pages_" + language + ";\n" +
                  "constinit const std::span<const Page> pages_" + language + "{table};\n\n" +
                  "}  // namespace aliso::program\n");
  } catch (const std::exception& error) {
    std::cerr << path << ": " << error.what() << '\n';
    return 1;
  }
  return 0;
}
