// The list of fields as CSV.
// Header and rows walk over the same fields, so that a column is never without its name.
#include "views/stats_csv.h"

#include <fmt/format.h>

#include "views/fields.h"
#include "words/fraction.h"

namespace aliso::views {

namespace {

using Cells = std::vector<std::string>;

/// The names of a field's columns.
void add_names(Cells& names, const std::string& prefix, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    const std::string name = prefix + std::string(field.name);
    if (const auto* group = std::get_if<Group>(&field.value)) {
      add_names(names, name + "_", group->fields);
    } else if (std::holds_alternative<figures::MaybeCount>(field.value)) {
      names.insert(names.end(), {name + "_min", name + "_max"});
    } else if (std::holds_alternative<MaybeRatio>(field.value)) {
      names.insert(names.end(), {name + "_value_min", name + "_value_max", name + "_words"});
    } else {
      names.push_back(name);
    }
  }
}

std::string decimal(std::int64_t thousandths) {
  return fmt::format("{}.{:03}", thousandths / 1000, thousandths % 1000);
}

/// Adds the cells of one value, as many as it has names.
struct ToCells {
  Cells& cells;
  const words::Language& language;

  void operator()(const MaybeText& text) const { cells.push_back(text.value_or("")); }
  void operator()(const figures::MaybeCount& count) const {
    cells.push_back(count ? std::to_string(count->min()) : "");
    cells.push_back(count && count->max() ? std::to_string(*count->max()) : "");
  }
  void operator()(const MaybeRatio& ratio) const {
    const auto value = ratio ? figures::thousandths(*ratio) : std::nullopt;
    const auto words =
        value ? words::ratio_phrase(ratio->part, ratio->whole, ratio->within, language) : std::nullopt;
    cells.push_back(value ? decimal(value->low) : "");
    cells.push_back(value && value->high ? decimal(*value->high) : "");
    cells.push_back(words ? words->text : "");
  }
  void operator()(const std::optional<bool>& flag) const {
    cells.emplace_back(!flag ? "" : *flag ? "true" : "false");
  }
  void operator()(const Group& group) const {
    for (const Field& field : group.fields) std::visit(*this, field.value);
  }
};

std::string line(const Cells& cells) {
  std::string text;
  for (const std::string& cell : cells) text += csv_cell(cell) + ',';
  text.back() = '\n';
  return text;
}

}  // namespace

std::string stats_csv_header() {
  Cells names = {"event_id", "event_title"};
  model::Session any;
  any.span = {model::Date{}, model::Date{}};
  add_names(names, "", session_fields(any, {}, std::nullopt));
  return line(names);
}

std::string stats_csv_rows(const model::Event& event, const figures::EventFigures& figures,
                           const words::Language& people_language) {
  std::string text;
  for (std::size_t i = 0; i < figures.sessions.size(); ++i) {
    Cells cells = {event.id, event.title};
    for (const Field& field : session_fields(event.sessions[i], figures.sessions[i], event.quorum)) {
      std::visit(ToCells{cells, people_language}, field.value);
    }
    text += line(cells);
  }
  return text;
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace aliso::views
