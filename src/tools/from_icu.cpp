// Asking ICU once, at build time.
// Date and list patterns become messages like any other phrase.
#include "tools/from_icu.h"

#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "tools/utf8.h"

namespace aliso::tools {

namespace {

void add(Phrases& phrases, const std::string& key, std::string text) {
  phrases.by_key.emplace(key, Phrase{std::move(text), "ICU, " + phrases.text("language.locale"), true});
}

/// "EEEE d MMMM y" → "{weekday} {day} {month} {year}".
std::string as_message(const icu::UnicodeString& pattern, bool& understood) {
  std::string message;
  bool quoted = false;
  for (int i = 0; i < pattern.length();) {
    const char16_t letter = pattern[i];
    int end = i;
    while (end < pattern.length() && pattern[end] == letter) ++end;
    const int run = end - i;
    if (letter == u'\'') {
      quoted = !quoted;
      end = i + 1;
    } else if (quoted || !((letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z'))) {
      message += utf8(pattern.tempSubStringBetween(i, end));
    } else if (letter == u'E' && run == 4) {
      message += "{weekday}";
    } else if (letter == u'd' && run == 1) {
      message += "{day}";
    } else if ((letter == u'M' || letter == u'L') && run == 4) {
      message += "{month}";
    } else if (letter == u'y') {
      message += "{year}";
    } else {
      understood = false;
    }
    i = end;
  }
  return message;
}

void add_names(Phrases& phrases, const icu::Locale& locale, UErrorCode& status) {
  const icu::DateFormatSymbols symbols(locale, status);
  if (U_FAILURE(status) != 0) return;
  using Symbols = icu::DateFormatSymbols;
  int count = 0;
  const icu::UnicodeString* months = symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE);
  for (int i = 0; i < 12; ++i) add(phrases, "month." + std::to_string(i + 1), utf8(months[i]));
  const icu::UnicodeString* alone = symbols.getMonths(count, Symbols::STANDALONE, Symbols::WIDE);
  for (int i = 0; i < 12; ++i) add(phrases, "month-alone." + std::to_string(i + 1), utf8(alone[i]));
  // ICU counts Sunday as 1; ISO 8601 Monday.
  const icu::UnicodeString* days = symbols.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE);
  for (int i = 1; i <= 7; ++i) add(phrases, "weekday." + std::to_string(i), utf8(days[i % 7 + 1]));
}

void add_dates(Phrases& phrases, const icu::Locale& locale, UErrorCode& status, Mistakes& mistakes) {
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status) != 0) return;
  for (const auto& [key, skeleton] : {std::pair{"date.full", "yMMMMEEEEd"}, std::pair{"date.long", "yMMMMd"},
                                      std::pair{"date.short", "MMMMd"}, std::pair{"date.month", "yMMMM"}}) {
    bool understood = true;
    const std::string message = as_message(generator->getBestPattern(skeleton, status), understood);
    if (!understood && phrases.by_key.count(key) == 0)
      mistakes.push_back("data/lang/" + phrases.code + ": ICU's pattern for " + key +
                         " isn't understood: add it");
    add(phrases, key, message);
  }
}

void add_lists(Phrases& phrases, const icu::Locale& locale, UErrorCode& status) {
  const std::unique_ptr<icu::ListFormatter> formatter(
      icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, status));
  if (U_FAILURE(status) != 0) return;
  const icu::UnicodeString items[] = {"\\1", "\\2", "\\3", "\\4"};
  std::string two;
  std::string four;
  icu::UnicodeString made;
  formatter->format(items, 2, made, status).toUTF8String(two);
  made.remove();
  formatter->format(items, 4, made, status).toUTF8String(four);
  const auto between = [](const std::string& text, int item) {
    const auto from = text.find('\\' + std::to_string(item)) + 2;
    return text.substr(from, text.find('\\' + std::to_string(item + 1)) - from);
  };
  add(phrases, "list.two", "{first}" + between(two, 1) + "{second}");
  add(phrases, "list.start", "{first}" + between(four, 1) + "{second}");
  add(phrases, "list.middle", "{first}" + between(four, 2) + "{second}");
  add(phrases, "list.end", "{first}" + between(four, 3) + "{second}");
}

}  // namespace

void add_icu_phrases(Phrases& phrases, Mistakes& mistakes) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(phrases.text("language.locale").c_str());
  add_names(phrases, locale, status);
  add_dates(phrases, locale, status, mistakes);
  add_lists(phrases, locale, status);
  const icu::DecimalFormatSymbols symbols(locale, status);
  add(phrases, "number.decimal",
      utf8(symbols.getConstSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol)));
  if (U_FAILURE(status) != 0)
    mistakes.push_back("data/lang/" + phrases.code + ": ICU knows no such locale: " + u_errorName(status));
}

bool icu_knows(const std::string& locale) {
  const std::string wanted = icu::Locale(locale.c_str()).getLanguage();
  std::int32_t count = 0;
  const icu::Locale* all = icu::Locale::getAvailableLocales(count);
  return std::any_of(all, all + count, [&](const icu::Locale& one) { return one.getLanguage() == wanted; });
}

PluralTable plural_table(const std::string& locale, Mistakes& mistakes) {
  PluralTable table;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(locale.c_str()), status));
  if (U_FAILURE(status) != 0) {
    mistakes.push_back(locale + ": no plural rules: " + u_errorName(status));
    return table;
  }
  static const std::vector<std::string> names{"zero", "one", "two", "few", "many", "other"};
  const auto category = [&](std::int32_t n) {
    const auto found = std::find(names.begin(), names.end(), utf8(rules->select(n)));
    return static_cast<words::Category>(found - names.begin());
  };
  for (int n = 0; n < 300; ++n) table.small[n] = category(n);
  table.millions = category(1'000'000);
  // What the table says of larger numbers, compared with ICU.
  const auto check = [&](std::int32_t n) {
    const auto said = n % 1'000'000 == 0 ? table.millions : table.small[200 + n % 100];
    if (said != category(n))
      mistakes.push_back(locale + ": plural of " + std::to_string(n) + " isn't foreseen");
  };
  for (std::int32_t n = 300; n < 20'000; ++n) check(n);
  for (const std::int32_t n : {99'999, 100'000, 100'001, 100'021, 999'999, 1'000'001, 1'000'011, 2'000'000,
                               3'000'000, 3'000'012, 10'000'000, 1'000'000'000, 1'000'000'001})
    check(n);
  const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
  while (const icu::UnicodeString* keyword = keywords->snext(status)) table.keywords.insert(utf8(*keyword));
  return table;
}

}  // namespace aliso::tools
