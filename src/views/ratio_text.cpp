// What stands behind a ratio's figures, and what would only say them again.
// Plain spaces: a terminal's columns are counted, not typeset.
#include "views/ratio_text.h"

#include <fmt/format.h>

#include "words/counts.h"
#include "words/fraction.h"
#include "words/typography.h"

namespace aliso::views {

std::string ratio_text(const figures::Ratio& ratio, const words::Language& language) {
  const auto& [part, whole, within] = ratio;
  // "11 of 7" is no share.
  const bool exceeds = !within && whole.max() && part.max().value_or(*whole.max() + 1) > *whole.max();
  std::string text =
      language.say(exceeds ? "stats.against" : "stats.of", {{"part", words::count_in_table(part, language)},
                                                            {"whole", words::count_in_table(whole, language)},
                                                            {"whole_n", whole.max().value_or(whole.min())}});
  // Percentages of a handful say more than the handful does.
  constexpr int few = 10;
  if (!whole.max() || *whole.max() > few) {
    if (const auto percent = words::ratio_percent(part, whole, within, language)) {
      text += fmt::format(" ({})", *percent);
    }
  }
  const auto phrase = words::ratio_phrase(part, whole, within, language);
  if (phrase && phrase->kind == words::Phrase::Kind::words) text += ", " + phrase->text;
  return words::plain_spaces(text);
}

}  // namespace aliso::views
