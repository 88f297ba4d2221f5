// To whom of a structure a wave's message goes.
// A contact that prefers another channel than the wave's is only the second choice.
#include "figures/addressee.h"

#include <algorithm>
#include <vector>

#include "model/names.h"

namespace aliso::figures {

using model::Channel;
using model::Contact;

namespace {

bool holds(const std::vector<Channel>& channels, Channel channel) {
  return std::find(channels.begin(), channels.end(), channel) != channels.end();
}

/// The channel by which the contact is best reached, and whether it prefers it (or prefers none).
struct Way {
  Channel channel;
  bool preferred;
};

/// What an address is known by among the objections: a call and a text message go to one number.
std::string key(const Contact& contact, Channel channel) {
  const std::string where = address(contact, channel);
  if (where.empty()) return {};
  std::string folded;
  switch (channel) {
    case Channel::email:
      return "@" + model::folded_address(where);
    case Channel::phone:
    case Channel::sms:
      folded = model::folded_phone(where);
      return "+" + (folded.empty() ? where : folded);
    default:
      folded = model::folded(where);
      return "=" + (folded.empty() ? where : folded);
  }
}

}  // namespace

bool objects(const Contact& contact, const Objections& objections) {
  return !contact.messages || objections.contains(key(contact, Channel::email));
}

namespace {

/// By which of the channels that have an address of the contact's and aren't objected to it is best reached.
std::optional<Way> way(const Contact& contact, const std::vector<Channel>& channels,
                       const Objections& objections) {
  const auto leads = [&](Channel channel) {
    const std::string where = key(contact, channel);
    return !where.empty() && !objections.contains(where);
  };
  for (const Channel channel : contact.prefers)
    if (holds(channels, channel) && leads(channel)) return Way{channel, true};
  for (const Channel channel : channels)
    if (leads(channel)) return Way{channel, contact.prefers.empty()};
  return std::nullopt;
}

}  // namespace

bool needs_address(Channel channel) {
  return channel == Channel::email || channel == Channel::post || channel == Channel::phone ||
         channel == Channel::sms;
}

std::string address(const Contact& contact, Channel channel) {
  switch (channel) {
    case Channel::email:
      return contact.email.value;
    case Channel::post:
      return contact.address;
    case Channel::phone:
    case Channel::sms:
      return contact.phone;
    default:
      return {};
  }
}

Objections objections(const model::Network& network) {
  Objections result;
  for (const model::Structure& structure : network.structures)
    for (const Contact& contact : structure.contacts)
      if (!contact.messages)
        for (const Channel channel : {Channel::email, Channel::phone, Channel::post})
          if (std::string where = key(contact, channel); !where.empty()) result.insert(std::move(where));
  return result;
}

Addressee addressee(const model::Structure& structure, const model::Wave& wave,
                    const Objections& objections) {
  std::vector<Channel> channels = wave.channels;
  if (channels.empty()) channels = {Channel::email, Channel::phone, Channel::post};
  Addressee result;
  bool preferred = false;
  bool objects = false;
  for (std::uint32_t i = 0; i < structure.contacts.size(); ++i) {
    const Contact& contact = structure.contacts[i];
    if (!way(contact, channels, {})) continue;
    const auto found = way(contact, channels, objections);
    if (!found || figures::objects(contact, objections)) {
      objects = true;
      continue;
    }
    if (result.channel && (preferred || !found->preferred)) continue;
    result = {found->channel, i, address(contact, found->channel), false};
    preferred = found->preferred;
  }
  if (result.channel) return result;
  const auto free = std::find_if_not(channels.begin(), channels.end(), needs_address);
  if (free != channels.end()) return {*free, std::nullopt, {}, false};
  result.objects = objects;
  return result;
}

}  // namespace aliso::figures
