// Counts as people read them, bounds included: "8", "entre 35 et 40", "35 à 40", "au moins 35".
// Never a middle that nobody knows.
#pragma once

#include <cstdint>
#include <string>

#include "model/count.h"
#include "words/language.h"

namespace aliso::words {

/// A number with its thousands apart: "1 200" (U+202F), "1,200"; a year is none.
std::string grouped(std::int64_t number, const Language& language);

/// In a sentence: "8", "entre 35 et 40", "au moins 35".
std::string count_in_sentence(const model::Count& count, const Language& language);
/// In a table, and wherever a preposition stands before it: "8", "35 à 40", "au moins 35".
std::string count_in_table(const model::Count& count, const Language& language);

/// Beside a sentence, in parentheses: "2 ou 3", "35 à 40", "au moins 35".
std::string count_in_parentheses(const model::Count& count, const Language& language);

}  // namespace aliso::words
