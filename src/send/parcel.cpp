// Grouping by event and address.
// Found by event and address, kept in the order of the messages.
#include "send/parcel.h"

#include <map>
#include <utility>

#include "model/names.h"

namespace aliso::send {

std::string Parcel::identity() const {
  std::string keys;
  for (const figures::Message* message : messages) keys += message->key + '\n';
  return keys;
}

std::vector<Parcel> parcels(std::span<const figures::Message> messages) {
  std::vector<Parcel> result;
  std::map<std::pair<std::size_t, std::string>, std::size_t> places;
  for (const figures::Message& message : messages) {
    if (!message.due() || message.channel != model::Channel::email || message.to.empty()) continue;
    const auto [found, first] =
        places.emplace(std::pair{message.event, model::folded_address(message.to)}, result.size());
    if (!first) {
      result[found->second].messages.push_back(&message);
    } else {
      result.push_back({message.event, message.to, message.structure, message.contact, {&message}});
    }
  }
  return result;
}

}  // namespace aliso::send
