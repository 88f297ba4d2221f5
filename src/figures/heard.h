// When the network last heard of each member, and whose turn it is to be phoned.
// Manual, aliso-figures(7), "Over the years": "last heard", "events unheard", "to call".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "figures/trends.h"

namespace aliso::figures {

/// By what it was heard of; of several on one day the first of these.
enum class HeardBy { came, answer, excused, proxy, call };

/// What is known of one member's being heard, on a day.
struct Heard {
  model::StructureIndex structure = 0;
  std::optional<model::Date> last_heard;
  HeardBy by = HeardBy::came;  ///< where last_heard is given
  /// Past events in a row, back from the latest, all after last_heard and while it was a member; those apart
  /// of whose members less than half are known by name. At least those after the last to which it may have
  /// come without its name.
  model::Count events_unheard;
  std::optional<model::Date> last_called;
  std::int64_t tries = 0;  ///< calls since last_heard that nobody answered
  bool phone = false;      ///< a contact of it has a number
};

/// One for each structure that is a member on `today` and whose row it is (rows_of), in the network's order.
/// `all`: the events of all days.
std::vector<Heard> heard(const model::Network& network, std::span<const model::Dossier> dossiers,
                         const SpanView& all, model::Date today);

/// Those to be phoned, by their places in `heard`: unheard at two events or more (at most), and not called in
/// the last thirty days. The most events first, then the longest unheard, the longest uncalled, by id.
std::vector<std::size_t> to_call(const model::Network& network, std::span<const Heard> heard,
                                 model::Date today);

}  // namespace aliso::figures
