// Whether a wave's `only` lets a structure be written to, by what it answered and did.
// Manual, aliso-format(5): `only` narrows who is written to, never who is invited.
#pragma once

#include <span>
#include <vector>

#include "figures/session.h"

namespace aliso::figures {

class AnswerLines;
class Knowledge;

/// meant: to be written to; answered: it would have been, had it not answered; not_meant: neither.
enum class Narrowed { meant, answered, not_meant };

/// What one structure answered and did at the sessions of one occasion, as known on one day.
struct Conduct {
  bool yes = false, maybe = false, no = false;  ///< its last answer to one of the sessions
  bool undecided = false;                       ///< silent of one session to come, or its answer is maybe
  bool replied = false;                         ///< one of these, to a session as it still is
  bool came = false;                            ///< named in `present` of one
  bool missed =
      false;  ///< announced for one that is noted, and came to none, as far as is known of all who came
  bool maybe_came =
      false;  ///< may be among those counted by number at one, or came to one that nobody remembers
  bool excused = false;      ///< excused from one, and came to none
  bool apologised = false;   ///< excused from one, though it came to another
  bool represented = false;  ///< gave a proxy by name for one
  bool outdated =
      false;  ///< what it was told is no longer so (figures/news.h); whoever asks for it fills it in
  /// An apology or a proxy is an answer too: whoever gave one is not silent.
  [[nodiscard]] bool answered() const { return replied || excused || apologised || represented; }
};

/// By index in Network::structures. Answers given after `today` are not known yet; what asks for
/// presences holds for nobody where they are not noted.
/// With `knowledge`, an answer is one to the session as its structure knew it then (figures/news.h,
/// AnsweredTo): to what has become another since, `yes`, `maybe` and `no` hold until it is told, and silent
/// it is at once; nobody is missed there, or excused by a no. An apology or a proxy, which have no day, are
/// for what it was told first as long as the session is to come; of one that is past they say how it was.
std::vector<Conduct> conduct(const model::Network& network, const model::Dossier& dossier,
                             std::span<const model::SessionIndex> sessions, model::Date today,
                             const Knowledge* knowledge = nullptr);
/// The same where many sessions are asked for, one after another: `answers` are those of the event.
std::vector<Conduct> conduct(const model::Network& network, const model::Dossier& dossier,
                             const AnswerLines& answers, std::span<const model::SessionIndex> sessions,
                             model::Date today, const Knowledge* knowledge = nullptr);

/// Of several `only` one is enough; without any, everyone is meant. An answer to one of several
/// sessions is an answer; undecided is asked of each session to come by itself.
Narrowed narrowed(std::span<const model::Only> only, const Conduct& conduct);

}  // namespace aliso::figures
