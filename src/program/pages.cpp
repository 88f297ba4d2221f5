// Finding a page among those that the build prepared.
// The tables are sorted by name.
#include "program/pages.h"

#include <algorithm>

namespace aliso::program {

std::span<const Page> pages(std::string_view language) {
  const std::span<const Manual> all = manuals();
  const auto of = [all](std::string_view code) {
    return std::find_if(all.begin(), all.end(), [code](const Manual& one) { return one.language == code; });
  };
  const auto found = of(language);
  return (found != all.end() ? found : of("en"))->pages;
}

const Page* find_page(std::string_view language, std::string_view name) {
  const auto all = pages(language);
  const auto found = std::lower_bound(all.begin(), all.end(), name,
                                      [](const Page& page, std::string_view n) { return page.name < n; });
  return found != all.end() && found->name == name ? &*found : nullptr;
}

}  // namespace aliso::program
