// How conditions are typed: KEY=VALUE, KEY=VALUE,VALUE, KEY!=VALUE; which keys each kind of thing has.
// Manual, "--where" of aliso-trends(1) and aliso-list(1).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "format/names.h"
#include "model/where.h"

namespace aliso::format {

using WhereKeys = std::span<const Name<model::WhereKey>>;

/// Of structures, their contacts and the networks they belong to.
inline constexpr auto structure_keys = std::to_array<Name<model::WhereKey>>({
    {model::WhereKey::home, "home", "lieu ville commune"},
    {model::WhereKey::tag, "tag", "etiquette motcle theme tags"},
    {model::WhereKey::role, "role", "fonction type"},
    {model::WhereKey::network, "network", "reseau networks"},
    {model::WhereKey::member, "member", "adherente adherent membre"},
    {model::WhereKey::id, "id", "structure"},
});

/// Of events and their sessions.
inline constexpr auto event_keys = std::to_array<Name<model::WhereKey>>({
    {model::WhereKey::place, "place", "lieu ville commune"},
    {model::WhereKey::kind, "kind", "type genre nature"},
    {model::WhereKey::session_status, "status", "statut etat"},
});

/// Of what is said of the years: events, and rows and counts of structures.
inline constexpr auto year_keys = [] {
  std::array<Name<model::WhereKey>, structure_keys.size() + event_keys.size()> all{};
  std::copy(structure_keys.begin(), structure_keys.end(), all.begin());
  std::copy(event_keys.begin(), event_keys.end(), all.begin() + structure_keys.size());
  return all;
}();

inline constexpr auto answer_keys = std::to_array<Name<model::WhereKey>>({
    {model::WhereKey::event, "event", "evenement"},
    {model::WhereKey::session, "session", "seance"},
    {model::WhereKey::structure, "structure", "association asso"},
    {model::WhereKey::answer, "answer", "reponse reply"},
    {model::WhereKey::via, "via", "canal channel"},
});

inline constexpr auto action_keys = std::to_array<Name<model::WhereKey>>({
    {model::WhereKey::action_status, "status", "statut etat"},
    {model::WhereKey::owner, "owner", "responsable porteur porteuse"},
    {model::WhereKey::event, "event", "evenement"},
    {model::WhereKey::kind, "kind", "type genre nature"},
    {model::WhereKey::overdue, "overdue", "retard enretard"},
});

/// Of what structures offer and need; the place is theirs.
inline constexpr auto offer_keys = std::to_array<Name<model::WhereKey>>({
    {model::WhereKey::structure, "structure", "association asso"},
    {model::WhereKey::place, "place", "lieu ville commune home"},
});

inline constexpr auto feedback_keys = std::to_array<Name<model::WhereKey>>({
    {model::WhereKey::event, "event", "evenement"},
    {model::WhereKey::kind, "kind", "type genre nature"},
    {model::WhereKey::structure, "structure", "association asso from"},
});

inline constexpr auto where_statuses = std::to_array<Name<model::WhereStatus>>({
    {model::WhereStatus::held, "held", "tenue tenu passe passee"},
    {model::WhereStatus::planned, "planned", "prevue prevu avenir"},
    {model::WhereStatus::cancelled, "cancelled", "annulee annule canceled"},
});
inline constexpr auto where_answers = std::to_array<Name<model::WhereAnswer>>({
    {model::WhereAnswer::yes, "yes", "oui"},
    {model::WhereAnswer::maybe, "maybe", "peutetre"},
    {model::WhereAnswer::no, "no", "non"},
    {model::WhereAnswer::none, "none", "aucune sansreponse unanswered"},
});

/// Why a text is no condition.
struct WhereMistake {
  enum class What {
    form,   ///< no KEY= or KEY!= is there, or no value behind it
    key,    ///< things of that kind don't have that key
    value,  ///< the key has no such value
  };
  What what = What::form;
  std::string word = {};                     ///< the whole text, the key or the value
  std::string key = {};                      ///< What::value
  std::vector<std::string_view> known = {};  ///< what may stand in its place
  std::string meant = {};                    ///< what was likely meant; empty: nothing is near
};

/// A text as it is typed; values of free text are made short names.
std::variant<model::Condition, WhereMistake> parse_where(std::string_view typed, WhereKeys keys);

}  // namespace aliso::format
