// How a session is called: by its name or, where it has none, by its town or its day as it is written.
// One rule for messages, tables and sentences.
#pragma once

#include <optional>
#include <string>

#include "model/event.h"

namespace aliso::format {

/// The session's name, else its town, else its day: 2022-04-07.
std::string shown_name(const model::Session& session);
/// How it is called in a sentence, else its name as shown.
std::string called(const model::Session& session);

/// The id of a session that was given none: of its name or, without one, its town, else its day. Empty where
/// none of them gives one.
std::string default_id(const std::optional<std::string>& name, const std::string& town,
                       std::optional<model::Date> day);

}  // namespace aliso::format
