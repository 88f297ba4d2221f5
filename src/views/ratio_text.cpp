// The words are those of tables everywhere; only the spaces are the terminal's.
// Plain ones: a terminal's columns are counted, not typeset.
#include "views/ratio_text.h"

#include "words/fraction.h"
#include "words/typography.h"

namespace aliso::views {

std::string ratio_text(const figures::Ratio& ratio, const words::Language& language) {
  return words::plain_spaces(words::ratio_in_table(ratio.part, ratio.whole, ratio.within, language));
}

}  // namespace aliso::views
