// The occasions of a due wave: for which sessions it is to go out, from which day to which.
// Manual, aliso-remind(1): a wave missed for a few days stays due until it makes no sense.
#pragma once

#include <optional>
#include <vector>

#include "model/event.h"
#include "model/invitations.h"

namespace aliso::figures {

/// Once that a wave goes out. A wave due so many days before or after sessions has one for each of
/// them; one due on a day, or before `answer-by`, has one for all.
struct Occasion {
  /// Those it is about: of cancelled ones those that it tells of (`tells_of_cancelled`).
  std::vector<model::SessionIndex> sessions;
  std::optional<model::SessionIndex> session;  ///< the one it is about; nothing where it is about several
  model::Date since{};                         ///< due from this day on
  model::Date until{};                         ///< the last day on which it makes sense
  bool before = false;                         ///< it is due before a session has begun
  bool cancelled = false;                      ///< every session it was about is, and it doesn't tell of that
};

/// Whether a wave says of a session that it is cancelled: of one that its `sessions` name, or with
/// `only: outdated`.
bool tells_of_cancelled(const model::Wave& wave);
/// Whether it goes to those who were told what is no longer so (`only: outdated`).
bool tells_news(const model::Wave& wave);
/// Whether it asks only how it was (`only: came`, `missed`, `excused`): it goes once a session is over,
/// whatever day it is due.
bool looks_back(const model::Wave& wave);

/// How long a message that follows a session is still worth sending, in days from the day it was due.
inline constexpr int days_to_thank = 30;

/// The wave's occasions in the order of the sessions; none where it has no `due`, or is due
/// before an `answer-by` that isn't given. Before a session it makes sense until its day, that day
/// included (which of several: the last; of several days: the first); after it, or where it looks back, for
/// `days_to_thank` from `since`, or from the last of them.
std::vector<Occasion> occasions(const model::Wave& wave, const model::Invitations& invitations,
                                const model::Event& event);

}  // namespace aliso::figures
