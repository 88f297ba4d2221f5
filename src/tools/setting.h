// How a language sets the manual's pages: its spaces and quotes, and the few words that no page holds.
// They stand in data/lang/LANG/people/language.txt, so that a further language needs no line of code.
#pragma once

#include <filesystem>
#include <string>

namespace aliso::tools {

struct Setting {
  bool french_spaces = false;       ///< no-break spaces before : ; ! ? and inside « »
  std::string colon;                ///< what stands behind a term, its space before it included
  std::string opening, closing;     ///< the quotes, the spaces inside them included
  std::string heading_of_the_name;  ///< of a manual page's first section: NAME
  std::string languages = "fr|en";  ///< what --lang takes, as a synopsis shows it
};

/// Of the language whose folder that is. Throws std::runtime_error where language.txt lacks one.
Setting setting_of(const std::filesystem::path& language);

}  // namespace aliso::tools
