// A text of a count cut into words, signs and numbers: what guesses (guesses.h) are made from.
// What only names people is dropped; numbers in words are numbers, “une dizaine” a rough one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::format {

/// A text of words between spaces, numbers being `#`; ` 10 environ ` is ` # environ `. It begins and ends
/// with a space, so that a phrase is found whole.
struct Cut {
  std::string shape = " ";
  std::vector<std::int64_t> numbers;
  std::vector<std::size_t> lengths;  ///< digits of each number
  bool dozens = false;               ///< a number was a word: "une dizaine"
  bool grown = false;                ///< adults are counted,
  bool young = false;                ///< children
  bool sound = true;                 ///< every number can be a count
};

Cut cut_up(std::string_view text);

/// Takes the words out of a shape; whether they were there.
bool take(std::string& shape, std::string_view words);

}  // namespace aliso::format
