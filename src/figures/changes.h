// Who joined the network in a span, and who left it: listed structures alone have days.
// Manual, aliso-figures(7), "Over the years".
#pragma once

#include <vector>

#include "model/date.h"
#include "model/network.h"

namespace aliso::figures {

struct MemberChange;

/// Adds the structures whose membership begins on a day of the span, and those whose last day lies in it, up
/// to the day `on`; by their days, then in the network's order. `rows` (rows_of, trends.h): one that goes on
/// with another's membership neither joins nor lets the other leave.
void changes(const model::Network& network, const std::vector<model::StructureIndex>& rows,
             const model::Span& during, model::Date on, std::vector<MemberChange>& joined,
             std::vector<MemberChange>& left);

}  // namespace aliso::figures
