// A ratio in words: "un peu plus d’un quart", "between a quarter and a third".
// The rule is decided with integers alone; its table is in the manual, aliso-format(5), "Ratios in words".
#pragma once

#include <optional>
#include <string>

#include "model/count.h"
#include "words/language.h"

namespace aliso::words {

/// k of n, exactly known. `is_percentage`/`is_of` tell which rows gave the words: figures already
/// printed beside them make such words superfluous.
struct Phrase {
  enum class Kind { words, of, percentage };
  std::string text;  ///< in the typography of people's texts (’, no-break spaces)
  Kind kind = Kind::words;
};

/// The words of part ÷ whole, both counts of the same things, for a part that is among the whole
/// (`within`), or one that may exceed it (turnout: then no words where it can).
/// Nothing where the table says null: whole can be 0, too few to say, more than all.
std::optional<Phrase> ratio_phrase(const model::Count& part, const model::Count& whole, bool within,
                                   const Language& language);

/// The percentage to print beside the figures: "27 %", "entre 25 et 28 %" (rounded outward).
/// Nothing where whole can be 0.
std::optional<std::string> ratio_percent(const model::Count& part, const model::Count& whole, bool within,
                                         const Language& language);

}  // namespace aliso::words
