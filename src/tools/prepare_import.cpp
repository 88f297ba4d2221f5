// data/import/NAME.txt → the tables of tables/tools.h. Run by the build; usage: prepare-import FOLDER OUT.cpp
// Words are folded here, by the functions that fold cells; a line that is none fails the build with
// file:line.
#include <fmt/format.h>

#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "tables/keys.h"
#include "tools/files.h"
#include "tools/literal.h"
#include "words/trimmed.h"

namespace {

using namespace aliso;
using tools::literal;

/// What a word of the files is called in the tables.
using Names = std::map<std::string, std::string, std::less<>>;
const Names roles = {{"structure", "structure"},   {"address", "address"}, {"person", "person"},
                     {"given-name", "given_name"}, {"people", "people"},   {"guests", "guests"},
                     {"answer", "answer"},         {"date", "date"},       {"english-date", "english_date"},
                     {"ticket", "ticket"},         {"draft", "draft"},     {"submitted", "submitted"},
                     {"place", "place"},           {"nothing", "nothing"}};
const Names meanings = {
    {"yes", "yes"}, {"maybe", "maybe"}, {"no", "no"}, {"present", "present"}, {"nothing", "nothing"}};
const Names flags = {{"answers", "answers"},   {"attendance", "attendance"}, {"poll", "poll"},
                     {"each-row", "each_row"}, {"unquoted", "unquoted"},     {"blank-no", "blank_no"},
                     {"sections", "sections"}, {"refused", "refused"}};

const std::string& name_in(const Names& names, std::string_view word) {
  const auto found = names.find(word);
  if (found == names.end()) throw std::runtime_error(fmt::format("{} is none of the words here", word));
  return found->second;
}

std::vector<std::string> parts(std::string_view text, char between) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(between, at), text.size());
    all.emplace_back(words::trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return all;
}

/// One file, as the lists of a Tool's members: each the inside of braces.
struct Prepared {
  std::string id, name;
  std::vector<std::string> signatures;
  std::string firsts, titles, words, set;
  std::string of_the_structure, domains, months;  ///< the general rules alone

  void line(std::string_view key, std::string_view value) {
    const auto keyed = [&](const std::string& begin, auto fold) {
      std::string rows;
      for (const std::string& part : parts(value, '|')) {
        const std::string folded = fold(part);
        if (folded.empty()) throw std::runtime_error("an empty word");
        rows += fmt::format("{{{}{}}}, ", begin, literal(folded));
      }
      return rows;
    };
    const auto plain = [&](auto fold) {
      std::string rows;
      for (const std::string& part : parts(value, '|')) rows += literal(fold(part)) + ", ";
      return rows;
    };
    const auto space = key.find(' ');
    const std::string_view first = key.substr(0, space);
    const std::string_view second = space == std::string_view::npos ? "" : key.substr(space + 1);
    if (key == "name")
      name = value;
    else if (key == "use" || key == "shape")
      for (const std::string& flag : parts(value, ' '))
        set += fmt::format(", .{} = true", name_in(flags, flag));
    else if (key == "signature")
      signatures.push_back(plain(tables::cell_key));
    else if (key == "signature-first")
      firsts += plain(tables::cell_key);
    else if (first == "title")
      titles += keyed(fmt::format("Role::{}, ", name_in(roles, second)), tables::title_key);
    else if (first == "word")
      words += keyed(fmt::format("Meaning::{}, ", name_in(meanings, second)), tables::word_key);
    else if (key == "of-the-structure")
      of_the_structure += plain(tables::title_key);
    else if (key == "public-domain")
      domains += plain([](const std::string& domain) { return domain; });
    else if (first == "month")
      for (const std::string& part : parts(value, '|'))
        months +=
            fmt::format("{{{}, {}}}, ", literal(tables::cell_key(part)), std::stoi(std::string(second)));
    else
      throw std::runtime_error(fmt::format("{} is no key", key));
  }
};

Prepared prepared(const std::filesystem::path& file) {
  Prepared made;
  made.id = file.stem().string();
  std::istringstream lines(tools::read_file(file));
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    try {
      const auto equals = line.find('=');
      if (equals == std::string::npos) throw std::runtime_error("no key = value");
      made.line(words::trimmed(std::string_view(line).substr(0, equals)),
                words::trimmed(std::string_view(line).substr(equals + 1)));
    } catch (const std::exception& error) {
      throw std::runtime_error(fmt::format("{}:{}: {}", file.string(), number, error.what()));
    }
  }
  if (made.name.empty()) throw std::runtime_error(file.string() + ": no name");
  return made;
}

/// A list that may be empty: its definition, where it isn't, and how a span of it is written.
std::string list(std::string& out, const std::string& type, const std::string& name,
                 const std::string& rows) {
  if (rows.empty()) return "{}";
  out += fmt::format("static constexpr {} {}[] = {{{}}};\n", type, name, rows);
  return name;
}

/// Defines what the tool is made of; the tool itself.
std::string tool(std::string& out, const Prepared& made, std::size_t n, const std::string& id) {
  std::string signatures;
  for (const std::string& one : made.signatures)
    signatures += list(out, "std::string_view", fmt::format("s{}_{}", n, signatures.size()), one) + ", ";
  const auto text = [n](const char* of) { return fmt::format("{}{}", of, n); };
  const std::string all = list(out, "std::span<const std::string_view>", text("signatures"), signatures);
  const std::string firsts = list(out, "std::string_view", text("firsts"), made.firsts);
  const std::string titles = list(out, "Title", text("titles"), made.titles);
  const std::string words = list(out, "Word", text("words"), made.words);
  return fmt::format("{{.id = {}, .name = {}, .signatures = {}, .firsts = {}, .titles = {}, .words = {}{}}}",
                     literal(id), literal(made.name), all, firsts, titles, words, made.set);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  std::string out =
      "// Written by prepare-import; edit data/import instead.\n"
      "#include \"tables/tools.h\"\n\nnamespace aliso::tables {\n\n";
  std::string rows, last;
  std::size_t n = 0;
  for (const auto& file : tools::files_of(argv[1], ".txt")) {
    const Prepared made = prepared(file);
    if (made.id != "general") {
      rows += "    " + tool(out, made, n++, made.id) + ",\n";
      continue;
    }
    last = "constinit const Tool general = " + tool(out, made, n++, "") + ";\n";
    last += fmt::format("static constexpr std::string_view of[] = {{{}}};\n", made.of_the_structure);
    last += fmt::format("static constexpr std::string_view domains[] = {{{}}};\n", made.domains);
    last += fmt::format("static constexpr MonthName months[] = {{{}}};\n", made.months);
    last +=
        "const std::span<const std::string_view> of_the_structure = of;\n"
        "const std::span<const std::string_view> public_domains = domains;\n"
        "const std::span<const MonthName> month_names = months;\n";
  }
  out += "static constexpr Tool tools[] = {\n" + rows +
         "};\nconst std::span<const Tool> all_tools = tools;\n" + last + "\n}  // namespace aliso::tables\n";
  tools::write_file(argv[2], out);
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
