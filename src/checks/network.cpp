// The structures against themselves: membership, contacts.
// Names, ids, hosts and spans of `members` that collide make references and dates ambiguous: load's affair.
#include <string>
#include <unordered_map>

#include "checks/checks.h"
#include "format/dates.h"
#include "model/names.h"

namespace aliso::checks {

namespace {

using diagnostics::Diagnostics;

void membership(const model::Structure& structure, Diagnostics& found) {
  for (std::size_t i = 0; i < structure.member.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!structure.member[i].overlaps(structure.member[j])) continue;
      found.warning("member-twice-at-once", structure.at, 1, {{"structure", structure.name}});
      return;
    }
  }
}

/// A membership is settled a year ahead, two at most; 2061 for 2016 is a slip.
void begins_far_ahead(const model::Structure& structure, model::Date today, Diagnostics& found) {
  constexpr std::chrono::days far{2 * 366};
  for (const model::Span& span : structure.member) {
    if (!span.first || *span.first <= today + far) continue;
    found.warning("member-far-ahead", structure.at, 1,
                  {{"structure", structure.name}, {"date", format::written(*span.first)}});
    return;
  }
}

/// What a contact prefers and doesn't have an address for; nothing is asked of the other channels.
void reachable(const model::Structure& structure, const model::Contact& contact, Diagnostics& found) {
  const auto lacks = [&](model::Channel channel) -> std::string {
    if (channel == model::Channel::email && !contact.email.given()) return "email";
    if (channel == model::Channel::post && contact.address.empty()) return "address";
    if ((channel == model::Channel::phone || channel == model::Channel::sms) && contact.phone.empty())
      return "phone";
    return "";
  };
  for (const model::Channel channel : contact.prefers) {
    const std::string key = lacks(channel);
    if (key.empty()) continue;
    found.warning("preferred-without-address", contact.at, 1,
                  {{"contact", contact.name.empty() ? contact.id : contact.name},
                   {"structure", structure.name},
                   {"key", key}});
    return;
  }
}

}  // namespace

void network(const model::Network& network, model::Date today, Diagnostics& diagnostics) {
  for (const model::Structure& structure : network.structures) {
    membership(structure, diagnostics);
    begins_far_ahead(structure, today, diagnostics);
    for (const model::Contact& contact : structure.contacts) reachable(structure, contact, diagnostics);
  }
}

void shared_addresses(const model::Network& network, Diagnostics& diagnostics) {
  std::unordered_map<std::string, model::StructureIndex> whose;
  for (model::StructureIndex i = 0; i < network.structures.size(); ++i) {
    for (const model::Contact& contact : network.structures[i].contacts) {
      if (!contact.email.given()) continue;
      const auto [other, fresh] = whose.emplace(model::folded_address(contact.email.value), i);
      if (fresh || other->second == i) continue;
      diagnostics.warning(
          "address-of-two", contact.email.at, static_cast<std::uint32_t>(contact.email.value.size()),
          {{"structure", network.structures[i].name}, {"other", network.structures[other->second].name}});
    }
  }
}

}  // namespace aliso::checks
