// What a span says to those who weren't there, a funder or an assembly: how many evenings, visits,
// structures; who joined and left, where they are at home, what was decided. Manual, aliso-figures(7), "Over
// the years".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/actions.h"
#include "figures/trends.h"

namespace aliso::figures {

/// A town, and how many sessions were held there or structures are at home there.
struct InTown {
  std::string town;  ///< as it is first written
  std::int64_t number = 0;
};

/// A structure that became a member in the span, or was one for the last time.
struct MemberChange {
  model::StructureIndex structure = 0;
  model::Date day;     ///< its first day, or its last one
  bool again = false;  ///< it had been a member before
};

/// Of the members named in the span before, and still members on a day of a session: how many came again.
struct Back {
  std::optional<model::Span> before;  ///< the year before, or as many days before
  std::int64_t of = 0;
  model::Count again;  ///< those named again, and those who may be among the ones known by number
};

/// An assembly's quorum, of one session.
struct QuorumOf {
  std::size_t event = 0;  ///< index into Report::trends.span.events
  model::SessionIndex session = 0;
};

/// People of all sessions, each visit counted. A session that isn't noted may have had any number, one of
/// which only the whole was counted any of each kind up to it.
struct Visits {
  model::Count everyone, member, partner, host, guest, general;
  model::Count without_role;  ///< of a `headcount` above what its lines explain
};

/// A span's report. All structures are those whose row it is (rows_of): the new name of one that is replaced.
struct Report {
  model::Span during;
  /// The first session of all, where it lies after the span's first day: what was before isn't recorded.
  std::optional<model::Date> data_begin;
  Trends trends;
  std::int64_t sessions = 0;   ///< of its events
  std::int64_t not_noted = 0;  ///< of these
  std::int64_t cancelled = 0;  ///< not of these
  MaybeCount members;          ///< M of the span; nothing where it has no session
  /// M on the span's first day, and on its last one, today at the latest; nothing where it is open, or to
  /// come.
  MaybeCount members_first, members_last;
  std::vector<MemberChange> joined, left;  ///< listed ones, by their days
  Visits visits;
  ByRole distinct;  ///< always known, by bounds
  std::optional<Ratio> reach;
  model::Count presences;                       ///< Σ came of the sessions: visits of member structures
  std::vector<model::StructureIndex> named;     ///< members known by name
  std::vector<std::int64_t> events_of;          ///< of each of them: the events that it came to
  std::vector<model::StructureIndex> partners;  ///< that came, by name
  std::map<std::int64_t, std::int64_t> times;   ///< of those named: events that they came to → how many
  std::vector<InTown> places;                   ///< of sessions, the most first, then by name
  std::int64_t sessions_without_place = 0;
  std::vector<InTown> homes;  ///< of those named, likewise
  std::int64_t named_without_place = 0;
  /// Named in no session before; nothing where none was noted before.
  std::optional<std::vector<model::StructureIndex>> first_noted;
  std::optional<Back> back;  ///< nothing where nobody was named in the span before
  std::vector<QuorumOf> quorums;
  std::vector<Action> actions;     ///< of sessions in the span
  std::vector<Action> still_open;  ///< of sessions before it
  std::vector<Action> topics;      ///< of sessions in the span, those with a title
};

/// `during` has a first day or a last one. `where`: as for the trends; what was decided and talked about is
/// of the events that conditions on events hold of.
Report report(const model::Network& network, std::span<const model::Dossier> dossiers,
              const model::Span& during, model::Date today, Conditions where = {});

/// The span before: of a whole year the year before, else as many days before; nothing where it is open.
std::optional<model::Span> span_before(const model::Span& during);

}  // namespace aliso::figures
