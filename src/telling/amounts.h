// Counts as they stand in sentences, tables and parentheses.
// A count of one is spelled; bounds are always said, never a middle.
#pragma once

#include <optional>
#include <string>

#include "model/count.h"
#include "words/args.h"
#include "words/language.h"

namespace aliso::telling {

/// In a sentence: "une", "8", "entre 35 et 40", "au moins 35", "au plus 4". In the feminine: aliso counts
/// structures, people and votes.
std::string amount(const model::Count& count, const words::Language& language);
/// Where "entre … et …" doesn't fit ("dont 2 à 4", "8 sur 29 à 31"): "une", "2 à 4", "au moins 2", "au plus
/// 4".
std::string amount_range(const model::Count& count, const words::Language& language);
/// In a table: "1", "35 à 40", "0 à 4", "au moins 35"; "non noté" where it is unknown.
std::string amount_cell(const std::optional<model::Count>& count, const words::Language& language);
/// After "de": "d’une", "de 8", "de 8 à 10", "d’au moins 8", "d’au plus 8".
std::string amount_from(const model::Count& count, const words::Language& language);

/// The number that verbs and nouns agree with: the upper bound, or the lower where it is open.
std::int64_t agreement(const model::Count& count);

/// Puts a count into a phrase's arguments twice: {NAME} as in a sentence, {NAME_n} to agree with. The names
/// are literals.
void put(words::Args& args, std::string_view name, std::string_view agreeing, const model::Count& count,
         const words::Language& language);

}  // namespace aliso::telling
