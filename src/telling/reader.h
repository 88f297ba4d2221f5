// What letters and e-mails have in common: the language of their reader, and sessions named in a sentence.
// Plain text: who writes Markdown escapes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/event.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::telling {

/// The language that a contact of the structure is written to in: `wanted` (of --lang) if it is given, else
/// the contact's, else the network's.
words::Language readers_language(const model::Network& network, model::StructureIndex structure,
                                 std::optional<std::uint32_t> contact,
                                 const std::optional<words::Language>& wanted);

/// "jeudi 7 avril 2022, à Guéret"; the day alone where the session has no town.
std::string day_and_town(const model::Session& session, const words::Language& language);

/// The same of several, joined as a list in a sentence; empty for none.
std::string days_and_towns(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                           const words::Language& language);

}  // namespace aliso::telling
