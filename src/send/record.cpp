// Journal lines are JSON with the keys in a fixed order, so that they can be read by eye.
// Invalid UTF-8 can't come from a network's files; should it, it is replaced rather than thrown about.
#include "send/record.h"

#include <nlohmann/json.hpp>

#include "words/zone.h"

namespace aliso::send {

namespace {

using Json = nlohmann::ordered_json;

std::string line(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json entry(const std::string& key, const std::string& wave, const std::string& session,
           const std::string& structure, const std::string& contact, const std::string& channel, State state,
           std::chrono::sys_seconds at, const model::Network& network) {
  Json object;
  object["schema"] = "aliso/journal/1";
  object["at"] = words::iso_moment(at, network.time_zone).value();
  object["key"] = key;
  object["wave"] = wave;
  object["session"] = session;
  object["structure"] = structure;
  object["contact"] = contact;
  object["channel"] = channel;
  object["state"] = std::string(name(state));
  return object;
}

}  // namespace

std::string_view name(State state) {
  switch (state) {
    case State::intent:
      return "intent";
    case State::sent:
      return "sent";
    case State::failed:
      return "failed";
    case State::settled_sent:
      return "settled-sent";
    case State::settled_not_sent:
      break;
  }
  return "settled-not-sent";
}

std::vector<std::string> record(const Parcel& parcel, const model::Network& network,
                                const model::Dossier& dossier, State state, std::chrono::sys_seconds at) {
  std::vector<std::string> lines;
  lines.reserve(parcel.messages.size());
  for (const figures::Message* message : parcel.messages) {
    const model::Structure& structure = network.structures.at(message->structure);
    lines.push_back(line(entry(
        message->key, dossier.invitations->waves.at(message->wave).id,
        message->session ? dossier.event.sessions.at(*message->session).id : "", structure.id,
        message->contact ? structure.contacts.at(*message->contact).id : "", "email", state, at, network)));
  }
  return lines;
}

std::string settled(const model::JournalEntry& old, const model::Network& network, State state,
                    std::chrono::sys_seconds at) {
  return line(entry(old.key, old.wave, old.session,
                    old.structure ? network.structures.at(*old.structure).id : "", old.contact, old.channel,
                    state, at, network));
}

}  // namespace aliso::send
