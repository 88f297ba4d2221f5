// The network against itself: counts of members, hosts, names, membership, contacts.
// References to structures and ids that are given twice are load's affair.
#include <algorithm>
#include <map>

#include "checks/checks.h"
#include "model/names.h"

namespace aliso::checks {

namespace {

using diagnostics::Diagnostics;

void membership_counts(const model::Network& network, Diagnostics& found) {
  for (std::size_t i = 0; i < network.members.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const model::Membership &late = network.members[i], &early = network.members[j];
      if (!late.during.overlaps(early.during)) continue;
      // The first day that has two counts: the later of the two first days.
      const auto first = std::max(late.during.first, early.during.first);
      found.error("members-counted-twice", late.at, 1,
                  {{"date", first ? model::iso_date(*first) : "always"}});
      break;
    }
  }
}

void hosts(const model::Network& network, Diagnostics& found) {
  const model::Structure* first = nullptr;
  for (const model::Structure& structure : network.structures) {
    if (structure.role != model::Role::host) continue;
    if (first) found.error("two-hosts", structure.at, 1, {{"one", first->name}, {"other", structure.name}});
    if (!first) first = &structure;
  }
}

void names(const model::Network& network, Diagnostics& found) {
  std::map<std::string, const model::Structure*> known;
  const auto meet = [&](const model::Structure& structure, const std::string& spelling, model::Place at) {
    const auto [it, fresh] = known.emplace(model::folded(spelling), &structure);
    if (fresh || it->second == &structure) return;
    found.warning("same-name", at, 1, {{"name", spelling}, {"one", it->second->id}, {"other", structure.id}});
  };
  for (const model::Structure& structure : network.structures) {
    meet(structure, structure.name, structure.at);
    for (const model::Text& also : structure.also) meet(structure, also.value, also.at);
  }
}

void membership(const model::Structure& structure, Diagnostics& found) {
  if (structure.role != model::Role::member && !structure.member.empty()) {
    found.warning("membership-of-no-member", structure.at, 1, {{"structure", structure.name}});
  }
  for (std::size_t i = 0; i < structure.member.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!structure.member[i].overlaps(structure.member[j])) continue;
      found.warning("member-twice-at-once", structure.at, 1, {{"structure", structure.name}});
      return;
    }
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

void network(const model::Network& network, Diagnostics& diagnostics) {
  membership_counts(network, diagnostics);
  hosts(network, diagnostics);
  names(network, diagnostics);
  for (const model::Structure& structure : network.structures) {
    membership(structure, diagnostics);
    for (const model::Contact& contact : structure.contacts) reachable(structure, contact, diagnostics);
  }
}

}  // namespace aliso::checks
