// A network's calendar, to be subscribed to: sessions and, for whoever does the work, what is to be done.
// RFC 5545 with the properties of RFC 7986; no METHOD, nobody invited, no alarm.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/actions.h"
#include "figures/agenda.h"
#include "model/dossier.h"
#include "model/network.h"
#include "views/calendar.h"

namespace aliso::views {

/// What is to be done, for one person's own diary.
struct FeedWork {
  std::span<const figures::AgendaWave> waves;
  std::span<const figures::AgendaAnswers> answers;
  std::span<const figures::Action> actions;  ///< those that are open or being done
};

/// All that a calendar is drawn from; it must outlive the drawing. Indices are into `dossiers`.
struct Feed {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  std::span<const std::string> stems;  ///< by dossier: the event's name in its UIDs
  std::span<const figures::AgendaSession> sessions;
  std::optional<FeedWork> work = {};  ///< nothing: a calendar for all
  model::Date today{};

  [[nodiscard]] bool empty() const {
    return sessions.empty() &&
           (!work || (work->waves.empty() && work->answers.empty() && work->actions.empty()));
  }
};

/// The calendar: UTF-8, lines ended by CR LF and folded at 75 octets; the same for the same files and stamp.
/// One that is empty holds the network's time zone, which is one that the system knows: a calendar has to
/// hold something. Waves and days to answer by are whole days that take up no time; they and actions are
/// PRIVATE, and name nobody but the structure that has taken an action on.
std::string feed(const Feed& feed, const CalendarStyle& style);

}  // namespace aliso::views
