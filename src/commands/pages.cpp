// Finding a page among those that the build prepared.
// The tables are sorted by name.
#include "commands/pages.h"

#include <algorithm>

namespace aliso::commands {

extern const std::span<const Page> pages_fr;
extern const std::span<const Page> pages_en;

std::span<const Page> pages(std::string_view language) {
  return language == "fr" ? pages_fr : pages_en;
}

const Page* find_page(std::string_view language, std::string_view name) {
  const auto all = pages(language);
  const auto found = std::lower_bound(all.begin(), all.end(), name,
                                      [](const Page& page, std::string_view n) { return page.name < n; });
  return found != all.end() && found->name == name ? &*found : nullptr;
}

}  // namespace aliso::commands
