// What the build takes from ICU's data so that a run needs none: names of months and days, patterns of
// dates and lists, the decimal sign, plural categories.
#pragma once

#include <array>
#include <set>
#include <string>

#include "tools/phrases.h"
#include "words/catalogue.h"

namespace aliso::tools {

/// Whether ICU has data of that locale's language: of another one it would take names like M01, and one
/// plural.
bool icu_knows(const std::string& locale);

/// Adds ICU's phrases for the language's locale (its phrase `language.locale`), where data/lang has none
/// of that key: month.N, month-alone.N, weekday.N (1 is Monday), date.full, date.long, date.short,
/// date.month, list.two, list.start, list.middle, list.end, number.decimal.
void add_icu_phrases(Phrases& phrases, Mistakes& mistakes);

/// The plural categories of a locale; see words::Catalogue.
struct PluralTable {
  std::array<words::Category, 300> small{};
  words::Category millions{};
  std::set<std::string> keywords;
};
PluralTable plural_table(const std::string& locale, Mistakes& mistakes);

}  // namespace aliso::tools
