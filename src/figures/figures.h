// What is computed of events. Every count is an interval or unknown (nothing).
// The definitions are those of the manual, aliso-figures(7); each function's header says its row.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "figures/membership.h"
#include "figures/session.h"

namespace aliso::figures {

/// One event's figures, or those of several taken together.
struct EventFigures {
  MaybeCount members;                    ///< M of the event
  std::vector<SessionFigures> sessions;  ///< in file order, cancelled ones included
  MaybeCount announced;                  ///< distinct members announced for any session
  ByRole distinct;                       ///< distinct structures that came to any session
  People people;                         ///< visits, summed over the sessions
  /// True: visits are distinct people (one session; or certain by the roles). False: not certain.
  /// Nothing: visits are unknown over several sessions, or there is no session.
  std::optional<bool> each_once;
  std::optional<Ratio> reach;  ///< distinct members ÷ M; nothing as soon as presences are not noted
};

/// The figures of one event on the day `today` (which only tells planned from held).
EventFigures event_figures(const model::Network& network, const model::Dossier& dossier, model::Date today);

/// Several events' figures as if all their sessions were of one. Answers without session are of their
/// own event's sessions; what each event states or saw bounds the whole.
EventFigures together(const model::Network& network, std::span<const model::Dossier> events,
                      model::Date today);

}  // namespace aliso::figures
