// The figures as CSV: one row a session, RFC 4180 quoting, lines end in LF.
// The header is versioned with the JSON document: columns are only ever added at its end.
#pragma once

#include <span>
#include <string>

#include "figures/figures.h"
#include "model/event.h"
#include "words/language.h"

namespace aliso::views {

/// The header: `event_id`, `event_title`, then a session's JSON names joined by `_`. A count is two
/// columns, `_min` and `_max`, empty when unknown or open; a ratio three, `_value_min`, `_value_max`
/// and `_words`.
std::string stats_csv_header();

/// The rows of one event's sessions, cancelled ones included; words in `people_language`.
std::string stats_csv_rows(const model::Event& event, const figures::EventFigures& figures,
                           const words::Language& people_language);

/// A text as a CSV cell: quoted where it holds a comma, a quote or a line's end.
std::string csv_cell(std::string_view text);

}  // namespace aliso::views
