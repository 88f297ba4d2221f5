// Mistakes as diagnostics: places of a text become places of a file.
// The catalogues choose their words by "none" where nothing is near.
#include "telling/mistake.h"

#include "diagnostics/suggest.h"

namespace aliso::telling {

void report(const std::vector<Mistake>& mistakes, std::uint32_t file, diagnostics::Diagnostics& found) {
  for (const Mistake& mistake : mistakes) {
    const std::vector<std::string_view> known(mistake.known.begin(), mistake.known.end());
    const auto near = diagnostics::nearest(mistake.word, known);
    found.error(
        mistake.name, {file, static_cast<std::uint32_t>(mistake.at)},
        static_cast<std::uint32_t>(mistake.length),
        {{"word", mistake.word}, {"other", mistake.other}, {"near", near ? std::string(*near) : "none"}});
  }
}

}  // namespace aliso::telling
