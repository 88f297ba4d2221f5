// What letters, e-mails and calls have in common: the language of their reader, sessions named in a sentence,
// and how news of one is told. Plain text: who writes Markdown escapes it.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "figures/ask.h"
#include "figures/due.h"
#include "model/event.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::telling {

/// The language that a contact of the structure is written to in: `wanted` (of --lang) if it is given, else
/// the contact's, else the network's.
words::Language readers_language(const model::Network& network, model::StructureIndex structure,
                                 std::optional<std::uint32_t> contact,
                                 const std::optional<words::Language>& wanted);

/// "jeudi 7 avril 2022"; of several days "du vendredi 11 au dimanche 13 décembre 2026".
std::string days(const model::Session& session, const words::Language& language);

/// All that is announced: "jeudi 7 avril 2022, de 18h à 20h, « L’atelier », à Guéret (le Bakao)".
std::string session_line(const model::Session& session, const words::Language& language);

/// "jeudi 7 avril 2022, à Guéret"; the days alone where the session has no town; with its hours where another
/// session of the event has the same days and town.
std::string day_and_town(const model::Event& event, const model::Session& session,
                         const words::Language& language);

/// The sessions in the order in which they come: by day, then by hour, then as they are written.
std::vector<model::SessionIndex> in_time(const model::Event& event,
                                         const std::set<model::SessionIndex>& sessions);

/// What a text says of sessions (figures/ask.h), in that order.
std::vector<figures::About> about_in_time(const model::Event& event,
                                          std::span<const figures::Message* const> messages);

/// The same of several, joined as a list; a town that they share is said once, behind them. Empty for none.
std::string days_and_towns(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                           const words::Language& language);

/// The same in the middle of a sentence: "le jeudi 7 avril 2022, à Guéret".
std::string on_days_and_towns(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                              const words::Language& language);

/// What is news of a session that is moved or cancelled, in a sentence with what was told before.
std::string news_sentence(const model::Event& event, const figures::About& about,
                          const words::Language& language);
/// The same as the subject of a message.
std::string news_subject(const model::Event& event, const figures::About& about,
                         const words::Language& language);

}  // namespace aliso::telling
