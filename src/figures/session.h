// One session's figures: whether it was held, who was invited, announced, there, away.
// Manual, "Figures", "One session"; each part has its own header.
#pragma once

#include <optional>

#include "figures/people.h"
#include "figures/quorum.h"
#include "figures/ratio.h"
#include "model/count.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

class AnswerLines;

using MaybeCount = std::optional<model::Count>;

/// Structures by role, on the session's date. Unknown: nothing in each.
struct ByRole {
  MaybeCount member, partner, host, guest;
};

/// Members by their last answer.
struct Answers {
  MaybeCount yes, maybe, no;
};

enum class SessionStatus { held, planned, cancelled };

/// One session's figures; all unknown where it is cancelled.
struct SessionFigures {
  SessionStatus status = SessionStatus::held;
  bool noted = false;  ///< `present` is there
  MaybeCount members;  ///< M(d)
  MaybeCount invited;
  Answers answers;
  MaybeCount answered, announced;
  MaybeCount came, kept, no_shows, walk_ins;
  MaybeCount excused, represented, absent;
  ByRole structures;  ///< that were present
  People people;
  std::optional<Ratio> turnout;        ///< came ÷ announced; nothing when announced can be 0
  std::optional<Ratio> response_rate;  ///< answered ÷ invited
  std::optional<QuorumFigures> quorum;
};

/// A session's status on the day `today`: cancelled as written; planned when its date is after today
/// and none of present, headcount, ended, course is there (apologies and proxies are noted before); else
/// held.
SessionStatus status(const model::Session& session, model::Date today);

/// The figures of session `index` of the event on the day `today`; `answers` are those of the event.
SessionFigures session_figures(const model::Network& network, const model::Dossier& dossier,
                               const AnswerLines& answers, model::SessionIndex index, model::Date today);
/// The same of one session alone.
SessionFigures session_figures(const model::Network& network, const model::Dossier& dossier,
                               model::SessionIndex index, model::Date today);

}  // namespace aliso::figures
