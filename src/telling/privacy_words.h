// What letters, notices and registers about personal data say alike: durations, the address to write to, the
// authority. They are drafts that a person answers for; none is legal advice.
#pragma once

#include <string>
#include <vector>

#include "model/network.h"
#include "words/language.h"

namespace aliso::telling::privacy {

/// "3 ans", "18 mois", "90 jours".
std::string duration(const model::Retention& retention, const words::Language& language);

/// The address that people write to, as Markdown; where there is none, a gap to be filled in.
std::string address(const model::Network& network, const words::Language& language);

/// What is kept, each with its duration ("les feuilles d’émargement, 5 ans"), but for the contacts: what has
/// one, then what has none.
struct Kept {
  std::vector<std::string> set, unset;
};
Kept kept(const model::Network& network, const words::Language& language);

/// How long all of it is kept, the contacts first, in one sentence or two.
std::string how_long(const model::Network& network, const words::Language& language);

/// "- **label** : text", a line of a list. `key` has the label at `KEY.label`.
std::string item(std::string_view label, std::string text, const words::Language& language);

}  // namespace aliso::telling::privacy
