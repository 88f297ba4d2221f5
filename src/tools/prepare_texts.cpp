// Files of data/ as texts in the program: src/words/embedded.h. Run by the build.
// Usage: prepare-texts DATA OUT.cpp FILE…; a file is known by its path below DATA.
#include <iostream>

#include "tools/files.h"
#include "tools/literal.h"

int main(int argc, char** argv) try {
  using namespace aliso::tools;
  if (argc < 4) return 2;
  std::string out =
      "// Written by prepare-texts; edit data/ instead.\n#include \"words/embedded.h\"\n\n"
      "namespace aliso::words {\n\nstd::string_view embedded_text(std::string_view path) {\n";
  for (int i = 3; i < argc; ++i) {
    const auto name = std::filesystem::relative(argv[i], argv[1]).generic_string();
    out += "  if (path == " + literal(name) + ")\n    return " + literal(read_file(argv[i])) + ";\n";
  }
  write_file(argv[2], out + "  return {};\n}\n\n}  // namespace aliso::words\n");
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
