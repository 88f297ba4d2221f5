// The figures as CSV: one row a session, columns named as in the JSON document.
// The header is versioned with that document: columns are only ever added at its end.
#pragma once

#include <span>
#include <string>

#include "views/csv.h"
#include "views/fields.h"
#include "words/language.h"

namespace aliso::views {

/// The columns of `fields`, groups flattened: their names joined by `_`.
void add_columns(std::vector<Column>& columns, const std::string& prefix, const std::vector<Field>& fields);
/// The cells of a field, as many as it has columns.
void add_cells(std::vector<Cell>& cells, const Field& field);

/// The header, `event_id`, `event_title`, then a session's JSON names joined by `_`, with the columns that
/// csv.h makes of each; and a row for each session of the events, cancelled ones included; words in
/// `people_language`.
std::string stats_csv(std::span<const ViewedEvent> events, const words::Language& people_language,
                      CsvFor reader = CsvFor::programs);

}  // namespace aliso::views
