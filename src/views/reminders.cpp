// What is due and what is held back, as data.
// One grid serves JSON and CSV.
#include "views/reminders.h"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "format/dates.h"
#include "format/names.h"
#include "views/csv.h"
#include "views/fields.h"
#include "views/grid.h"

namespace aliso::views {

using figures::Message;
using figures::Why;
using model::Channel;

namespace {

/// The messages that are due, or those that are held back with the reason in a column more.
Grid rows(const Reminders& reminders, bool held) {
  Grid grid;
  grid.columns = {{"key"},       {"event"},   {"session"}, {"wave"}, {"channel"},
                  {"structure"}, {"contact"}, {"to"},      {"since"}};
  if (held) grid.columns.push_back({"why"});
  for (const Message& message : reminders.messages) {
    if (message.due() == held) continue;
    const model::Event& event = reminders.event(message);
    const model::Contact* contact = reminders.contact(message);
    MaybeText session, channel, to;
    if (message.session) session = event.sessions[*message.session].id;
    if (message.channel) channel = std::string(format::name(*message.channel));
    if (!message.to.empty()) to = message.to;
    Row row{{MaybeText{message.key}, MaybeText{event.id}, session, MaybeText{reminders.wave(message).id},
             channel, MaybeText{reminders.structure(message).id},
             contact ? MaybeText{contact->id} : MaybeText{}, to, MaybeText{format::written(message.since)}}};
    if (held) row.cells.emplace_back(MaybeText{why_id(*message.why)});
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

/// Nothing in these grids is in words.
const words::Language& any_language() {
  static const words::Language language = *words::Language::of("en");
  return language;
}

}  // namespace

std::string_view why_id(Why why) {
  static constexpr std::string_view ids[] = {"sent",     "cancelled", "answered",  "objects",   "no-address",
                                             "too-late", "draft",     "unsettled", "over-limit"};
  return ids[static_cast<std::size_t>(why)];
}

nlohmann::ordered_json remind_view(const Reminders& reminders) {
  return {{"schema", remind_schema},
          {"on", format::written(reminders.today)},
          {"due", grid_view(rows(reminders, false), any_language())},
          {"held", grid_view(rows(reminders, true), any_language())}};
}

std::string remind_csv(const Reminders& reminders, CsvFor reader) {
  return csv(rows(reminders, false), any_language(), reader);
}

std::string labels_csv(const Reminders& reminders, CsvFor reader) {
  Grid grid;
  grid.columns = {{"structure"}, {"contact"}, {"address"}};
  std::set<std::pair<model::StructureIndex, std::string>> printed;
  for (const Message& message : reminders.messages) {
    if (!message.due() || message.channel != Channel::post) continue;
    if (!printed.emplace(message.structure, message.to).second) continue;
    const model::Contact* contact = reminders.contact(message);
    grid.rows.push_back({{MaybeText{reminders.structure(message).name},
                          contact ? MaybeText{contact->name} : MaybeText{}, MaybeText{message.to}}});
  }
  return csv(grid, any_language(), reader);
}

std::string remind_json(const Reminders& reminders) {
  return remind_view(reminders).dump(2) + '\n';
}

}  // namespace aliso::views
