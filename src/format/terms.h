// Small phrases that stand for a rule, both ways: "over 1/2", "3 days before", "18 months", "first thursday".
// A French phrase or a near miss is an error that says what to write.
#pragma once

#include <string>
#include <string_view>

#include "format/parsed.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"

namespace aliso::format {

/// "1/4", "over 1/2", or a count. `bad-quorum` (argument `quorum`: as it is to be written, or "none"); those
/// of parse_count. `at` is left to the caller.
Parsed<model::Quorum> parse_quorum(std::string_view text);

/// A date, "3 days before", "2 weeks after", "3 days before answer-by". `bad-due` (argument `due`:
/// as it is to be written, or "none"); those of parse_date.
Parsed<model::Due> parse_due(std::string_view text);

/// "3 years", "18 months", "90 days". `bad-retention` (argument `retention`, or "none").
Parsed<model::Retention> parse_retention(std::string_view text);

/// "thursday", "first thursday", "last friday". `bad-weekday` (argument `weekday`, or "none").
Parsed<model::Weekday> parse_weekday(std::string_view text);

/// "1/4", "over 1/2", or a count.
std::string written(const model::Quorum& quorum);

/// A date, "3 days before", "2 weeks after answer-by". Weeks from two on, where no day is left over.
std::string written(const model::Due& due);

/// "3 years", "18 months", "90 days", "2 weeks".
std::string written(const model::Retention& retention);

/// "thursday", "first thursday".
std::string written(const model::Weekday& weekday);

}  // namespace aliso::format
