// How many messages, letters and calls are due: what is counted is what goes out, not what it is about.
// One message to one address may be about two waves; `remind` and `send` count alike.
#pragma once

#include <cstdint>
#include <span>

#include "figures/due.h"

namespace aliso::figures {

/// What is due, by how it goes out.
struct Ways {
  std::int64_t messages = 0;  ///< e-mails: one an event and address
  std::int64_t letters = 0;   ///< one a structure and address, whatever it is about
  std::int64_t calls = 0;     ///< one an event and structure
  std::int64_t others = 0;    ///< by text, flyer or the like: each by itself
};

/// Of the messages that are due.
Ways ways(std::span<const Message> messages);

}  // namespace aliso::figures
