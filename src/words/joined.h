// Texts put together with something between them: lists of words, paragraphs, lines.
// Lists in a sentence ("a, b et c") are words/dates.h's.
#pragma once

#include <string>
#include <string_view>

namespace aliso::words {

/// Adds a part to a text in the making, behind `between` unless it is the first one.
inline void join(std::string& text, std::string_view between, std::string_view part) {
  if (!text.empty()) text += between;
  text += part;
}

/// The texts in their order with `between` between them.
template <class Texts>
std::string joined(const Texts& texts, std::string_view between) {
  std::string all;
  for (const std::string_view text : texts) join(all, between, text);
  return all;
}

}  // namespace aliso::words
