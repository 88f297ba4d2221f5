// Members that were not there: excused, represented by a proxy, absent without a word.
// Manual, "Figures": "excused", "represented", "absent". Only meaningful where presences are noted.
#pragma once

#include <vector>

#include "figures/answers.h"
#include "figures/facts.h"
#include "figures/presence.h"

namespace aliso::figures {

/// Members named or counted in `excused`, or whose last answer is no, and not present.
model::Count excused(const SessionFacts& facts);

/// Structures of any role that are in `excused`, whose lists are `away`, or whose last answer is no, and that
/// `came` doesn't name: each once, in the order of the list, then of the network. `last`: nullptr where
/// answers are not noted.
std::vector<model::StructureIndex> away_by_name(const Presence& away, const Presence& came,
                                                const LastAnswers* last);

/// Members that gave a proxy.
model::Count represented(const SessionFacts& facts);

/// Members that are excused and gave no proxy: with those that came, those represented and those absent, each
/// member once.
model::Count excused_alone(const SessionFacts& facts);

/// M(d) − came − those excused or represented, each once; the counted overlap from wholly to not at
/// all. Bounded together with came: whoever said no and came without a name is not counted twice.
model::Count absent(const SessionFacts& facts);

}  // namespace aliso::figures
