// What one event's checks look at together, and the checks themselves, one a concern.
// checks.cpp calls them in this order.
#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostics.h"
#include "figures/figures.h"
#include "model/date.h"
#include "model/event.h"
#include "model/network.h"

namespace aliso::checks {

/// One event with all that is needed to judge it, and where to say what is wrong.
struct Subject {
  const model::Network& network;
  const model::Dossier& dossier;
  std::span<const model::Dossier* const> opened;
  model::Date today;
  diagnostics::Diagnostics& found;

  [[nodiscard]] const model::Event& event() const { return dossier.event; }
  [[nodiscard]] const model::Structure& structure(model::StructureIndex index) const {
    return network.structures[index];
  }
};

/// aliso.yaml's `members` against the dates of the event's sessions (members.cpp).
void members(const Subject& subject);
/// Dates and times of sessions against each other, the file's name and today (dates.cpp).
void dates(const Subject& subject);
/// Each session's present and excused, line by line (presences.cpp).
void presences(const Subject& subject);
/// A session's `present` or `excused`: structures, or the same numbers, on more lines than one (twice.cpp).
void twice(const Subject& subject, const model::Session& session, bool excused);
/// Guests of the event whose names differ by an article alone: one organisation, or two that take care to say
/// so.
void guests_alike(const Subject& subject);
/// Each session's proxies (proxies.cpp).
void proxies(const Subject& subject);
/// Sums that can't be: headcount, more members than there are, distinct, seen, quorum (totals.cpp).
void totals(const Subject& subject);
/// Criteria that the dates don't meet (criteria.cpp).
void criteria(const Subject& subject);
/// Waves and answers (invitations.cpp).
void invitations(const Subject& subject);
/// People named in what is published who haven't agreed to it (consent.cpp).
void consent(const Subject& subject);

/// Bytes that an ISO date takes: what the caret underlines.
inline constexpr std::uint32_t date_length = 10;

/// Warns of a structure of role member that is none on `day` and was noted at `at` as if it were.
void not_a_member(const Subject& subject, model::Place at, model::StructureIndex structure, model::Date day);

}  // namespace aliso::checks
