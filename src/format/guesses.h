// What a count or a quorum that is not written as aliso reads it was meant to be: remedies say it.
// A guess never claims more than was typed: “about” and “at most” become bounds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace aliso::format {

/// A count as it is to be written.
struct CountGuess {
  std::string count;
  bool sure = true;  ///< false: bounds chosen for a text that only says “about” or “at most”
};

/// The count that a text means: "8 personnes", "35 à 40", "au moins 35", "40 max", "10 environ", "une
/// dizaine", "personne". Nothing where a word is left over whose meaning isn't known.
std::optional<CountGuess> guess_count(std::string_view text);

/// Whether a number stands in the text, in digits or as a word: "3", "deux", "twelve". "un", "one" are none:
/// they are articles as well.
bool has_number(std::string_view text);

/// Whether the text says in words, or by a zero, that there is nobody: "personne", "no", "aucune", "0
/// personnes".
bool says_nobody(std::string_view text);

/// The quorum that a text means, as it is to be written: "0.25" is 1/4, "plus de 50 %" is over 1/2, "un
/// tiers" is 1/3.
std::optional<std::string> guess_quorum(std::string_view text);

}  // namespace aliso::format
