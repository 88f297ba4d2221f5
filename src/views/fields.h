// What is shown of a session and of an event: names and values, in the order of the JSON document.
// JSON, CSV and templates see these names; which rows people read, views/stats_rows.h says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "figures/figures.h"
#include "model/event.h"

namespace aliso::views {

/// An event beside its figures; both must outlive what is drawn of them.
struct ViewedEvent {
  const model::Event* event = nullptr;
  const figures::EventFigures* figures = nullptr;
};

struct Field;

/// Fields under one name. Where `given` is false the group is null in JSON; its columns stay in CSV.
struct Group {
  std::vector<Field> fields;
  bool given = true;
};

/// A text; nothing: not given.
using MaybeText = std::optional<std::string>;
using MaybeRatio = std::optional<figures::Ratio>;

/// One name of the JSON document with its value.
struct Field {
  std::string_view name;  ///< snake_case, a literal
  std::variant<MaybeText, figures::MaybeCount, MaybeRatio, std::optional<bool>, Group> value;
};

/// A session: what it is, then its figures. `figures` are those of that session, `quorum` the event's.
std::vector<Field> session_fields(const model::Session& session, const figures::SessionFigures& figures,
                                  const std::optional<model::Quorum>& quorum);

/// An event's own figures, those after its sessions: announced, distinct, people, each_once, reach.
std::vector<Field> event_fields(const figures::EventFigures& figures);

}  // namespace aliso::views
