// Declaring the options of every command.
// In the order of the manual.
#include "program/globals.h"

#include <vector>

#include "words/language.h"

namespace aliso::program {

void Globals::declare(Options& options) {
  static const std::vector<std::string_view> languages = words::Language::codes();
  static constexpr std::string_view colors[] = {"auto", "always", "never"};
  options.option("-C", Value::folder, "DIR", directory);
  options.option("--on", Value::text, "DATE", on);
  options.choice("--lang", languages, language);
  options.choice("--color", colors, color);
  options.flag("-q,--quiet", quiet);
  options.flag("-v,--verbose", verbose);
  options.flag("--version", version);
  options.flag("-h,--help", help);
}

}  // namespace aliso::program
