// One look into a language's language.txt.
// What is missing is said by its key.
#include "tools/setting.h"

#include <stdexcept>

#include "tools/phrases.h"

namespace aliso::tools {

Setting setting_of(const std::filesystem::path& language) {
  const std::filesystem::path file = language / "people" / "language.txt";
  Mistakes mistakes;
  const std::vector<Line> lines = read_lines(file, mistakes);
  if (!mistakes.empty()) throw std::runtime_error(mistakes.front());
  const auto text = [&](const std::string& key) {
    for (const Line& line : lines)
      if (line.key == "language." + key) return line.text;
    throw std::runtime_error(file.string() + " has no language." + key);
  };
  Setting setting;
  setting.french_spaces = text("spaces") == "french";
  setting.colon = setting.french_spaces ? " :" : ":";
  const std::string space = setting.french_spaces ? "\u00A0" : "";
  setting.opening = text("opening-quote") + space;
  setting.closing = space + text("closing-quote");
  setting.heading_of_the_name = text("manual-name");
  return setting;
}

}  // namespace aliso::tools
