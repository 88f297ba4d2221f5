// What a calendar holds: the sessions of a stretch of days and, for whoever does the work, the days on which
// something is to be written and until which one may answer.
// Manual, aliso-calendar(1). Which sessions are drafts, cancelled or moved is not asked here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// A session of a calendar.
struct AgendaSession {
  std::size_t event = 0;  ///< index into the dossiers
  model::SessionIndex session = 0;
  std::optional<model::Date> answer_by = {};  ///< as long as that can be met and the session takes place
};

/// A day on which a wave is to go out.
struct AgendaWave {
  std::size_t event = 0;
  std::size_t wave = 0;                        ///< index in that event's waves
  std::optional<model::SessionIndex> session;  ///< nothing: it is about several at once
  model::Date day{};
  /// How many structures there are to tell, as far as is known today; nothing where that depends on what
  /// happens until then.
  std::optional<std::int64_t> structures;
};

/// The last day to answer an event.
struct AgendaAnswers {
  std::size_t event = 0;
  model::Date day{};
};

/// Where a calendar begins when no span is asked for: a year before the day, that day included (28 February
/// for 29 February).
model::Date year_before(model::Date day);

/// The sessions of which a day lies in the span, in the order of the events and of their files.
std::vector<AgendaSession> agenda_sessions(std::span<const model::Dossier> dossiers, const model::Span& span,
                                           model::Date today);

/// The due waves whose day lies in the span, in the order of events, waves, sessions: those that are yet to
/// go out, and those that are late, of which something is due today. What waits for an event to be no draft
/// any more counts as if it were none. All events near the days are to be given, as in due.h.
std::vector<AgendaWave> agenda_waves(const model::Network& network, std::span<const model::Dossier> dossiers,
                                     const model::Span& span, model::Date today);

/// The days of `answer-by` in the span, of events that don't all fall through.
std::vector<AgendaAnswers> agenda_answers(std::span<const model::Dossier> dossiers, const model::Span& span);

}  // namespace aliso::figures
