// Values of a fixed list and their words: one table each, for reading, writing, listing and "did you mean".
// The table of an enumeration of the model is `names<E>`; the others have names of their own.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string_view>

#include "model/event.h"
#include "model/invitations.h"
#include "model/journal.h"
#include "model/structure.h"

namespace aliso::format {

/// One value and its word. `also`: what people write in its place, French or English, folded, between
/// spaces; a word stands once, at the first of the tables that it could be meant for.
template <class T>
struct Name {
  T value;
  std::string_view word;
  std::string_view also = {};
};

/// The table of an enumeration, in its order; empty where there is none.
template <class E>
inline constexpr std::array<Name<E>, 0> names{};

/// yes and no, and what is read as well: `yes_or_no`.
inline constexpr auto yes_no = std::to_array<Name<bool>>({
    {true, "yes", "oui vrai o y true on present"},
    {false, "no", "non faux n false off absent"},
});

template <>
inline constexpr auto names<model::Reply> = std::to_array<Name<model::Reply>>({
    {model::Reply::yes, "yes"},
    {model::Reply::maybe, "maybe", "peutetre possible aconfirmer sousreserve"},
    {model::Reply::no, "no"},
});

template <>
inline constexpr auto names<model::Channel> = std::to_array<Name<model::Channel>>({
    {model::Channel::email, "email", "courriel courriels mel mail mails"},
    {model::Channel::post, "post", "courrier poste lettre letter"},
    {model::Channel::phone, "phone", "telephone tel appel call"},
    {model::Channel::sms, "sms", "texto"},
    {model::Channel::flyer, "flyer", "tract prospectus leaflet"},
    {model::Channel::newsletter, "newsletter",
     "lettreinfo lettredinfo lettredinformation infolettre bulletin"},
    {model::Channel::announcement, "announcement", "annonce"},
    {model::Channel::meeting, "meeting", "reunion rencontre"},
    {model::Channel::other, "other", "autre"},
});

/// A guest is nothing that structures.yaml says of a structure.
template <>
inline constexpr auto names<model::Role> = std::to_array<Name<model::Role>>({
    {model::Role::member, "member", "membre adherent adherente"},
    {model::Role::partner, "partner", "partenaire"},
    {model::Role::host, "host", "hote"},
});

/// `status` of a session, which says one thing only: whether it is cancelled.
inline constexpr auto session_statuses = std::to_array<Name<bool>>({
    {true, "cancelled", "annule annulee reporte reportee postponed canceled"},
});

template <>
inline constexpr auto names<model::Mood> = std::to_array<Name<model::Mood>>({
    {model::Mood::positive, "positive", "positif"},
    {model::Mood::negative, "negative", "negatif"},
    {model::Mood::neutral, "neutral", "neutre"},
});

template <>
inline constexpr auto names<model::Status> = std::to_array<Name<model::Status>>({
    {model::Status::open, "open", "ouvert afaire todo"},
    {model::Status::doing, "doing", "encours"},
    {model::Status::done, "done", "fait termine"},
    {model::Status::dropped, "dropped", "abandonne"},
});

template <>
inline constexpr auto names<model::Only> = std::to_array<Name<model::Only>>({
    {model::Only::unanswered, "unanswered", "sansreponse"},
    {model::Only::yes, "yes"},
    {model::Only::maybe, "maybe"},
    {model::Only::no, "no"},
    {model::Only::undecided, "undecided", "indecis"},
    {model::Only::came, "came", "venus venues present presents"},
    {model::Only::missed, "missed", "manque"},
    {model::Only::excused, "excused", "excuse excuses"},
    {model::Only::outdated, "outdated", "perime perimes change changes"},
});

template <>
inline constexpr auto names<model::Outcome> = std::to_array<Name<model::Outcome>>({
    {model::Outcome::no_reply, "no-reply", "pasdereponse"},
    {model::Outcome::message_left, "message-left", "messagelaisse message repondeur"},
    {model::Outcome::call_back, "call-back", "arappeler rappeler"},
    {model::Outcome::answered, "answered", "repondu"},
});

/// The groups that have a word; a tag and a structure have names of their own.
template <>
inline constexpr auto names<model::Audience::Kind> = std::to_array<Name<model::Audience::Kind>>({
    {model::Audience::Kind::members, "members", "membres adherents"},
    {model::Audience::Kind::partners, "partners", "partenaires"},
    {model::Audience::Kind::everyone, "everyone", "tous toutes all everybody"},
});

/// What the journal says of a message.
template <>
inline constexpr auto names<model::JournalEntry::State> = std::to_array<Name<model::JournalEntry::State>>({
    {model::JournalEntry::State::intent, "intent"},
    {model::JournalEntry::State::sent, "sent"},
    {model::JournalEntry::State::failed, "failed"},
    {model::JournalEntry::State::settled_sent, "settled-sent"},
    {model::JournalEntry::State::settled_not_sent, "settled-not-sent"},
    {model::JournalEntry::State::gone, "gone"},
});

/// What a criterion's dates are to keep clear of: parts of model::Rule.
inline constexpr auto outside_names = std::to_array<Name<bool model::Rule::*>>({
    {&model::Rule::outside_school_holidays, "school-holidays", "vacancesscolaires vacances"},
    {&model::Rule::outside_public_holidays, "public-holidays", "joursferies feries"},
    {&model::Rule::outside_events, "events", "evenements"},
});

/// Keys, with what people write in their place; the same word may stand for several, of which a place takes
/// one.
struct KeyWord {
  std::string_view word;
  std::string_view also;  ///< folded, between spaces
};
inline constexpr auto key_words = std::to_array<KeyWord>({
    {"place", "lieu ville commune endroit town city"},
    {"venue", "salle adresse batiment hall room"},
    {"at", "lieu endroit chez"},
    {"date", "jour day quand when"},
    {"time", "heure heures horaire horaires hour hours"},
    {"started", "debut start began"},
    {"ended", "fin end"},
    {"title", "titre nom intitule name"},
    {"name", "nom intitule raisonsociale title"},
    {"about", "description presentation objet"},
    {"kind", "type genre nature"},
    {"sessions", "seances rencontres soirees dates"},
    {"status", "statut etat annule annulee cancelled canceled"},
    {"moved-to", "reporte reportee reporteau reporteeau moved postponed remplaceepar"},
    {"draft", "brouillon"},
    {"present", "presents presentes presence presences venus venues attendance attendees"},
    {"excused", "excuses excusees apologies"},
    {"proxies", "procurations pouvoirs mandats proxy"},
    {"headcount", "nombre effectif total participants comptage compte"},
    {"people", "personnes nombre"},
    {"public", "publics habitants"},
    {"structure", "association asso organisation organization"},
    {"answers", "reponses answer"},
    {"answer", "reponse reply"},
    {"answer-by", "repondreavant reponseavant limite datelimite deadline"},
    {"waves", "envois relances vagues invitations messages"},
    {"calls", "appels appel telephone"},
    {"outcome", "resultat issue"},
    {"channel", "canal moyen voie"},
    {"due", "echeance prevu prevule"},
    {"on", "le date jour"},
    {"to", "a destinataires pour"},
    {"except", "sauf excepte"},
    {"subject", "objet sujet"},
    {"text", "texte message"},
    {"contacts", "contact personnes"},
    {"email", "courriel mail mel adressemail emails"},
    {"phone", "telephone tel portable mobile"},
    {"address", "adresse"},
    {"prefers", "prefere preference"},
    {"tags", "etiquettes motscles themes"},
    {"role", "fonction type"},
    {"member", "adhesion adherente adherent membre depuis"},
    {"called", "appele appelee surnom ditcomme"},
    {"also", "alias autrementdit sigle"},
    {"was", "anciennom exnom"},
    {"network", "reseau"},
    {"language", "langue"},
    {"members", "adherentes adherents membres"},
    {"partners", "partenaires"},
    {"guests", "invites exterieurs"},
    {"guest", "invite invitee guests invites"},
    {"time-zone", "fuseau fuseauhoraire"},
    {"retention", "conservation duree"},
    {"consent", "consentement accord rgpd"},
    {"feedback", "retours remarques avis"},
    {"proposals", "propositions idees"},
    {"topics", "thematiques themes sujets"},
    {"notes", "note compterendu"},
    {"note", "notes remarque commentaire"},
    {"criteria", "criteres"},
    {"owner", "responsable porteur porteuse"},
});

template <>
inline constexpr auto names<std::chrono::weekday> = std::to_array<Name<std::chrono::weekday>>({
    {std::chrono::Sunday, "sunday", "dimanche"},
    {std::chrono::Monday, "monday", "lundi"},
    {std::chrono::Tuesday, "tuesday", "mardi"},
    {std::chrono::Wednesday, "wednesday", "mercredi"},
    {std::chrono::Thursday, "thursday", "jeudi"},
    {std::chrono::Friday, "friday", "vendredi"},
    {std::chrono::Saturday, "saturday", "samedi"},
});

/// Which weekday of its month: model::Weekday::nth.
inline constexpr auto ordinals = std::to_array<Name<int>>({
    {-1, "last", "dernier"},
    {1, "first", "premier"},
    {2, "second", "deuxieme"},
    {3, "third", "troisieme"},
    {4, "fourth", "quatrieme"},
    {5, "fifth", "cinquieme"},
});

/// The zones of the French school holidays.
inline constexpr auto school_zones = std::to_array<Name<char>>({{'A', "A"}, {'B', "B"}, {'C', "C"}});

/// The words of a table, in its order.
template <const auto& Table>
inline constexpr auto words_in = [] {
  std::array<std::string_view, Table.size()> words{};
  for (std::size_t i = 0; i < Table.size(); ++i) words[i] = Table[i].word;
  return words;
}();

/// The words of an enumeration: `all_names<model::Channel>`.
template <class E>
inline constexpr std::span<const std::string_view> all_names = words_in<names<E>>;

/// The value of that word; nothing for any other text.
template <class T, std::size_t N>
constexpr std::optional<T> find(const std::array<Name<T>, N>& table, std::string_view word) {
  for (const Name<T>& one : table) {
    if (one.word == word) return one.value;
  }
  return std::nullopt;
}
template <class E>
constexpr std::optional<E> named(std::string_view word) {
  return find(names<E>, word);
}

/// The word of a value; empty for a value that the table has not.
template <class T, std::size_t N>
constexpr std::string_view word_of(const std::array<Name<T>, N>& table, const T& value) {
  for (const Name<T>& one : table) {
    if (one.value == value) return one.word;
  }
  return {};
}
template <class E>
constexpr std::string_view name(E value) {
  return word_of(names<E>, value);
}

/// The index of `text` in `values`.
std::optional<std::size_t> choice(std::string_view text, std::span<const std::string_view> values);

/// What `text` was meant to be: the same in another case, the French word for it (oui, courriel,
/// partenaire), or the nearest. Nothing if none is near.
std::optional<std::string_view> meant(std::string_view text, std::span<const std::string_view> values);

/// Whether `text` is one of the words between hyphens of `whole`: `zone` of `school-zone`.
bool is_part_of(std::string_view text, std::string_view whole);

/// Whether `text` is the word with more letters behind a hyphen or a space: `structure-z`, a name.
bool is_longer_name(std::string_view text, std::string_view word);

/// yes, no, true, false.
std::optional<bool> yes_or_no(std::string_view text);

}  // namespace aliso::format
