// What is computed of sessions and events. Every count is an interval or unknown (nothing).
// The definitions are those of the manual, aliso-format(5), "Figures"; each function's header says its row.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "figures/ratio.h"
#include "model/count.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"

namespace aliso::figures {

using MaybeCount = std::optional<model::Count>;

/// Structures by role, on the session's date. Unknown: nothing in each.
struct ByRole {
  MaybeCount member, partner, host, guest;
};

/// People by the role of the structure they came for; `everyone` is JSON's `all`, `general` its `public`.
struct People {
  MaybeCount everyone, member, partner, host, guest, general;
  /// People of the headcount whom no line can explain; 0 where there are none.
  model::Count without_role;
};

/// Members by their last answer.
struct Answers {
  MaybeCount yes, maybe, no;
};

struct QuorumFigures {
  model::Count needed;          ///< votes
  std::optional<bool> reached;  ///< nothing: unknown, or the bounds straddle it
  MaybeCount missing;           ///< needed - votes, never below 0
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

/// One event's figures, or those of several taken together.
struct EventFigures {
  MaybeCount members;                    ///< M of the event
  std::vector<SessionFigures> sessions;  ///< in file order, cancelled ones included
  MaybeCount announced;                  ///< distinct members announced for any session
  ByRole distinct;                       ///< distinct structures that came to any session
  People people;                         ///< visits, summed over the sessions
  std::optional<bool> each_once;         ///< true: visits are distinct people; nothing: unknown
  std::optional<Ratio> reach;            ///< distinct members ÷ M
};

/// All that is known of one event. `invitations` is nullptr where there is no file.
struct EventData {
  const model::Event* event = nullptr;
  const model::Invitations* invitations = nullptr;
  std::span<const model::JournalEntry> journal;
};

/// The figures of one event on the day `today` (which only tells planned from held).
EventFigures event_figures(const model::Network& network, const EventData& data, model::Date today);

/// Several events' figures as if all their sessions were of one.
EventFigures together(const model::Network& network, std::span<const EventData> events, model::Date today);

/// M(d): `members` of aliso.yaml for d, never below the listed members at d; else the listed.
/// Where no span of `members` holds d, the listed (load has reported it).
model::Count members_on(const model::Network& network, model::Date day);

/// A session's status on the day `today`.
SessionStatus status(const model::Session& session, model::Date today);

}  // namespace aliso::figures
