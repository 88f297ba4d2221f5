// Grouping by event and address.
// The lists are short: a linear search keeps the order.
#include "send/parcel.h"

#include <algorithm>

#include "model/names.h"

namespace aliso::send {

std::string Parcel::identity() const {
  std::string keys;
  for (const figures::Message* message : messages) keys += message->key + '\n';
  return keys;
}

std::vector<Parcel> parcels(std::span<const figures::Message> messages) {
  std::vector<Parcel> result;
  for (const figures::Message& message : messages) {
    if (!message.due() || message.channel != model::Channel::email || message.to.empty()) continue;
    const std::string to = model::folded_address(message.to);
    const auto found = std::find_if(result.begin(), result.end(), [&](const Parcel& parcel) {
      return parcel.event == message.event && model::folded_address(parcel.to) == to;
    });
    if (found != result.end()) {
      found->messages.push_back(&message);
    } else {
      result.push_back({message.event, message.to, message.structure, message.contact, {&message}});
    }
  }
  return result;
}

}  // namespace aliso::send
