// What is known of a session's answers structure by structure: partners and host that answered too, those at
// the event's other session. Markdown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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
  /// Members by name whose one answer stands for several sessions, where any had said yes, that did not come
  /// here and came to another one: they have not failed anybody.
  std::int64_t elsewhere = 0;
  bool several_others = false;  ///< there are several other sessions, that took place
};

/// "La CAF avait annoncé sa venue. MSA pensait pouvoir venir."; empty where none had.
/// `to_come`: of a session that has not taken place yet, "La CAF a annoncé sa venue."
std::string others_announced(const Story& story, const Replies& replies, bool to_come = false);

}  // namespace aliso::telling
