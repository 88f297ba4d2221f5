// The events of a span of days: which sessions are in it, and the figures of these alone.
// Manual, aliso-figures(7), "Over the years".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "figures/figures.h"
#include "figures/where.h"

namespace aliso::figures {

/// Why a session of the span is in no figure of it.
enum class LeftOut { cancelled, planned, not_noted };

/// A session of the span that says nothing of who came.
struct LeftOutSession {
  std::size_t event = 0;  ///< index into the dossiers
  model::SessionIndex session = 0;
  LeftOut why = LeftOut::not_noted;
};

/// An event as a span sees it: as if it had no other sessions than those of the span.
struct SpanEvent {
  std::size_t index = 0;                           ///< into the dossiers
  std::vector<model::SessionIndex> sessions = {};  ///< of the span, in the order of their days
  model::Date date;                                ///< of the first of them
  bool noted = true;                               ///< the presences of each of them are noted
  bool partial = false;                            ///< a session that was held lies outside the span
  EventFigures figures;                            ///< of these sessions; those of others count as cancelled
  /// Distinct members ÷ distinct announced; nothing when announced can be 0. Whole only where each of
  /// those announced is known to have come.
  std::optional<Ratio> turnout;
  /// What the figures are of: the dossier itself, or its part in the span.
  std::optional<model::Dossier> part = {};
  [[nodiscard]] const model::Dossier& dossier(std::span<const model::Dossier> all) const {
    return part ? *part : all[index];
  }
};

/// What a span holds, on the day `today`: events by their dates, then by their ids; sessions cancelled, to
/// come, or not noted, by their days.
struct SpanView {
  std::vector<SpanEvent> events;
  std::vector<LeftOutSession> left_out;
};

/// The span's events: those with a session of a day in it that isn't cancelled and not after today. `during`:
/// nothing for all days. `where`: of these, the ones that conditions on events hold of, by their sessions in
/// the view; a session that is left out, by its own.
SpanView events_of_span(const model::Network& network, std::span<const model::Dossier> dossiers,
                        const std::optional<model::Span>& during, model::Date today, Conditions where = {});

/// The same with counts of the structures chosen alone (a flag for each of the network's;
/// figures/narrowed.h); people and quorums stay those of everybody.
void narrow(SpanView& view, const model::Network& network, std::span<const model::Dossier> dossiers,
            const std::vector<bool>& chosen, model::Date today);

/// Which structures it is known by name that they came to the event as members: named in `present` of one of
/// its sessions in the span, or `seen` and a member on the day of one. By structure.
std::vector<bool> members_known(const model::Network& network, const model::Dossier& dossier,
                                const std::vector<model::SessionIndex>& sessions);

}  // namespace aliso::figures
