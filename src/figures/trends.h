// What a span of evenings says of each structure: how many events it could come to, and came to; when it was
// last named, and may yet have been there since. Manual, aliso-figures(7), "Over the years".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "figures/span.h"

namespace aliso::figures {

/// One structure's row. Numbers are of events of the span that are noted wholly, with a session on a day when
/// it was a member (partners, the host: all of them). kept ≤ announced, kept ≤ came, came + excused ≤ events.
struct StructureRow {
  model::StructureIndex structure = 0;
  bool member = false;  ///< on the span's last day, today at the latest
  std::int64_t events = 0;
  std::int64_t came = 0;  ///< named at a session, or seen
  /// Beside these, events at which it may have been among those of its role who are known by number only.
  std::int64_t perhaps = 0;
  std::int64_t excused = 0;    ///< came to none, and sent apologies or said no
  std::int64_t announced = 0;  ///< last answered yes or maybe for a session
  std::int64_t kept = 0;       ///< came to a session that it was announced for
  /// Of the span's sessions, member that day or not.
  std::optional<model::Date> first_came, last_came;
  /// The latest day after it on which it may have been one of those known by number.
  std::optional<model::Date> maybe_came;
  std::int64_t missed_since = 0;  ///< of its events, those after last_came
  bool lapsed = false;            ///< a member whose last_came is missing, or over a year before `on`
};

/// A span's events, a row a structure that could come to one or was named at one, in the network's order,
/// and what is in no row.
struct Trends {
  model::Date on;  ///< the span's last day, today at the latest
  SpanView span;
  std::vector<StructureRow> structures;
  /// Presences of members known by number: Σ over the events of (distinct members − named and seen).
  model::Count unattributed;
};

/// `where`: conditions on events leave some out, conditions on structures narrow rows and counts to those
/// that they hold of on the span's last day (counts of people are everybody's).
Trends trends(const model::Network& network, std::span<const model::Dossier> dossiers,
              const std::optional<model::Span>& during, model::Date today, Conditions where = {});

/// Of which structures the conditions hold on that day; of one whose presences stand in another's row, when
/// they hold of that one.
std::vector<bool> chosen_rows(const model::Network& network, model::Date on, Conditions where);

/// The structure whose row each structure's presences stand in: of those that one replaces, the first is one
/// with it.
std::vector<model::StructureIndex> rows_of(const model::Network& network);

}  // namespace aliso::figures
