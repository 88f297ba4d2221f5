// Something wrong in a text that was handed to a rendering: a template, or a debrief to refresh.
// A value with a place in that text; `report` makes a diagnostic of it once the file is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"

namespace aliso::telling {

struct Mistake {
  std::string_view name;                ///< the diagnostic's: template-unknown-name, block-unclosed, …
  std::size_t at = 0;                   ///< byte
  std::size_t length = 0;               ///< bytes; 0: the text as a whole
  std::string word = {};                ///< the name or tag as written
  std::string other = {};               ///< what is open instead
  std::vector<std::string> known = {};  ///< what could stand there; empty: nothing is to be guessed
};

/// Adds each mistake as an error in that file, with the name that is nearest to a word that isn't known.
void report(const std::vector<Mistake>& mistakes, std::uint32_t file, diagnostics::Diagnostics& found);

}  // namespace aliso::telling
