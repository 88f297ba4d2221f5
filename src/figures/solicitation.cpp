// How much each structure was written to of late.
// A wave counts once, however many days it went on; keys settled by one message are one message.
#include "figures/solicitation.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "figures/addressee.h"
#include "figures/journal.h"
#include "figures/waves.h"
#include "model/names.h"

namespace aliso::figures {

using model::Channel;
using model::Date;

namespace {

bool written(const model::Wave& wave) {
  return wave.channels.empty() || std::any_of(wave.channels.begin(), wave.channels.end(), solicits);
}

/// The channels that count, as the journal has them.
constexpr std::pair<std::string_view, Channel> noted_channels[] = {{"email", Channel::email},
                                                                   {"post", Channel::post},
                                                                   {"sms", Channel::sms},
                                                                   {"newsletter", Channel::newsletter}};

/// Where a message of the journal went: the address that its contact has, which may be another contact's too;
/// the contact itself where it is gone.
std::string went_to(const model::Structure& structure, const model::JournalEntry& entry, Channel channel) {
  for (const model::Contact& contact : structure.contacts)
    if (contact.id == entry.contact)
      if (const std::string where = address(contact, channel); !where.empty())
        return model::folded_address(where);
  return entry.contact;
}

}  // namespace

bool solicits(Channel channel) {
  return channel == Channel::email || channel == Channel::post || channel == Channel::sms ||
         channel == Channel::newsletter;
}

std::vector<int> solicited(const model::Network& network, std::span<const model::Dossier> events, Date today,
                           int per_days) {
  std::vector<int> result(network.structures.size());
  const model::Span window{today - std::chrono::days(std::max(per_days, 1) - 1), today};
  for (const model::Dossier& dossier : events) {
    if (dossier.invitations) {
      for (const model::Wave& wave : dossier.invitations->waves) {
        if (!wave.on || !wave.on->overlaps(window) || !written(wave)) continue;
        const Date read_on = std::min(wave.on->last.value_or(today), today);
        const Addressing addressing(wave, network);
        for (model::StructureIndex i = 0; i < result.size(); ++i)
          if (addressing.addresses(i, read_on)) ++result[i];
      }
    }
    // One message may have settled several waves: the journal then has their keys within one moment.
    std::set<std::tuple<model::StructureIndex, Channel, std::string, Date>> messages;
    for (const Sending& sending : sendings(dossier.journal)) {
      if ((!sending.sent() && !sending.maybe_sent()) || !window.contains(sending.day)) continue;
      if (!sending.entry->structure || *sending.entry->structure >= result.size()) continue;
      const model::StructureIndex structure = *sending.entry->structure;
      const auto channel = std::find_if(std::begin(noted_channels), std::end(noted_channels),
                                        [&](const auto& one) { return one.first == sending.entry->channel; });
      if (channel == std::end(noted_channels)) continue;
      messages.emplace(structure, channel->second,
                       went_to(network.structures[structure], *sending.entry, channel->second), sending.day);
    }
    for (const auto& message : messages) ++result[std::get<0>(message)];
  }
  return result;
}

}  // namespace aliso::figures
