// What an event's file name says of when it is: 2022-04-parole-de-reseau was in April 2022.
// Known without opening the file; what the file itself says holds.
#pragma once

#include <optional>
#include <string_view>

#include "model/date.h"

namespace aliso::model {

/// The month that a stem begins with (`2022-04-…`, `2022-04-07-…`), or the year where no month follows
/// (`2022-assemblee`); nothing where it begins with neither, or with a year before 1900.
std::optional<Span> stem_span(std::string_view stem);

/// The month alone: a name that begins with four digits may mean anything else (`2000-pas`).
std::optional<Span> stem_month(std::string_view stem);

}  // namespace aliso::model
