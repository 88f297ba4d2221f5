// One phrase a kind of bounds.
// Numbers are digits in groups of three, with what the language puts between them.
#include "words/counts.h"

#include "words/say.h"

namespace aliso::words {

std::string grouped(std::int64_t number, const Language& language) {
  return grouped_digits(number, language.say("count.thousands"));
}

namespace {

std::string said(const model::Count& count, const char* between, const Language& language) {
  const std::string low = grouped(count.min(), language);
  if (!count.max()) return language.say("count.at-least", {{"low", low}});
  if (count.exact()) return low;
  return language.say(between, {{"low", low}, {"high", grouped(*count.max(), language)}});
}

}  // namespace

std::string count_in_sentence(const model::Count& count, const Language& language) {
  return said(count, "count.between", language);
}

std::string count_in_table(const model::Count& count, const Language& language) {
  return said(count, "count.range", language);
}

std::string count_in_parentheses(const model::Count& count, const Language& language) {
  const bool touch = count.min() > 0 && count.max() == count.min() + 1;
  return said(count, touch ? "count.either" : "count.range", language);
}

}  // namespace aliso::words
