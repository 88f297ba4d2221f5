// What is due and what is held back, as data.
// One row of fields serves JSON and CSV.
#include "views/reminders.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "views/fields.h"
#include "views/stats_csv.h"

namespace aliso::views {

using figures::Message;
using figures::Why;
using model::Channel;

namespace {

using Json = nlohmann::ordered_json;
using Cell = std::pair<std::string_view, std::optional<std::string>>;

std::array<Cell, 9> fields(const Reminders& reminders, const Message& message) {
  const model::Event& event = reminders.event(message);
  const model::Contact* contact = reminders.contact(message);
  std::optional<std::string> session, channel, to;
  if (message.session) session = event.sessions[*message.session].id;
  if (message.channel) channel = channel_id(*message.channel);
  if (!message.to.empty()) to = message.to;
  return {{{"key", message.key},
           {"event", event.id},
           {"session", session},
           {"wave", reminders.wave(message).id},
           {"channel", channel},
           {"structure", reminders.structure(message).id},
           {"contact", contact ? std::optional(contact->id) : std::nullopt},
           {"to", to},
           {"since", iso_date(message.since)}}};
}

}  // namespace

std::string_view channel_id(Channel channel) {
  static constexpr std::string_view ids[] = {"email",      "post",         "phone",   "sms",  "flyer",
                                             "newsletter", "announcement", "meeting", "other"};
  return ids[static_cast<std::size_t>(channel)];
}

std::string_view why_id(Why why) {
  static constexpr std::string_view ids[] = {"cancelled",  "sent",     "answered",  "objects",
                                             "no-address", "too-late", "over-limit"};
  return ids[static_cast<std::size_t>(why)];
}

Json remind_view(const Reminders& reminders) {
  Json due = Json::array();
  Json held = Json::array();
  for (const Message& message : reminders.messages) {
    Json row;
    for (const auto& [name, value] : fields(reminders, message))
      row[std::string(name)] = value ? Json(*value) : Json();
    if (message.why) row["why"] = why_id(*message.why);
    (message.why ? held : due).push_back(std::move(row));
  }
  return {{"schema", remind_schema}, {"on", iso_date(reminders.today)}, {"due", due}, {"held", held}};
}

std::string remind_csv(const Reminders& reminders) {
  std::string text = "key,event,session,wave,channel,structure,contact,to,since\n";
  for (const Message& message : reminders.messages) {
    if (!message.due()) continue;
    std::string line;
    for (const auto& [name, value] : fields(reminders, message)) {
      if (name != "key") line += ',';
      line += csv_cell(value.value_or(""));
    }
    text += line + '\n';
  }
  return text;
}

std::string labels_csv(const Reminders& reminders) {
  std::string text = "structure,contact,address\n";
  std::set<std::pair<model::StructureIndex, std::string>> printed;
  for (const Message& message : reminders.messages) {
    if (!message.due() || message.channel != Channel::post) continue;
    if (!printed.emplace(message.structure, message.to).second) continue;
    const model::Contact* contact = reminders.contact(message);
    text += csv_cell(reminders.structure(message).name) + ',' + csv_cell(contact ? contact->name : "") + ',' +
            csv_cell(message.to) + '\n';
  }
  return text;
}

std::string remind_json(const Reminders& reminders) {
  return remind_view(reminders).dump(2) + '\n';
}

}  // namespace aliso::views
