// How names are compared and how ids are made of them: case, accents, punctuation and spaces don't count.
// Only ICU's compiled-in character properties are used: nothing is loaded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::model {

/// The text in lower case without accents, punctuation and spaces, ligatures and superscripts taken apart:
/// two names that fold alike are the same name ("La Dynamo", "LA  DYNAMO", "la-dynamo" are "ladynamo";
/// "Œuvre" is "oeuvre", "aﬃche" out of a PDF is "affiche", "1ᵉʳ" "1er", "Nº", "N°" and "№" are "no", "Łódź"
/// is "lodz"). Bytes that are not UTF-8 are dropped; empty if no letter or digit is left.
std::string folded(std::string_view text);

/// The folded name without what is left out in speaking: the article that it begins with, and "association"
/// before that ("Le Tilleul" and "Association Tilleul" are both "tilleul"); the whole where nothing else is
/// left.
std::string short_name(std::string_view name);

/// The words of a name that tell it from others, sorted: without articles, prepositions,
/// "association", "and"; "p'tit" is "petit", "st" "saint", "&" nothing ("Les P'tits Débrouillards" and
/// "Débrouillards petits" have the same: "debrouillards", "petits"). The whole folded name where none is
/// left.
std::vector<std::string> telling_words(std::string_view name);

/// A word of a text: a run of letters and digits with their accents.
struct WordAt {
  std::size_t byte = 0;    ///< where it begins
  std::size_t length = 0;  ///< in bytes
  std::string folded;
};

/// The words of a text in their order, each folded: how a name is found in prose, whatever stands between its
/// words ("Jean-Pierre", "JEAN PIERRE").
std::vector<WordAt> words_with_places(std::string_view text);

/// An id made of a name: lower-case letters a to z, digits, and hyphens between words
/// ("L'Œuvre de Guéret" is "l-oeuvre-de-gueret"); empty if nothing is left.
std::string slug(std::string_view text);

/// The text with each accent on its letter (NFC, as Linux and Windows name files), and with each apart (NFD,
/// as macOS does); as it stands where it is not UTF-8.
std::string composed(std::string_view text);
std::string decomposed(std::string_view text);

/// Whether an event's files may have that name: letters (with accents too), digits, hyphens and underscores,
/// and nothing that a shell, a header or a terminal takes for something else.
bool is_stem(std::string_view text);

/// What an e-mail address is compared by: two that give the same are one, whoever they are noted for. Its
/// ASCII letters in lower case.
std::string folded_address(std::string_view address);

/// What a phone number is compared by: its digits, a French one as it is dialled in France ("+33 5 55…",
/// "0033 (0)5 55…" are "055…"); empty if there is none.
std::string folded_phone(std::string_view number);

}  // namespace aliso::model
