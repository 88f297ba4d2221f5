// Which structures, events and sessions conditions hold of (`--where`).
// Each is asked only by the keys that it has: one list of conditions may speak of structures and of events.
#pragma once

#include <span>
#include <string_view>

#include "model/dossier.h"
#include "model/network.h"
#include "model/where.h"

namespace aliso::figures {

using Conditions = std::span<const model::Condition>;

/// Whether one of the texts is one of the values, however it is spelled, article or not; where it is negated,
/// none of them.
bool meets(const model::Condition& condition, std::span<const std::string_view> texts);
/// The same of an id, letter by letter; nothing where there is none.
bool meets_id(const model::Condition& condition, std::optional<std::string_view> id);
/// The same of a value of a fixed list; nothing where it isn't noted, which is none of them.
bool meets(const model::Condition& condition, std::optional<int> choice);

/// Whether any condition is about structures: by home, tag, role, network, member, id.
bool narrows_structures(Conditions where);

/// `member`: on that day.
bool matches(const model::Structure& structure, model::Date day, Conditions where);

/// By the event's kind, the session's place, and its status on the day `today`.
bool matches(const model::Event& event, model::SessionIndex session, model::Date today, Conditions where);

/// An event as these sessions make it: a condition on sessions holds when it does of one of them; a negated
/// one when it does of all.
bool matches(const model::Event& event, std::span<const model::SessionIndex> sessions, model::Date today,
             Conditions where);

}  // namespace aliso::figures
