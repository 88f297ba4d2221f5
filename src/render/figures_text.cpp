// Counts and ratios in the cells of a table.
// Plain spaces: a terminal's columns are counted, not typeset.
#include "render/figures_text.h"

#include <fmt/format.h>

#include "words/fraction.h"
#include "words/typography.h"

namespace aliso::render {

std::string count_text(const model::Count& count, const words::Language& language) {
  if (count.exact()) return std::to_string(count.min());
  if (!count.max()) return language.say("stats.at-least", {{"min", std::to_string(count.min())}});
  return language.say("stats.between",
                      {{"min", std::to_string(count.min())}, {"max", std::to_string(*count.max())}});
}

std::string ratio_text(const figures::Ratio& ratio, const words::Language& language) {
  const auto& [part, whole, within] = ratio;
  std::string text = language.say(
      "stats.of", {{"part", count_text(part, language)}, {"whole", count_text(whole, language)}});
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

}  // namespace aliso::render
