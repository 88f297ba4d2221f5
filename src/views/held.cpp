// What is held on one person, as a document for another program.
// Values are as written; ids are the files'.
#include "views/held.h"

#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"

namespace aliso::views {

namespace {

using Json = nlohmann::ordered_json;

Json with_place(Json item, const FileLine& at) {
  item["file"] = at.file;
  item["line"] = at.line;
  return item;
}

Json contact_view(const model::Network& network, const HeldContact& contact) {
  Json keys = Json::array();
  for (const HeldContact::Key& key : contact.keys)
    keys.push_back(with_place({{"key", key.key}, {"value", key.value}}, key.at));
  const model::Structure& structure = network.structures[contact.structure];
  return {{"structure", structure.id}, {"id", structure.contacts[contact.contact].id}, {"keys", keys}};
}

Json presences_view(const Held& held) {
  Json list = Json::array();
  for (const HeldPresence& one : held.presences) {
    const model::Event& event = held.dossiers[one.named.event].event;
    const model::Session& session = event.sessions[one.named.session];
    list.push_back(with_place({{"event", event.id},
                               {"session", session.id},
                               {"date", format::written(session.date())},
                               {"structure", held.network.structures[one.named.structure].id},
                               {"noted", one.named.excused ? "excused" : "present"}},
                              one.at));
  }
  return list;
}

Json messages_view(const Held& held) {
  Json list = Json::array();
  for (const HeldMessage& one : held.messages) {
    const model::JournalEntry& entry = *one.sent.entry;
    list.push_back(with_place({{"event", one.event},
                               {"wave", entry.wave},
                               {"structure", entry.structure_id},
                               {"date", format::written(one.sent.day)},
                               {"channel", entry.channel},
                               {"outcome", sending_name(one.sent.state)}},
                              one.at));
  }
  return list;
}

Json calls_view(const Held& held) {
  Json list = Json::array();
  for (const HeldCall& one : held.calls) {
    const model::Call& call = *one.called.call;
    list.push_back(with_place({{"event", held.dossiers[one.called.event].event.id},
                               {"structure", held.network.structures[call.structure].id},
                               {"date", format::written(call.on)},
                               {"outcome", format::name(call.outcome)},
                               {"note", one.note.empty() ? Json() : Json(one.note)}},
                              one.at));
  }
  return list;
}

}  // namespace

std::string_view sending_name(figures::Sending::State state) {
  static constexpr std::string_view names[] = {"not-sent", "maybe-sent", "sent"};
  return names[static_cast<std::size_t>(state)];
}

std::string held_json(const Held& held) {
  Json also = Json::array();
  for (std::size_t i = 1; i < held.contacts.size(); ++i)
    also.push_back(contact_view(held.network, held.contacts[i]));
  Json prose = Json::array();
  for (const HeldProse& one : held.prose) prose.push_back(with_place({{"text", one.text}}, one.at));
  const Json document{{"schema", privacy_schema},
                      {"contact", contact_view(held.network, held.contacts.front())},
                      {"events", presences_view(held)},
                      {"messages", messages_view(held)},
                      {"calls", calls_view(held)},
                      {"prose", prose},
                      {"also", also}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace aliso::views
