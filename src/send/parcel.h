// What is due by e-mail, put together by address: one message to one person, whatever it is for.
// Pure: from what `remind` lists to what is to be composed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "figures/due.h"
#include "model/network.h"

namespace aliso::send {

/// One message to be sent: everything that is due for one event to one address.
struct Parcel {
  std::size_t event = 0;                          ///< index in the events given
  std::string to;                                 ///< the address
  model::StructureIndex structure = 0;            ///< of the first message
  std::optional<std::uint32_t> contact;           ///< likewise
  std::vector<const figures::Message*> messages;  ///< in the order listed; never empty
  bool shared = false;                            ///< the address is another structure's too, due or not

  /// What makes its Message-ID: the keys, one a line.
  [[nodiscard]] std::string identity() const;
};

/// The due messages of channel email, by event and address, in the order of their first message.
/// Addresses are one as model/names.h has it: case does not count.
std::vector<Parcel> parcels(std::span<const figures::Message> messages, const model::Network& network);

}  // namespace aliso::send
