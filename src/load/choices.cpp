// Looking a value up in its list, and the French words that people put in place of the English ones.
// One list of words for all kinds: only those are proposed that the key allows.
#include "load/choices.h"

#include <array>
#include <utility>

#include "diagnostics/suggest.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Folded French (and a few English) words → the value to write.
constexpr Pair words[] = {
    {"oui", "yes"},
    {"vrai", "yes"},
    {"o", "yes"},
    {"y", "yes"},
    {"true", "yes"},
    {"on", "yes"},
    {"present", "yes"},
    {"non", "no"},
    {"faux", "no"},
    {"n", "no"},
    {"false", "no"},
    {"off", "no"},
    {"absent", "no"},
    {"peutetre", "maybe"},
    {"possible", "maybe"},
    {"aconfirmer", "maybe"},
    {"sousreserve", "maybe"},
    {"courriel", "email"},
    {"courriels", "email"},
    {"mel", "email"},
    {"mail", "email"},
    {"mails", "email"},
    {"courrier", "post"},
    {"poste", "post"},
    {"lettre", "post"},
    {"letter", "post"},
    {"telephone", "phone"},
    {"tel", "phone"},
    {"appel", "phone"},
    {"call", "phone"},
    {"texto", "sms"},
    {"tract", "flyer"},
    {"prospectus", "flyer"},
    {"leaflet", "flyer"},
    {"lettreinfo", "newsletter"},
    {"lettredinfo", "newsletter"},
    {"lettredinformation", "newsletter"},
    {"infolettre", "newsletter"},
    {"bulletin", "newsletter"},
    {"annonce", "announcement"},
    {"reunion", "meeting"},
    {"rencontre", "meeting"},
    {"autre", "other"},
    {"membre", "member"},
    {"adherent", "member"},
    {"adherente", "member"},
    {"partenaire", "partner"},
    {"hote", "host"},
    {"annule", "cancelled"},
    {"annulee", "cancelled"},
    {"reporte", "cancelled"},
    {"reportee", "cancelled"},
    {"postponed", "cancelled"},
    {"canceled", "cancelled"},
    {"positif", "positive"},
    {"negatif", "negative"},
    {"neutre", "neutral"},
    {"ouvert", "open"},
    {"afaire", "open"},
    {"todo", "open"},
    {"encours", "doing"},
    {"fait", "done"},
    {"termine", "done"},
    {"abandonne", "dropped"},
    {"sansreponse", "unanswered"},
    {"indecis", "undecided"},
    {"venus", "came"},
    {"venues", "came"},
    {"present", "came"},
    {"presents", "came"},
    {"manque", "missed"},
    {"excuse", "excused"},
    {"excuses", "excused"},
    {"pasdereponse", "no-reply"},
    {"messagelaisse", "message-left"},
    {"message", "message-left"},
    {"repondeur", "message-left"},
    {"arappeler", "call-back"},
    {"rappeler", "call-back"},
    {"repondu", "answered"},
    {"francais", "fr"},
    {"french", "fr"},
    {"anglais", "en"},
    {"english", "en"},
    {"vacancesscolaires", "school-holidays"},
    {"vacances", "school-holidays"},
    {"joursferies", "public-holidays"},
    {"feries", "public-holidays"},
    {"evenements", "events"},
    {"membres", "members"},
    {"adherents", "members"},
    {"partenaires", "partners"},
    {"tous", "everyone"},
    {"toutes", "everyone"},
    {"all", "everyone"},
    {"everybody", "everyone"},
};

}  // namespace

std::optional<std::size_t> choice(std::string_view text, std::span<const std::string_view> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] == text) return i;
  }
  return std::nullopt;
}

std::optional<std::string_view> meant(std::string_view text, std::span<const std::string_view> values) {
  const std::string folded = model::folded(text);
  for (const std::string_view value : values) {
    if (model::folded(value) == folded) return value;
  }
  for (const auto& [word, value] : words) {
    if (word != folded) continue;
    if (const auto index = choice(value, values)) return values[*index];
  }
  return diagnostics::nearest(text, values);
}

std::optional<bool> yes_or_no(std::string_view text) {
  if (text == "yes" || text == "true") return true;
  if (text == "no" || text == "false") return false;
  return std::nullopt;
}

}  // namespace aliso::load
