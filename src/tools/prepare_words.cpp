// The catalogue compiler, run by the build: data/lang/*/ → one C++ table a language, and their list.
// Usage: prepare-words DATA/LANG OUT; any mistake in the catalogues fails the build with file:line.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "tools/files.h"
#include "tools/from_icu.h"
#include "tools/literal.h"
#include "tools/message.h"
#include "tools/phrases.h"
#include "words/typeset.h"

namespace aliso::tools {

namespace {

struct Entry {
  std::string key;
  std::uint32_t block = 0;
  bool people = false;
};

/// A language's tables, and what each of its phrases asks for.
struct Prepared {
  std::string code;
  Tables tables;
  PluralTable plurals;
  bool french_spaces = false;
  std::string thousands;
  std::vector<Entry> entries;
  std::map<std::string, Signature> signatures;
  std::map<std::string, std::string> places;
};

Prepared prepare(Phrases phrases, Mistakes& mistakes) {
  Prepared made;
  made.code = phrases.code;
  for (const char* key : {"language.locale", "language.spaces", "count.thousands"})
    if (phrases.by_key.count(key) == 0) {
      mistakes.push_back("data/lang/" + phrases.code + "/people: no phrase " + key);
      return made;
    }
  const std::string& locale = phrases.text("language.locale");
  if (!icu_knows(locale)) {
    mistakes.push_back(
        phrases.by_key.at("language.locale").place + ": ICU doesn't know the language of " + locale +
        ": take a locale whose plurals are the same, and put the months and days into people/dates.txt");
    return made;
  }
  made.french_spaces = phrases.text("language.spaces") == "french";
  made.thousands = phrases.text("count.thousands");
  add_icu_phrases(phrases, mistakes);
  made.plurals = plural_table(locale, mistakes);
  made.tables.categories = made.plurals.keywords;
  // Keys first: a look-up then touches few pages.
  for (const auto& [key, phrase] : phrases.by_key) made.tables.text(key);
  for (auto& [key, phrase] : phrases.by_key) {
    if (phrase.people) phrase.text = words::typeset(phrase.text, made.french_spaces);
    made.entries.push_back(
        {key, compile(phrase, made.tables, made.signatures[key], mistakes), phrase.people});
    made.places[key] = phrase.place;
  }
  return made;
}

/// The phrases of one language that another lacks, each with the file that it would stand in there.
void find_missing(const Prepared& one, const Prepared& other, Mistakes& mistakes) {
  for (const auto& [key, place] : one.places) {
    if (other.places.count(key) != 0) continue;
    std::string file = place.substr(0, place.rfind(':'));
    if (const auto at = file.find("/" + one.code + "/"); at != std::string::npos)
      file.replace(at + 1, one.code.size(), other.code);
    mistakes.push_back(fmt::format("{}: {} is missing in {}: say it in {}", place, key, other.code, file));
  }
}

/// Every language has the same keys, with the same arguments put to compatible uses.
void compare(const Prepared& one, const Prepared& other, Mistakes& mistakes) {
  find_missing(one, other, mistakes);
  find_missing(other, one, mistakes);
  for (const auto& [key, signature] : one.signatures) {
    const auto theirs = other.signatures.find(key);
    if (theirs == other.signatures.end()) continue;
    const auto names = [](const Signature& s) {
      std::vector<std::string> list;
      for (const auto& [name, uses] : s) list.push_back(name);
      return list;
    };
    const auto ours = names(signature);
    const auto others = names(theirs->second);
    if (ours != others)
      mistakes.push_back(fmt::format("{}: {} speaks of {{{}}}, and of {{{}}} at {}", one.places.at(key), key,
                                     fmt::join(ours, ", "), fmt::join(others, ", "), other.places.at(key)));
    for (const auto& [name, uses] : signature) {
      auto all = uses;
      if (const auto they = theirs->second.find(name); they != theirs->second.end())
        all.insert(they->second.begin(), they->second.end());
      if (all.count("number") != 0 && all.count("select") != 0)
        mistakes.push_back(
            fmt::format("{}: {} both counts and selects by {}", one.places.at(key), key, name));
    }
  }
}

void write_table(const Prepared& made, const std::filesystem::path& path) {
  std::string out =
      "// Written by prepare-words; edit data/lang instead.\n"
      "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
      "#include \"words/catalogue.h\"\nnamespace aliso::words {\nnamespace {\n";
  out += "constexpr char pool[] =\n    " + literal(made.tables.pool);
  out += "\n  ;\nconstexpr std::uint32_t program[] = {";
  for (std::size_t i = 0; i < made.tables.program.size(); ++i)
    out += fmt::format("{}{},", i % 20 == 0 ? "\n  " : "", made.tables.program[i]);
  out += "\n};\nconstexpr Entry entries[] = {\n";
  for (const Entry& entry : made.entries)
    out += fmt::format("  {{{}, {}, {}, {}}},\n", made.tables.texts.at(entry.key), entry.key.size(),
                       entry.block, entry.people);
  out += "};\nconstexpr Category categories[] = {";
  for (std::size_t n = 0; n < made.plurals.small.size(); ++n)
    out += fmt::format("{}Category({}),", n % 20 == 0 ? "\n  " : "", static_cast<int>(made.plurals.small[n]));
  out += fmt::format(
      "\n}};\n}}\nextern const Catalogue catalogue_{0};\n"
      "constinit const Catalogue catalogue_{0}{{\"{0}\", pool, entries, program, categories, Category({1}), "
      "{2}, {3}}};\n}}\n",
      made.code, static_cast<int>(made.plurals.millions), made.french_spaces, literal(made.thousands));
  write_file(path, out);
}

void write_list(const std::vector<Prepared>& all, const std::filesystem::path& path) {
  std::string out =
      "// Written by prepare-words: the languages of data/lang.\n#include \"words/catalogue.h\"\n"
      "namespace aliso::words {\n";
  std::string names;
  for (const Prepared& made : all) {
    out += fmt::format("extern const Catalogue catalogue_{};\n", made.code);
    names += fmt::format("&catalogue_{}, ", made.code);
  }
  out += fmt::format(
      "static constexpr const Catalogue* list[] = {{{}}};\n"
      "constinit const std::span<const Catalogue* const> catalogues{{list}};\n}}\n",
      names);
  write_file(path, out);
}

}  // namespace

}  // namespace aliso::tools

int main(int argc, char** argv) try {
  using namespace aliso::tools;
  if (argc != 3) return 2;
  Mistakes mistakes;
  std::vector<Prepared> all;
  for (const auto& folder : folders_of(argv[1])) {
    // The tables are called by it, and so are environment variables: LANG=pt_BR.UTF-8 is pt.
    if (const std::string code = folder.filename().string();
        code.size() < 2 || code.size() > 3 ||
        code.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != code.npos)
      mistakes.push_back(folder.string() +
                         ": a language is called by two or three small letters, such as pt; its "
                         "country is in language.locale");
    all.push_back(prepare(read_phrases(folder, mistakes), mistakes));
  }
  // English is what the others are held against: one that lacks a phrase is told once.
  const auto english =
      std::find_if(all.begin(), all.end(), [](const Prepared& one) { return one.code == "en"; });
  if (english == all.end()) throw std::runtime_error(std::string(argv[1]) + ": no English");
  for (const Prepared& one : all)
    if (&one != &*english && !one.places.empty()) compare(*english, one, mistakes);
  for (const std::string& mistake : mistakes) std::cerr << mistake << '\n';
  if (!mistakes.empty()) return 1;
  const std::filesystem::path out = argv[2];
  write_list(all, out / "languages.cpp");
  for (const Prepared& made : all) write_table(made, out / ("catalogue_" + made.code + ".cpp"));
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
