// The typography of texts that people read: apostrophes, no-break spaces, capitals, contractions.
// Nothing is added to a person's prose but what a typesetter would mend.
#pragma once

#include <string>
#include <string_view>

#include "words/language.h"

namespace aliso::words {

/// A person's prose, one paragraph or many: `'` between letters becomes ’ and (in French) an existing
/// plain space before : ; ! ? » % or after « the right one, outside code and links.
std::string typeset(std::string_view text, const Language& language);
/// No-break spaces as plain ones: for tables on a terminal.
std::string plain_spaces(std::string_view text);
/// A sentence whose last words may be a person's, with the full stop that it brings: none behind theirs
/// ("Où ?", "etc.", "…").
std::string ended_once(std::string sentence);
/// Whether a person's text ends as a sentence does: . ? ! …
bool ends_with_mark(std::string_view text);
/// A person's text without the full stop that the sentence around it brings; "..." stays.
std::string_view without_stop(std::string_view text);
/// A title that stands in quotation marks of its own (« », “ ”, straight ones), without them: ours go around
/// it. Any other as it is, "« Un » et « deux »" too.
std::string_view unquoted(std::string_view title);
/// The first letter as a capital (é → É), past quotes and marks that stand before it.
std::string capitalized(std::string_view text);
/// A sentence of ours as it goes on behind a colon: "Le rendez-vous…" → "le rendez-vous…".
std::string uncapitalized(std::string_view text);
/// Whether a place says by itself how one is there, with its preposition: "en visio", "chez Paul".
bool stands_as_it_is(std::string_view place, const Language& language);
/// "à" or "de" before a name that may begin with its article: "à Guéret", "au Grand-Bourg", "aux Mars",
/// "à l’atelier", "du Bakao", "de la CAF", "d’Ajain"; in English "at",
/// "of". `from` is "de" where English says "from".
std::string at(std::string_view name, const Language& language);
/// Before the name of a town: as `at`, but English says "in Guéret".
std::string in_town(std::string_view name, const Language& language);
std::string of(std::string_view name, const Language& language);
std::string from(std::string_view name, const Language& language);

/// Whether a name begins with an article: "la CAF", "L’Atelier".
bool has_article(std::string_view name, const Language& language);
/// Whether the language's names say by their article that they are plural; English ones don't.
bool articles_tell_number(const Language& language);
/// Whether a name is plural by its article: "les Francas", in English texts too. One without any may be
/// plural as well.
bool is_plural(std::string_view name, const Language& language);
/// What words that agree with a name go by: its article ("la CAF", "le lycée"); feminine where the language
/// has no such agreement.
enum class Gender { unknown, feminine, masculine };
Gender gender(std::string_view name, const Language& language);

}  // namespace aliso::words
