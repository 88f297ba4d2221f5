// How many messages, letters and calls are due.
// Each is known by what it goes to; what is known already is not counted again.
#include "figures/ways.h"

#include <set>
#include <string>
#include <tuple>

#include "model/names.h"

namespace aliso::figures {

Ways ways(std::span<const Message> messages) {
  Ways result;
  std::set<std::pair<std::size_t, std::string>> mails;
  std::set<std::pair<model::StructureIndex, std::string>> letters;
  std::set<std::pair<std::size_t, model::StructureIndex>> calls;
  for (const Message& message : messages) {
    if (!message.due() || !message.channel) continue;
    switch (*message.channel) {
      case model::Channel::email:
        if (!message.to.empty()) mails.emplace(message.event, model::folded_address(message.to));
        break;
      case model::Channel::post:
        letters.emplace(message.structure, message.to);
        break;
      case model::Channel::phone:
        calls.emplace(message.event, message.structure);
        break;
      default:
        ++result.others;
    }
  }
  result.messages = static_cast<std::int64_t>(mails.size());
  result.letters = static_cast<std::int64_t>(letters.size());
  result.calls = static_cast<std::int64_t>(calls.size());
  return result;
}

}  // namespace aliso::figures
