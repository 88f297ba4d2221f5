// Sessions as an iCalendar file (RFC 5545), for people's diaries.
// Times are written in UTC, so that no reader has to know the network's time zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/event.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::views {

/// One session of a calendar.
struct CalendarEntry {
  model::SessionIndex session = 0;
  std::optional<model::Date> answer_by = {};  ///< until when its reader may answer; nothing: is not asked
};

/// How sessions are written, in a message's file and in a feed alike.
struct CalendarStyle {
  std::chrono::sys_seconds stamp;   ///< when the calendar was made
  const words::Language& language;  ///< that its readers read
  /// A session that is cancelled counts as one that takes place and takes up no time: some diaries drop what
  /// is CANCELLED without a word. Its summary says that it is cancelled all the same.
  bool show_cancelled = false;
};

/// Appends one session as a VEVENT. `stem`: the event's in its UIDs. That of a draft is TENTATIVE.
void add_session(std::string& text, const model::Network& network, const model::Event& event,
                 std::string_view stem, const CalendarEntry& entry, const CalendarStyle& style);

/// The days from 2020-01-01 to `stamp`: the SEQUENCE of what a calendar made then holds, which never falls.
std::int64_t sequence(std::chrono::sys_seconds stamp);

/// These sessions of `event` as one calendar: UTF-8, lines ended by CR LF and folded at 75 octets. It names
/// no METHOD: a file to be kept, no request that wants an ORGANIZER. A session's UID is STEM.SESSION@DOMAIN,
/// the same in every version; SEQUENCE, the days from 2020-01-01 to `stamp`, never falls. Without hours it is
/// one event of whole days; hours over several days are repeated on each (RDATE); an hour that summer time
/// skips is moved on by one, one that comes twice is the first. One that is cancelled or moved says so in its
/// summary. The network's time zone is one that the system knows. `stamp` is when the calendar was made.
/// `stem`: the event's in its UIDs, where it has been renamed since they went out; empty: its own.
std::string calendar(const model::Network& network, const model::Event& event,
                     std::span<const CalendarEntry> entries, std::chrono::sys_seconds stamp,
                     const words::Language& language, std::string_view stem = {});

}  // namespace aliso::views
