// A ratio in words: "un peu plus d’un quart", "between a quarter and a third".
// Decided with integers alone, by the table "A ratio in words" of the manual; the phrases stand whole in
// data/lang/LANG/people/fractions.txt.
#pragma once

#include <optional>
#include <string>

#include "model/count.h"
#include "words/language.h"

namespace aliso::words {

/// The words of a ratio, in the typography of people's texts (’, no-break spaces), and what they are:
/// `of` ("3 sur 7") and `percentage` ("12 %", "entre 13 et 68 %") only repeat figures printed beside them.
struct Phrase {
  enum class Kind { words, none, all, of, percentage };
  std::string text;
  Kind kind = Kind::words;
  /// Both sides of a fraction, or one with a little beside it: "autour d’un quart", "un quart ou un peu
  /// plus". In a sentence what they are of stands in between: `head` "environ un quart", "un quart".
  enum class Loose { no, around, or_more, or_less };
  Loose loose = Loose::no;
  std::string head = {};  ///< of a loose one
  /// Whether the phrase says more than figures do.
  [[nodiscard]] bool says_more() const { return kind != Kind::of && kind != Kind::percentage; }
};

/// Up to here figures say more than a percentage does, and fractions not in their lowest terms are said.
inline constexpr std::int64_t most_in_words = 10;

/// The words of part ÷ whole, both counts of the same things, for a part that is among the whole
/// (`within`), or one that may hold others (turnout: then no words where it can exceed the whole, or is as
/// much). Nothing where the table says null: the whole can be 0, bounds too wide or too few to say.
std::optional<Phrase> ratio_phrase(const model::Count& part, const model::Count& whole, bool within,
                                   const Language& language);

/// The percentage to print beside the figures: "27 %" (half up; one decimal, or as many as it takes, where
/// the whole would be a false 0, 50 or 100), "entre 25 et 28 %" (rounded outward), "au plus 10 %".
/// Nothing where the whole can be 0, where there is no upper bound, or where it would be "entre 0 et 100 %".
std::optional<std::string> ratio_percent(const model::Count& part, const model::Count& whole, bool within,
                                         const Language& language);

/// The figures alone: "8 sur 30", "10 à 18 sur 29 à 31", "8 of at least 29".
std::string ratio_figures(const model::Count& part, const model::Count& whole, const Language& language);

/// As tables print a ratio, figures (percent), words: "3 sur 7"; "4 sur 8, la moitié"; "2 sur 30 (7 %)";
/// "8 sur 30 (27 %), un peu plus d’un quart". No percentage up to `few`; no words that only say the figures
/// again, none and all among them: "12 sur 12 (100 %)". A part that exceeds the whole, or is as much and not
/// `within`, is no share of it: "11 pour 7 annoncées", "12 pour 12 annoncées".
std::string ratio_in_table(const model::Count& part, const model::Count& whole, bool within,
                           const Language& language);

/// What stands in parentheses beside words, or alone: "(8 sur 29 à 31)" where `beside_words`, else
/// "(2 sur 30, 7 %)"; without the percentage up to 10.
std::string ratio_in_parentheses(const model::Count& part, const model::Count& whole, bool within,
                                 bool beside_words, const Language& language);

}  // namespace aliso::words
