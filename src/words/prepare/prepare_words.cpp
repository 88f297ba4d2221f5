// The catalogue compiler: reads phrases (`key = text`), writes them as a sorted C++ table.
// Run by the build; usage: prepare-words LANG OUT.cpp PHRASES.txt…
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <map>
#include <string>

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const std::string lang = argv[1];
  std::map<std::string, std::string> phrases;
  for (int i = 3; i < argc; ++i) {
    std::ifstream in(argv[i]);
    std::string line;
    while (std::getline(in, line)) {
      if (line.empty() || line[0] == '#') continue;
      const auto equals = line.find(" = ");
      if (equals == std::string::npos) {
        std::cerr << argv[i] << ": no ' = ' in: " << line << '\n';
        return 1;
      }
      phrases[line.substr(0, equals)] = line.substr(equals + 3);
    }
  }
  std::ofstream out(argv[2]);
  out << "// Written by prepare-words; edit data/lang instead.\n#include \"words/catalogue.h\"\n"
      << "namespace aliso::words {\nstatic constexpr Entry entries[] = {\n";
  for (const auto& [key, text] : phrases) out << fmt::format("  {{\"{}\", R\"~({})~\"}},\n", key, text);
  out << fmt::format(
      "}};\nextern const Catalogue catalogue_{0};\nconst Catalogue catalogue_{0}{{\"{0}\", entries}};\n}}\n",
      lang);
  return out ? 0 : 1;
}
