// The list of fields as a grid, groups flattened, and that as CSV.
// Header and rows walk over the same fields, so that a column is never without its name.
#include "views/stats_csv.h"

#include "views/grid.h"

namespace aliso::views {

namespace {

/// Adds the cells of a value, as many as it has columns.
struct AddCells {
  std::vector<Cell>& cells;
  void operator()(const Group& group) const {
    for (const Field& field : group.fields) std::visit(*this, field.value);
  }
  template <class Value>
  void operator()(const Value& value) const {
    cells.emplace_back(value);
  }
};

}  // namespace

void add_columns(std::vector<Column>& columns, const std::string& prefix, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    const std::string key = prefix + std::string(field.name);
    if (const auto* group = std::get_if<Group>(&field.value))
      add_columns(columns, key + "_", group->fields);
    else if (std::holds_alternative<figures::MaybeCount>(field.value))
      columns.push_back({key, "", Column::Kind::count});
    else if (std::holds_alternative<MaybeRatio>(field.value))
      columns.push_back({key, "", Column::Kind::ratio});
    else if (std::holds_alternative<std::optional<bool>>(field.value))
      columns.push_back({key, "", Column::Kind::flag});
    else
      columns.push_back({key, "", Column::Kind::text});
  }
}

void add_cells(std::vector<Cell>& cells, const Field& field) {
  std::visit(AddCells{cells}, field.value);
}

std::string stats_csv(std::span<const ViewedEvent> events, const words::Language& people_language,
                      CsvFor reader) {
  Grid grid;
  grid.columns = {{"event_id"}, {"event_title"}};
  model::Session any;
  any.span = {model::Date{}, model::Date{}};
  add_columns(grid.columns, "", session_fields(any, {}, std::nullopt));
  for (const auto& [event, figures] : events) {
    for (std::size_t i = 0; i < figures->sessions.size(); ++i) {
      Row row{{MaybeText{event->id}, MaybeText{event->title}}};
      for (const Field& field : session_fields(event->sessions[i], figures->sessions[i], event->quorum))
        add_cells(row.cells, field);
      grid.rows.push_back(std::move(row));
    }
  }
  return csv(grid, people_language, reader);
}

}  // namespace aliso::views
