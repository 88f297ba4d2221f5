// Grouping by event and address.
// Found by event and address, kept in the order of the messages.
#include "send/parcel.h"

#include <map>
#include <set>
#include <utility>

#include "model/names.h"

namespace aliso::send {

namespace {

/// The addresses that several structures have; each contact is looked at once.
std::set<std::string> shared_addresses(const model::Network& network) {
  std::map<std::string, model::StructureIndex> whose;
  std::set<std::string> shared;
  for (model::StructureIndex i = 0; i < network.structures.size(); ++i)
    for (const model::Contact& contact : network.structures[i].contacts) {
      const std::string address = model::folded_address(contact.email.value);
      const auto [found, first] = whose.emplace(address, i);
      if (!first && found->second != i) shared.insert(address);
    }
  return shared;
}

}  // namespace

std::string Parcel::identity() const {
  std::string keys;
  for (const figures::Message* message : messages) keys += message->key + '\n';
  return keys;
}

std::vector<Parcel> parcels(std::span<const figures::Message> messages, const model::Network& network) {
  const std::set<std::string> shared = shared_addresses(network);
  std::vector<Parcel> result;
  std::map<std::pair<std::size_t, std::string>, std::size_t> places;
  for (const figures::Message& message : messages) {
    if (!message.due() || message.channel != model::Channel::email || message.to.empty()) continue;
    const std::string address = model::folded_address(message.to);
    const auto [found, first] = places.emplace(std::pair{message.event, address}, result.size());
    if (!first) {
      result[found->second].messages.push_back(&message);
    } else {
      result.push_back({message.event,
                        message.to,
                        message.structure,
                        message.contact,
                        {&message},
                        shared.contains(address)});
    }
  }
  return result;
}

}  // namespace aliso::send
