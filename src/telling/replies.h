// What is known of a session's answers structure by structure: partners and host that answered too, those at
// the event's other session. Markdown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/answers.h"
#include "figures/facts.h"
#include "telling/story.h"

namespace aliso::telling {

/// A session's answers and presences, read once for all that is said of them.
struct Replies {
  Replies(const Story& story, std::size_t session);

  std::optional<figures::LastAnswers> last;  ///< nothing: answers are not noted
  figures::SessionFacts facts;               ///< of its members
  /// Others than members that answered, whatever: who had said yes is then said to be a member or not.
  bool by_others = false;
  bool others_excused = false;            ///< likewise, that sent apologies or answered no
  std::vector<std::string> others_yes;    ///< partners, host and others listed, as called, that had said yes
  std::vector<std::string> others_maybe;  ///< likewise, maybe
  /// Of those that had said yes to several sessions, who came to another one instead: in neither of the two.
  std::vector<std::string> others_elsewhere;
  /// Members by name whose one answer stands for several sessions, where any had said yes, that did not come
  /// here and came to another one: they have not failed anybody.
  std::int64_t elsewhere = 0;
  bool several_others = false;  ///< there are several other sessions, that took place
};

/// How members had answered: "yes", "maybe" or "mixed"; "none" where nobody had announced to come, "unknown"
/// where answers weren't noted.
std::string_view how_announced(const figures::SessionFigures& figures);

/// What goes before: how members had answered ("yes", "maybe", "mixed", "none"), and whether the session is
/// still to come ("a annoncé" instead of "avait annoncé").
struct Announcement {
  std::string_view members;
  bool to_come = false;
};

/// The end of the sentence on members that had announced to come: ", la CAF aussi" where others had answered
/// the same, " ; la CAF pensait pouvoir venir" else. Empty where none had, or where it would be too long.
std::string others_joining(const Story& story, const Replies& replies, Announcement after);
/// Sentences of their own: "La CAF avait aussi annoncé sa venue. La MSA, qui avait annoncé sa venue, était à
/// l’autre rencontre."; empty where none had.
std::string others_announced(const Story& story, const Replies& replies, Announcement after);

}  // namespace aliso::telling
