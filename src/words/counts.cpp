// One phrase a kind of bounds.
// Numbers are plain digits: what a network counts stays small.
#include "words/counts.h"

namespace aliso::words {

namespace {

std::string said(const model::Count& count, const char* between, const Language& language) {
  if (!count.max()) return language.say("count.at-least", {{"low", count.min()}});
  if (count.exact()) return std::to_string(count.min());
  return language.say(between, {{"low", count.min()}, {"high", *count.max()}});
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
