// Grouping by event and address.
// The lists are short: a linear search keeps the order.
#include "send/parcel.h"

#include <algorithm>
#include <cctype>

namespace aliso::send {

namespace {

bool same_address(const std::string& a, const std::string& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

}  // namespace

std::string Parcel::identity() const {
  std::string keys;
  for (const figures::Message* message : messages) keys += message->key + '\n';
  return keys;
}

std::vector<Parcel> parcels(std::span<const figures::Message> messages) {
  std::vector<Parcel> result;
  for (const figures::Message& message : messages) {
    if (!message.due() || message.channel != model::Channel::email || message.to.empty()) continue;
    const auto found = std::find_if(result.begin(), result.end(), [&](const Parcel& parcel) {
      return parcel.event == message.event && same_address(parcel.to, message.to);
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
